import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// What becomes of the cells of a KPI table and around it.
@Suite struct KPIFatesTests {
  private func fates(
    _ sheets: [SheetSketch], of name: String
  ) throws -> (fates: [String: CellFate], unread: [UnreadText]) {
    let tables = try BookTables(sheets.map(\.worksheet))
    let structure = PlanStructure(tables.plan)
    let kpis = KPIReading(tables.sheets, strategies: structure.strategies)
    let accounts = CellAccount.sheets(tables, structure, kpis)
    let account = try #require(accounts.first { $0.grid.sheet.name == name })
    let fates = account.fates.map { ($0.key.description, $0.value) }
    return (Dictionary(uniqueKeysWithValues: fates), account.unread)
  }

  private let plan = [
    SheetSketch.headings, SheetSketch.action("1", strategy: "(1) 甲", measure: "① 一"),
  ]

  private func kpi(
    _ rows: [[String]], merged: [String] = []
  ) throws -> (fates: [String: CellFate], unread: [UnreadText]) {
    let sheet = SheetSketch(name: "KPI", rows: rows, merged: merged)
    return try fates([SheetSketch(rows: plan), sheet], of: "KPI")
  }

  private let headings = ["指標名", "単位", "現状値", "R6年度", "R7年度", "担当者"]

  @Test func namesAndFiguresAreRead() throws {
    let (fates, unread) = try kpi([
      ["指標の一覧"], ["(1) 甲"], headings, ["相談", "件", "1", "2", "毎年度策定", "佐藤"],
    ])
    #expect(fates["A1"] == .titleBlock && fates["A2"] == .figure && fates["F3"] == .heading)
    for cell in ["A4", "B4", "C4", "D4", "E4"] { #expect(fates[cell] == .figure, "\(cell)") }
    #expect(fates["F4"] == .unread && unread.map(\.text) == ["佐藤"])
    #expect(unread.map(\.heading) == ["担当者"] && unread.map(\.place.address) == ["F4"])
    #expect(unread.map(\.headingCell?.description) == ["F3"] && unread.map(\.actionNumber) == [nil])
  }

  /// Another table below, on the same sheet, makes no notes of the rows of the one above.
  @Test func whatIsNotReadOfTwoTablesIsUnreadInBoth() throws {
    let (fates, unread) = try kpi([
      headings, ["相談", "件", "1", "2", "", "佐藤"], [], ["※延べ"], headings,
      ["会議", "回", "1", "2", "", "鈴木"],
    ])
    #expect(fates["F2"] == .unread && fates["F6"] == .unread && fates["A4"] == .label)
    #expect(unread.map(\.text) == ["佐藤", "鈴木"])
  }

  @Test func aTableAboveThePlanIsAccountedForToo() throws {
    let rows = [headings, ["相談", "件", "1", "2", "", "佐藤"], []] + plan
    let (fates, unread) = try fates([SheetSketch(name: "計画", rows: rows)], of: "計画")
    #expect(fates["F2"] == .unread && fates["A2"] == .figure)
    #expect(unread.map(\.text) == ["佐藤"])
  }

  @Test func anErrorInAYearIsUnread() throws {
    let (fates, _) = try kpi([headings, ["相談", "件", "#N/A", "2", "#N/A"]])
    #expect(fates["C2"] == .unread && fates["D2"] == .figure && fates["E2"] == .unread)
  }

  @Test func labelsBeforeTheFiguresAreLabels() throws {
    let labelled = ["指標名", "区分", "現状値", "R6年度"]
    let (fates, _) = try kpi(
      [labelled, ["相談", "目標", "1", "2"], ["", "実績", "", "3"]], merged: ["A2:A3"])
    #expect(fates["B2"] == .label && fates["B3"] == .label && fates["A2"] == .figure)
    #expect(fates["D3"] == .figure)
  }

  @Test func whatFollowsTheLastIndicatorIsANoteUnreadOrOutside() throws {
    let rows = [headings, ["相談", "件", "1", "2"]]
    #expect(try kpi(rows + [["※延べ"]]).fates["A3"] == .label)
    #expect(try kpi(rows + [[], ["来客", "", "", "印刷用"]]).fates["A4"] == .figure)
    #expect(try kpi(rows + [[], ["印刷用"]]).fates["A4"] == .outside)
    #expect(try kpi(rows + [[], ["", "", "", "7"]]).fates["D4"] == .outside)
    #expect(try kpi(rows + [["", "件"]]).fates["B3"] == .unread)
  }

  @Test func aTableOfIndicatorsMayStandBelowOrAboveThePlan() throws {
    let kpi = [headings, ["相談", "件", "1", "2", "3", "佐藤"]]
    let below = try fates([SheetSketch(rows: plan + [[]] + kpi)], of: "計画")
    #expect(below.fates["A4"] == .heading && below.fates["A5"] == .figure)
    #expect(below.fates["F5"] == .unread && below.fates["F2"] == .value(.title))
    let above = try fates([SheetSketch(rows: kpi + [[], ["計画の一覧"]] + plan)], of: "計画")
    #expect(above.fates["A1"] == .heading && above.fates["A2"] == .figure)
    #expect(above.fates["F6"] == .value(.title))
    #expect(above.fates["A4"] == .titleBlock)
  }

  @Test func aTextBelowIndicatorsUnderAPlanIsOutside() throws {
    let kpi = [headings, ["相談", "件", "1", "2"], [], ["印刷用"]]
    #expect(try fates([SheetSketch(rows: plan + [[]] + kpi)], of: "計画").fates["A7"] == .outside)
  }

  @Test func aColumnWithoutAHeadingIsNamedByNone() throws {
    let (_, unread) = try kpi([headings, ["相談", "件", "1", "2", "", "", "済"]])
    #expect(unread.map(\.heading) == [""] && unread.map(\.headingCell) == [nil])
  }

  @Test func theUnitMergedOverIndicatorsIsReadOnce() throws {
    let (fates, unread) = try kpi(
      [headings, ["相談", "件", "1", "2"], ["会議", "", "3", "4"]], merged: ["B2:B3"])
    #expect(fates["B2"] == .figure && fates["B3"] == nil && unread.isEmpty)
  }
}
