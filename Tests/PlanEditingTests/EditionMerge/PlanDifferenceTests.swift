import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// What a plan shall say when tables have filled it in, beside plans that came out of them.
@Suite struct PlanDifferenceTests {
  private func plan(_ change: (inout PlanBook) -> Void = { _ in }) throws -> Plan {
    var book = UpdateScene.edition
    change(&book)
    return try PlanReading.read(Workbook(bytes: book.bytes()).worksheets()).plan
  }

  /// What is wrong with a plan that came out of tables; nil when nothing is.
  private func fault(
    _ tables: String..., dropsEnded: Bool = false, result: (inout PlanBook) -> Void
  ) throws -> String? {
    var session = try EditSession(Workbook(bytes: UpdateScene.edition.bytes()))
    try session.fill(
      from: UpdateScene.files(tables), base: nil, options: MergeOptions(dropsEnded: dropsEnded))
    let difference = PlanDifference(between: session.reading.plan, and: try plan(result))
    return difference?.words.english
  }

  @Test func failureNamesWhatWasExpectedAndWhatWasFound() throws {
    let fault = try fault("No.,実績\n1,12社\n") { _ in }
    #expect(
      fault == "No.1 令和6年度実績 (results): expected \"12社\", found \"・10件を支援\"")
    let (before, after) = (try plan(), try plan { $0.rows.remove(at: 3) })
    let difference = try #require(PlanDifference(between: before, and: after))
    #expect(
      difference.expected.english == "measure ②つなぐ"
        && difference.found.english == "strategy (2)広げる")
    #expect(
      difference.words.japanese == "具体的施策: 「具体的施策 ②つなぐ」のはずが「基本戦略 (2)広げる」")
    #expect(PlanDifference(between: before, and: before) == nil)
    // Where it stands makes no difference.
    #expect(
      PlanDifference(
        between: before, and: try plan { $0.rows.insert(Array(repeating: "", count: 16), at: 0) })
        == nil)
  }

  @Test func textAskedForIsTheOnlyOneThatChanges() throws {
    let table = "No.,実績\n1,12社\n"
    #expect(try fault(table) { $0.rows[1][8] = "12社" } == nil)
    #expect(try fault(table) { _ in } != nil)
    let other = try fault(table) {
      $0.rows[1][8] = "12社"
      $0.rows[2][6] = "x"
    }
    #expect(other?.contains("No.2 説明 (description)") == true)
    #expect(
      try fault(table) {
        $0.rows[1][8] = "12社"
        $0.rows[2][7] = "x"
      } != nil)
    #expect(
      try fault(table) {
        $0.rows[1][8] = "12社"
        $0.rows[3][2] = "② ほかの施策"
      } != nil)
  }

  @Test func scheduleReadsBackAsAskedFor() throws {
    let table = "No.,R7年度\n1,調整\n"
    #expect(try fault(table) { $0.rows[1][11] = "調整" } == nil)
    #expect(try fault(table) { $0.rows[1][11] = "調整→" } == nil)
    #expect(try fault(table) { _ in } != nil)
    #expect(
      try fault(table) {
        $0.rows[1][11] = "調整"
        $0.rows[2][10] = "検討→"
      } != nil)
  }

  @Test func statusStandsInTheRow() throws {
    let table = "No.,状態\n1,終了\n"
    #expect(try fault(table) { $0.rows[1][4] = "◎\n終了（令和6年度）" } == nil)
    #expect(try fault(table) { $0.rows[1][4] = "終了（令和6年度）" } != nil)
    #expect(try fault(table) { $0.rows[1][4] = "◎\n終了（令和7年度）" } != nil)
    #expect(try fault(table) { _ in } != nil)
  }

  @Test func rowsThatAreRemovedHaveEnded() throws {
    let table = "No.,状態\n3,終了\n"
    #expect(try fault(table, dropsEnded: true) { $0.rows.remove(at: 3) } == nil)
    #expect(try fault(table) { $0.rows.remove(at: 3) } != nil)
    #expect(try fault("No.,実績\n1,・10件を支援\n", dropsEnded: true) { $0.rows.remove(at: 3) } != nil)
  }

  @Test func newActionStandsInItsMeasure() throws {
    let table = "施策,アクション名,説明,R8年度\n② つなぐ,商談会,○年2回,実施\n"
    func row(_ number: String, _ measure: String, _ title: String) -> [String] {
      [
        number, "", measure, "", "", title, "○年2回", "―", "", "", "", "", "実施", "", "", "",
      ]
    }
    #expect(
      try fault(table) { $0.rows.insert(row("5", "② つなぐ", "商談会"), at: 4) } == nil)
    #expect(try fault(table) { _ in } != nil)
    #expect(
      try fault(table) { $0.rows.insert(row("5", "② つなぐ", "商談"), at: 4) } != nil)
    #expect(
      try fault(table) { $0.rows.insert(row("5", "③ ほか", "商談会"), at: 4) } != nil)
  }

  @Test func figuresAreTheOnesAskedFor() throws {
    let table = "指標名,R7年度目標値\n相談件数,25\n"
    #expect(try fault(table) { $0.kpiRows[2][3] = "25" } == nil)
    #expect(try fault(table) { _ in } != nil)
    #expect(
      try fault(table) {
        $0.kpiRows[2][3] = "25"
        $0.kpiRows[3][3] = "7"
      } != nil)
    // The note of another year stays.
    #expect(
      try fault(table) {
        $0.kpiRows[2][3] = "25"
        $0.kpiRows[2][4] = ""
      } != nil)
  }

  @Test func newIndicatorHasARowOfItsOwn() throws {
    let table = "戦略,指標名,状態,R7年度目標値\n(1) 育てる,訪問件数,新規（旧: 相談件数）,30\n"
    #expect(
      try fault(table) {
        $0.kpiRows.insert(["訪問件数", "", "", "30", ""], at: 4)
        $0.kpiRows[2][3] = "変更（→訪問件数）"
        $0.kpiRows[2][4] = "―"
      } == nil)
    #expect(
      try fault(table) { $0.kpiRows.insert(["訪問件数", "", "", "30", ""], at: 4) } != nil)
    #expect(try fault(table) { $0.kpiRows[2] = ["訪問件数", "", "", "30", ""] } != nil)
  }
}
