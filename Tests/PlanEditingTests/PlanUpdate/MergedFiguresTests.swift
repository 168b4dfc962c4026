import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import TestSupport
import Testing

/// What of an indicator's row in a table is a change, and what is none.
@Suite struct MergedFiguresTests {
  private let scene = UpdateScene()

  private func values(_ update: PlanUpdate) -> [String] {
    update.kpis.flatMap { kpi in
      kpi.values.map { "\(kpi.indicator.value) \($0.kind.rawValue) \($0.fiscalYear.shortLabel)" }
    }
  }

  /// 参加社数 stands under both strategies; what was handed out is that of its own.
  @Test func theFigureHandedOutIsThatOfTheIndicatorsStrategy() throws {
    var scene = scene
    scene.book.kpiRows[6][2] = "3"
    let stale = "戦略,指標名,R6年度\n(2) 広げる,参加社数,2\n"
    #expect(try scene.read(stale, base: UpdateScene.edition).update == PlanUpdate())
    let others = "戦略,指標名,R6年度\n(2) 広げる,参加社数,6\n"
    let failure = caughtFailure { try scene.read(others, base: UpdateScene.edition) }
    #expect(failure?.code == "update-conflicts-with-book")
  }

  @Test func theUnitHandedOutIsNoChange() throws {
    let table = { (unit: String) in "指標名,単位,R7年度\n相談件数,\(unit),25\n" }
    func unit(_ typed: String, base: PlanBook?) throws -> String? {
      var scene = scene
      scene.book.kpiRows[2][0] = "相談件数 (回)"
      return try scene.read(table(typed), base: base).update.kpis.first?.unit?.value
    }
    #expect(try unit("回", base: nil) == nil)
    #expect(try unit("件", base: UpdateScene.edition) == nil)
    // 25 is one figure of three: the unit of the others stays.
    #expect(try unit("件", base: nil) == nil)
    #expect(try unit("社", base: UpdateScene.edition) == nil)
  }

  @Test func aFigureLeftOutOfACopyIsToldWhereItStoodAndStands() throws {
    func told(_ table: String, _ scene: UpdateScene) throws -> [String] {
      try scene.read(table, base: UpdateScene.edition).findings
        .map { "\($0.code) \($0.place.cell ?? "")" }
    }
    let table = "指標名,R6年度,R7年度\n相談件数,,25\n"
    #expect(try told(table, scene) == ["update-blank-kept B2"])
    // R7 was blank when it was handed out.
    #expect(try told("指標名,R6年度,R7年度\n相談件数,21,\n", scene) == [])
    // It was blank when it was handed out, and has been filled in since.
    var filled = scene
    filled.book.kpiRows[2][3] = "25"
    #expect(try told("指標名,R6年度,R7年度\n相談件数,21,\n", filled) == [])
    // It is blank in the book by now.
    var cleared = scene
    cleared.book.kpiRows[2][2] = ""
    #expect(try told(table, cleared) == [])
    // A note is no figure.
    #expect(try told("指標名,R7年度,R8年度\n相談件数,25,\n", scene) == [])
  }

  /// The tables have targets of R6 to R8.
  @Test func targetsBelongToTheYearsOfTheTables() throws {
    let table = { (year: Int) in "指標名,R\(year)年度目標値\n相談件数,3\n" }
    #expect(values(try scene.read(table(8)).update) == ["相談件数 target R8"])
    let failure = caughtFailure { try scene.read(table(9)) }
    #expect(failure?.diagnostics.map(\.code) == ["kpi-year-outside"])
    #expect(
      caughtFailure { try scene.read(table(5)) }?.diagnostics.map(\.code) == ["kpi-year-outside"])
  }

  /// A baseline without a year is that of R5, also where the first year of the table is not R6.
  @Test func aBaselineWithoutAYearIsTheEditions() throws {
    let table = { (figure: Int) in "指標名,現状値,R8年度目標値\n相談件数,\(figure),25\n" }
    #expect(values(try scene.read(table(10)).update) == ["相談件数 target R8"])
    let failure = caughtFailure { try scene.read(table(11)) }
    #expect(failure?.diagnostics.map(\.code) == ["field-not-updatable"])
  }

  /// The baseline is of the year before the tables' first, and no target.
  @Test func aNewIndicatorMayHaveABaseline() throws {
    let table = "戦略,指標名,状態,現状値,R7年度目標値\n(1) 育てる,訪問件数,新規,7,30\n"
    let update = try scene.read(table).update
    #expect(values(update) == ["訪問件数 baseline R5", "訪問件数 target R7"])
    let late = "戦略,指標名,状態,R9年度目標値\n(1) 育てる,訪問件数,新規,30\n"
    #expect(
      caughtFailure { try scene.read(late) }?.diagnostics.map(\.code) == ["kpi-year-outside"])
  }

  @Test func aNewIndicatorNeedsNoStrategyWhereThereIsOneOnly() throws {
    var scene = scene
    scene.book.rows.removeLast()
    scene.book.kpiRows.removeLast(3)
    let update = try scene.read("指標名,状態,R7年度目標値\n訪問件数,新規,30\n").update
    #expect(values(update) == ["訪問件数 target R7"])
  }

  @Test func theLineAboveATableNamesTheStrategyOfANewIndicator() throws {
    let line = "(1) 育てる\n指標名,状態,R7年度目標値\n訪問件数,新規,30\n"
    #expect(try scene.read(line).update.kpis.map(\.strategy?.value) == ["(1)育てる"])
    // As typed, where a column names it.
    let column = "戦略,指標名,状態,R7年度目標値\n育てる,訪問件数,新規,30\n"
    #expect(try scene.read(column).update.kpis.map(\.strategy?.value) == ["育てる"])
  }

  @Test func wordsThatAreNoFigureAreNoneOfANewIndicatorEither() throws {
    let table = { (word: String) in
      "戦略,指標名,状態,R6年度,R7年度\n(1) 育てる,訪問件数,新規,\(word),30\n"
    }
    #expect(values(try scene.read(table("変更なし")).update) == ["訪問件数 target R7"])
    let failure = caughtFailure { try scene.read(table("同上")) }
    #expect(failure?.diagnostics.map(\.code) == ["update-word-no-text"])
  }

  /// The note over the years to come says nothing of a new indicator either.
  @Test func whatANewIndicatorsRowLeavesOpenIsNotAskedFor() throws {
    let table =
      "戦略,指標名,状態,R6年度,R7年度,R8年度\n(1) 育てる,訪問件数,新規,（削除）,30,毎年度策定\n"
    #expect(values(try scene.read(table).update) == ["訪問件数 target R7"])
  }

  @Test func aNumberInAnotherUnitStaysAText() throws {
    func content(_ typed: String) throws -> KPIUpdate.Content? {
      try scene.read("指標名,R7年度\n相談件数,\"\(typed)\"\n").update.kpis.first?.values.first?
        .content.value
    }
    #expect(try content("1,200件") == .number(1200))
    #expect(try content("1,200") == .number(1200))
    #expect(try content("1,200人") == .text("1,200人"))
    #expect(try content("約1,200件") == .text("約1,200件"))
  }
}
