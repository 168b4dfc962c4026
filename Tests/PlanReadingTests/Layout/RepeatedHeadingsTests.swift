import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Headings inside a table, and where the tables around them begin and end.
@Suite struct RepeatedHeadingsTests {
  private let head = ["No.", "施策", "アクション", "課題", "令和6年度実績"]

  private func tables(_ rows: [[String]]) -> SheetTables {
    SheetTables(SheetSketch(rows: rows).worksheet)
  }

  @Test func mostOfTheHeadingsAboveInTheirColumnsAreARepetition() {
    let codes = { (row: [String]) in
      self.tables([self.head, ["1", "①", "甲", "難", "実"], row, ["2", "①", "乙", "難", "実"]])
        .findings.map(\.code)
    }
    // Three of four, years aside; two of four are no more than half.
    #expect(codes(["番号", "具体的施策", "説明", "課題", "現状"]) == ["incomplete-headings"])
    #expect(codes(["番号", "具体的施策", "現状", "説明", "開始年"]) != ["incomplete-headings"])
  }

  @Test func aKPITableBeginsBelowTheHeadingsBefore() {
    let kpi = ["指標名", "現状値", "R6年度"]
    let found = tables([["表題"], kpi, ["相談", "1", "2"], ["(1) 甲"], kpi, ["会議", "3", "4"]]).kpi
    #expect(found.map(\.rowsAbove) == [1..<2, 3..<5] && found.map(\.rows) == [3..<5, 6..<7])
  }

  @Test func aKPITableBelowAPlanBeginsBelowItsLastAction() {
    let rows = [
      head, ["1", "①", "甲", "難", "実"], [], ["(1) 甲"], ["指標名", "現状値", "R6年度"], ["会議", "3", "4"],
    ]
    #expect(tables(rows).kpi.map(\.rowsAbove) == [3..<5])
  }

  @Test func thePlansTitleStandsBelowTheTableBefore() {
    let plan = [head, ["1", "①", "甲", "難", "実"]]
    let kpi = [["指標名", "現状値", "R6年度"], ["計画の件数", "3", "4"]]
    let found = tables(
      [["甲計画"]] + plan + [["乙プラン"]] + kpi + [["丙計画"], head, ["2", "①", "乙", "難", "実"]])
    #expect(found.plan.map { $0.titleCells.map(\.description) } == [["A1"], ["A6", "A7"]])
  }

  @Test func headingsWithNothingBelowHaveNoRows() {
    #expect(tables([["指標名", "現状値", "R6年度"]]).kpi.map(\.rows) == [2..<2])
  }

  @Test func threeMeaningsBesideEachOtherAreHeadings() {
    #expect(tables([["No.", "アクション", "課題"]]).incomplete.count == 1)
    #expect(tables([["No.", "アクション", "ねらい"]]).incomplete.isEmpty)
    #expect(tables([["指標名", "R6年度"], ["相談", "1"]]).kpi.count == 1)
    #expect(tables([["指標名", "ねらい"], ["相談", "1"]]).kpi.isEmpty)
    #expect(tables([["単位", "R6年度"], ["件", "1"]]).kpi.isEmpty)
  }

  @Test func aRowThatBeginsWithANumberIsContents() {
    #expect(tables([["1", "No.", "アクション", "課題"]]).incomplete.isEmpty)
    #expect(tables([["2024", "No.", "アクション", "課題"]]).incomplete.count == 1)
  }

  @Test func indicatorsInTheRowsOfActionsAreNoTableOfTheirs() {
    let row = ["", "①", "指標", "目標", "実績"]
    let plan = tables([head, ["1", "①", "甲", "難", "実"], row, ["2", "①", "乙", "難", "実"]])
    #expect(plan.kpi.isEmpty && plan.plan.map { $0.actionRows.map(\.number) } == [[1, 2]])
  }
}
