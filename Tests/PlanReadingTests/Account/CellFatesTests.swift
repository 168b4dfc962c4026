import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// What becomes of cells around the rows of actions.
@Suite struct CellFatesTests {
  private func accounts(_ sheets: [SheetSketch]) throws -> [SheetAccount] {
    let tables = try BookTables(sheets.map(\.worksheet))
    let structure = PlanStructure(tables.plan)
    let kpis = KPIReading(tables.sheets, strategies: structure.strategies)
    return CellAccount.sheets(tables, structure, kpis)
  }

  private func account(_ rows: [[String]], shapes: [Shape] = []) throws -> SheetAccount {
    try #require(accounts([SheetSketch(rows: rows, shapes: shapes)]).first)
  }

  private func fate(_ cell: String, in rows: [[String]]) throws -> CellFate? {
    try account(rows).fate(of: #require(CellReference(cell)))
  }

  private let plan = [SheetSketch.headings, SheetSketch.action("1"), SheetSketch.action("2")]
  private let kpi = [["指標名", "現状値", "R6年度", "R7年度"], ["相談件数", "1", "2", "3"]]

  @Test func whatStandsAboveTheFirstTableIsItsTitleBlock() throws {
    let rows = [["行動計画（令和6年度版）"], ["", "", "印刷用"], []] + plan
    #expect(try fate("A1", in: rows) == .titleBlock && fate("C2", in: rows) == .titleBlock)
    #expect(try fate("A4", in: rows) == .heading && fate("F5", in: rows) == .value(.title))
    #expect(try fate("B5", in: rows) == nil)
  }

  @Test func aTextBelowAGapIsOutside() throws {
    let title = ["", "", "", "", "", "新しい取組"]
    #expect(try fate("F4", in: plan + [title]) == .unread)
    #expect(try fate("F5", in: plan + [[], title]) == .outside)
    #expect(try fate("A4", in: plan + [["印刷用"]]) == .outside)
    #expect(try fate("F5", in: plan + [title, title]) == .unread)
    #expect(try fate("F6", in: plan + [title, [], title]) == .outside)
  }

  @Test func totalsAndNotesBelowTheTableAreLabels() throws {
    #expect(try fate("A4", in: plan + [["合計", "", "", "", "", "2件"]]) == .label)
    #expect(try fate("F4", in: plan + [["合計", "", "", "", "", "2件"]]) == .label)
    #expect(try fate("A5", in: plan + [[], ["※注"]]) == .label)
    // The table goes on below a note that follows it.
    let title = ["", "", "", "", "", "新しい取組"]
    #expect(try fate("F5", in: plan + [["※注"], title]) == .unread)
    #expect(try fate("F6", in: plan + [["※注"], [], title]) == .outside)
  }

  @Test func columnsCountedBelowTheHeadingsAreLabels() throws {
    let count = (1...16).map { "\($0)" }
    #expect(try fate("A2", in: [plan[0], count] + plan.dropFirst()) == .label)
  }

  @Test func betweenTwoTablesStandNotesAndNames() throws {
    let rows = plan + [["参考資料"]] + kpi
    #expect(try fate("A4", in: rows) == .label)
    #expect(try fate("A5", in: rows) == .heading && fate("A6", in: rows) == .figure)
  }

  @Test func rowsOfFormulasInsideTheTableAreLabels() throws {
    let rows = SheetSketch(rows: [plan[0], plan[1], [], plan[2]]).worksheet
    let cell = CellReference(row: 3, column: 6)
    let formula = Cell(reference: cell, value: .number(1), formula: "COUNTA(F2:F2)")
    let sheet = Worksheet(name: "計画", cells: rows.cells + [formula])
    let tables = try BookTables([sheet])
    let structure = PlanStructure(tables.plan)
    let kpis = KPIReading(tables.sheets, strategies: structure.strategies)
    let account = try #require(CellAccount.sheets(tables, structure, kpis).first)
    #expect(account.fate(of: cell) == .label)
  }

  @Test func rowsThatFindingsTellOfAreUnreadAndSamplesLabels() throws {
    var sample = SheetSketch.action("例")
    sample[0] = "記入例"
    let rows = [plan[0], sample, plan[1], SheetSketch.action("1-1"), plan[2]]
    #expect(try fate("A2", in: rows) == .label && fate("F2", in: rows) == .label)
    #expect(try fate("A4", in: rows) == .unread && fate("F4", in: rows) == .unread)
    #expect(try account(rows).unread.map(\.isTold).allSatisfy { $0 })
  }

  @Test func headingsRepeatedInsideTheTableAreHeadings() throws {
    var spoilt = SheetSketch.headings
    spoilt[5] = "事項"
    #expect(try fate("F3", in: [plan[0], plan[1], spoilt, plan[2]]) == .heading)
  }

  @Test func aTableThatLacksAHeadingIsUnread() throws {
    let other = ["No.", "基本戦略", "具体的施策", "説明", "令和6年度実績", "課題"]
    let rows = [other, ["1", "戦略", "施策", "説明", "実績", "課題"], []] + plan
    #expect(try fate("A1", in: rows) == .unread && fate("D2", in: rows) == .unread)
    #expect(try fate("A4", in: rows) == .heading)
  }

  @Test func aCellFarBesideTheTableIsOutside() throws {
    let rows = [plan[0], SheetSketch.action("1") + ["要確認", "", "作業用"], plan[2]]
    #expect(try fate("Q2", in: rows) == .unread && fate("S2", in: rows) == .outside)
  }

  @Test func shapesWithATextHaveAFateOfTheirOwn() throws {
    let rows = [["行動計画"], []] + plan
    let fates = { (shape: Shape) in try account(rows, shapes: [shape]).shapeFates }
    #expect(
      try fates(SheetSketch.shape("題", x: 1...2, y: 0.1...0.9, preset: "rect")) == [.titleBlock])
    #expect(
      try fates(SheetSketch.shape("欄外", x: 1...2, y: 8.1...8.9, preset: "rect")) == [.outside])
    #expect(
      try fates(SheetSketch.shape("欄外", x: 20...21, y: 3.1...3.9, preset: "rect")) == [.outside])
    #expect(
      try fates(SheetSketch.shape("見出", x: 1...2, y: 2.1...2.9, preset: "rect")) == [.outside])
    #expect(try fates(SheetSketch.shape("メモ", x: 1...2, y: 3.1...3.9, preset: "rect")) == [.unread])
    #expect(try fates(SheetSketch.shape("実施", x: 10...12, y: 3.1...3.9)) == [.figure])
    #expect(try fates(SheetSketch.shape(" \n", x: 1...2, y: 3.1...3.9, preset: "rect")) == [])
  }

  @Test func everyShapeWithATextCounts() throws {
    let memo = SheetSketch.shape("メモ", x: 1...2, y: 1.1...1.9, preset: "rect")
    let outside = SheetSketch.shape("欄外", x: 1...2, y: 8.1...8.9, preset: "rect")
    let arrow = SheetSketch.shape("実施", x: 10...12, y: 2.1...2.9)
    let reading = try PlanReading.read([
      SheetSketch(rows: plan, shapes: [memo, outside, arrow]).worksheet
    ])
    let cells = plan.joined().count { !$0.isEmpty }
    #expect(reading.account.total == cells + 3)
    #expect(reading.account.read == cells + 2)
    #expect(reading.account.unread.map(\.place.cell.description) == ["B2"])
    #expect(reading.account.unread.map(\.actionNumber) == [1])
  }

  @Test func anArrowThatIsNoScheduleIsToldOfByAnotherFinding() throws {
    let arrow = SheetSketch.shape("実施", x: 5...6, y: 1.1...1.9)
    let unread = try account(plan, shapes: [arrow]).unread
    #expect(unread.map(\.isTold) == [true] && unread.map(\.isCell) == [false])
  }
}
