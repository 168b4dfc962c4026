import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Every kind of change at once, in the published plan.
@Suite struct WholeUpdateTests {
  private let tables = UpdateScene.files([
    "No.,実績,状態,R9年度,R10年度\n1,認定 15件,,,\n2,,終了,,\n3,セミナー 3回,,見直し→,\n",
    "No.,基本戦略,施策,アクション名,説明,実績,R8年度,R9年度,R10年度\n"
      + ",(1) イノベーション,デジタル化 (DX) への対応・活用,出前講座,○学校へ,2校,検討,実施→,\n"
      + ",(1) イノベーション,⑦ 新しい施策,実証実験,○公募,1件,,実施→,\n",
    "戦略,指標名,R7年度目標値\n(1) イノベーション,創業支援件数,140\n",
  ])

  private func renewed(_ fixture: String, drops: Bool = false) throws -> EditionResult {
    // The pages have no KPI sheet.
    let files = fixture.contains("pages") ? Array(tables.prefix(2)) : tables
    return try AnnualUpdate.run(
      book: Fixture.bytes(fixture),
      options: AnnualUpdateOptions(updates: files, merge: MergeOptions(dropsEnded: drops)))
  }

  @Test(arguments: ["plan/action-plan-r6.xlsx", "plan/action-plan-r6-pages.xlsx"])
  func everyKindOfChangeIsMade(_ fixture: String) throws {
    let result = try renewed(fixture)
    let actions = Dictionary(
      uniqueKeysWithValues: result.plan.actions.map { ($0.number.value, $0) })
    #expect(actions.count == 47)
    #expect(actions[1]?.results.last?.text.value == "認定 15件")
    #expect(actions[2]?.state == ActionStatus(.ended, fiscalYear: FiscalYear(2025)))
    #expect(actions[3]?.schedule.map(\.label) == ["検討・実施", "見直し"])
    #expect(actions[46]?.title.value == "出前講座")
    #expect(actions[46]?.schedule.map(\.label) == ["検討", "実施"])
    #expect(actions[47]?.results.last?.text.value == "1件")
    let measure = result.plan.strategies[0].measures.first
    #expect(measure?.actions.map(\.number.value) == [1, 2, 3, 46])
    #expect(result.plan.strategies[0].measures.contains { $0.name == "新しい施策" })
    let again = try EditionMerge.run(
      book: result.workbook,
      updates: fixture.contains("pages") ? Array(tables.prefix(2)) : tables)
    #expect(again.workbook == result.workbook)
  }

  @Test func targetIsWrittenWhereTheNoteStood() throws {
    let kpi = try renewed("plan/action-plan-r6.xlsx").plan.kpis.first {
      $0.indicator == "創業支援件数"
    }
    let target = kpi?.values.first { $0.kind == .target && $0.fiscalYear == FiscalYear(2025) }
    #expect(target?.number == 140)
  }

  @Test func endedRowsGoWhenThatIsAskedFor() throws {
    let result = try renewed("plan/action-plan-r6.xlsx", drops: true)
    #expect(!result.plan.actions.contains { $0.number.value == 2 })
    #expect(result.events.dropped == [2])
  }
}
