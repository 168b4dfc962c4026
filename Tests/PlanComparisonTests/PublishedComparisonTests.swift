import PlanComparison
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// The published edition compared with the one that `convert` makes of it.
@Suite struct PublishedComparisonTests {
  private func comparison(_ fixture: String) throws -> PlanComparison {
    let book = try Fixture.bytes("plan/\(fixture).xlsx")
    let old = try PlanReading.read(Workbook(bytes: book).worksheets()).plan
    return PlanComparison(old: old, new: try AnnualUpdate.run(book: book).plan)
  }

  @Test func theAnnualUpdateChangesHeadingsOnly() throws {
    let comparison = try comparison("action-plan-r6")
    #expect(
      comparison.lines == [
        "plan edition_title changed A1 門真市ものづくり産業振興計画アクションプラン（令和6年度版）"
          + " → A1 門真市ものづくり産業振興計画アクションプラン（令和7年度版）",
        "plan heading_results R7 added - → J4 令和7年度実績⏎(※令和8年2月末時点)",
        "plan heading_issues changed P3 令和7年度以降の事業実施における⏎課題・取り組むべきこと"
          + " → Q3 令和8年度以降の事業実施における⏎課題・取り組むべきこと",
      ])
    // 6年度 and 7年度, in both texts.
    let year = WordChange(old: 25..<28, new: 25..<28)
    #expect(comparison.changes[0].words == [year])
    #expect(comparison.changes[2].words == [WordChange(old: 2..<5, new: 2..<5)])
    #expect(comparison.oldEdition == FiscalYear(2024))
    #expect(comparison.newEdition == FiscalYear(2025))
  }

  @Test func headingsOfSixPagesAreListedOncePerWording() throws {
    #expect(
      try comparison("action-plan-r6-pages").lines == [
        "plan heading_results R7 added - → J3 令和7年度実績⏎(※令和8年2月末時点)",
        "plan heading_issues changed P2 令和7年度以降の事業実施における⏎課題・取り組むべきこと"
          + " → Q2 令和8年度以降の事業実施における⏎課題・取り組むべきこと",
        "plan heading_issues changed P1 令和7年度以降の事業実施においての⏎課題・取り組むべきこと"
          + " → Q1 令和8年度以降の事業実施においての⏎課題・取り組むべきこと",
      ])
  }

  @Test func twoLayoutsOfOneEditionDifferInNoWords() throws {
    // One sheet with drawn arrows, six sheets with merged cells: the same plan.
    let plans = try ["action-plan-r6", "action-plan-r6-pages"].map {
      try PlanReading.read(Workbook(bytes: Fixture.bytes("plan/\($0).xlsx")).worksheets()).plan
    }
    var second = plans[1]
    second.kpis = plans[0].kpis
    let comparison = PlanComparison(old: plans[0], new: second)
    #expect(comparison.lines.filter { !$0.hasPrefix("plan ") } == [])
  }
}
