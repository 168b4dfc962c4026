import PlanComparison
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct HeadingChangesTests {
  /// The changes between editions whose pages have these headings of the issues column.
  private func lines(old: [String], new: [String]) throws -> [String] {
    PlanComparison(old: try plan(old), new: try plan(new)).lines
  }

  private func plan(_ issues: [String]) throws -> Plan {
    let sheets = issues.enumerated().map { index, heading in
      var headings = SheetSketch.headings
      headings[15] = heading
      let number = String(index + 1)
      return SheetSketch(
        name: "\(number)ページ",
        rows: [headings, ComparisonSketch.action(number, "(1) 育てる", "① 学ぶ", "研修\(number)")])
    }
    var plan = try PlanReading.read(sheets.map(\.worksheet)).plan
    // Pages have actions of their own, which are not what is looked at here.
    plan.strategies = []
    return plan
  }

  @Test func aHeadingRepeatedFromPageToPageCountsOnce() throws {
    #expect(
      try lines(old: ["令和7年度以降の課題", "令和7年度以降の課題"], new: ["令和8年度以降の課題", "令和8年度以降の課題"])
        == ["plan heading_issues changed P1 令和7年度以降の課題 → P1 令和8年度以降の課題"])
  }

  @Test func wordingsOfPagesAreComparedPageByPage() throws {
    #expect(
      try lines(
        old: ["令和7年度における課題", "令和7年度においての課題", "令和7年度における\n課題"],
        new: ["令和8年度における課題", "令和8年度においての課題", "令和8年度における課題"]) == [
          "plan heading_issues changed P1 令和7年度における課題 → P1 令和8年度における課題",
          "plan heading_issues changed P1 令和7年度においての課題 → P1 令和8年度においての課題",
        ])
  }

  @Test func onePageMoreIsNoChangeOfAHeading() throws {
    #expect(
      try lines(old: ["令和7年度における課題", "課題"], new: ["令和7年度における課題", "令和7年度における課題", "課題"]) == [])
  }

  @Test func theTitleIsComparedToo() throws {
    let title = { (text: String) throws -> Plan in
      let rows = [[text], SheetSketch.headings, ComparisonSketch.rows[0]]
      return try PlanReading.read([SheetSketch(rows: rows).worksheet]).plan
    }
    let comparison = PlanComparison(
      old: try title("行動計画（令和6年度版）"), new: try title("行動計画（令和7年度版）"))
    #expect(comparison.lines == ["plan edition_title changed A1 行動計画（令和6年度版） → A1 行動計画（令和7年度版）"])
    #expect(comparison.title == "行動計画（令和7年度版）")
  }
}
