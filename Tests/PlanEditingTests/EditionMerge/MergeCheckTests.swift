import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Plans written down as they were and as they came out, and what was asked for.
@Suite struct MergeCheckTests {
  private func plan(_ change: (inout PlanBook) -> Void = { _ in }) throws -> Plan {
    var book = UpdateScene.edition
    change(&book)
    return try PlanReading.read(Workbook(bytes: book.bytes()).worksheets()).plan
  }

  /// What is wrong with a plan that came out of tables; nil when nothing is.
  private func fault(
    _ tables: String..., dropped: [Int] = [], result: (inout PlanBook) -> Void
  ) throws -> String? {
    let worksheets = try Workbook(bytes: UpdateScene.edition.bytes()).worksheets()
    let update = try PlanUpdate.read(
      UpdateScene.files(tables), base: nil, for: PlanReading.read(worksheets), of: worksheets
    ).update
    let (before, after) = (try plan(), try plan(result))
    let failure = caughtFailure {
      try MergeCheck(before: before, after: after, update: update, dropped: dropped).run()
    }
    #expect(failure == nil || failure?.code == "merge-not-verified")
    return failure?.diagnostics[0].message.english
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
    #expect(try fault(table, dropped: [3]) { $0.rows.remove(at: 3) } == nil)
    #expect(try fault(table) { $0.rows.remove(at: 3) } != nil)
    #expect(try fault("No.,実績\n1,・10件を支援\n", dropped: [3]) { $0.rows.remove(at: 3) } != nil)
  }

  @Test func newActionStandsInItsMeasure() throws {
    let table = "施策,アクション名,説明,R8年度\n② つなぐ,商談会,○年2回,実施\n"
    func row(_ number: String, _ measure: String, _ title: String) -> [String] {
      [
        number, "", measure, "新規", "", title, "○年2回", "", "", "", "", "", "実施", "", "", "",
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
      try fault(table) { $0.kpiRows.insert(["訪問件数", "", "", "30", ""], at: 3) } == nil)
    #expect(try fault(table) { $0.kpiRows[2] = ["訪問件数", "", "", "30", ""] } != nil)
  }
}
