import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Rows of headings that belong together, and what stands over each column.
@Suite struct HeadingRowsTests {
  private func table(_ rows: [[String]], merged: [String] = []) -> HeadedTable? {
    HeadedTables(on: TableGrid(SheetSketch(rows: rows, merged: merged).worksheet)).tables.first
  }

  private let head = ["No.", "事業名", "担当課"]
  private let action = ["1", "祭り", "総務課", "10件", "9件", "済"]

  @Test func aHeadingMergedOverColumnsStandsOverAllOfThem() {
    let table = table(
      [head + ["令和6年度", "", "備考"], ["", "", "", "目標", "実績", ""], action], merged: ["D1:E1"])
    #expect(table?.headingRows == 1...2)
    #expect(
      table?.columns.map(\.path) == ["No.", "事業名", "担当課", "令和6年度 > 目標", "令和6年度 > 実績", "備考"])
    #expect(table?.columns.map(\.cell.description) == ["A1", "B1", "C1", "D2", "E2", "F1"])
  }

  @Test func anUnmergedGroupReachesOverBlankCells() {
    let table = table([head + ["令和6年度", "", "備考"], ["", "", "", "目標", "実績", ""], action])
    #expect(table?.columns.map(\.path).suffix(3) == ["令和6年度 > 目標", "令和6年度 > 実績", "備考"])
  }

  @Test func anotherHeadingDoesNotReachOverBlankCells() {
    let table = table([head + ["備考", ""], ["", "", "", "目標", "実績"], action])
    #expect(table?.columns.last?.path == "実績")
  }

  @Test func aGroupReachesOverNoColumnBehindABlankOne() {
    // Column E has no heading of its own below, so the group ends before it.
    let table = table([head + ["令和6年度", "", ""], ["", "", "", "目標", "", "実績"], action])
    #expect(table?.columns.map(\.path).suffix(2) == ["令和6年度 > 目標", "実績"])
  }

  @Test func headingsMergedDownReachAsFar() {
    let table = table(
      [head + ["取組", ""], [], [], action], merged: ["A1:A3", "B1:B3", "C1:C3", "D1:E3"])
    #expect(table?.headingRows == 1...3)
    #expect(table?.rows == 4..<5)
  }

  @Test(arguments: [(8, 8), (9, 1)])
  func aHeadingOfMoreThanEightRowsStandsBesideTheTable(height: Int, last: Int) {
    let rows = [head + ["縦書きの注"]] + (1...9).map { ["\($0)", "祭り"] }
    #expect(table(rows, merged: ["D1:D\(height)"])?.headingRows == 1...last)
  }

  @Test func aRemarkBelowAFewHeadingsBelongsToThem() {
    let remark = ["", "", "", "目標", "実績", "※備考"]
    let table = table([head + ["令和6年度", "", "備考"], remark, action], merged: ["D1:E1"])
    #expect(table?.headingRows == 1...2)
  }

  @Test func aRowOfWordsBelowHeadingsOfTheirOwnIsAnActions() {
    let table = table([head + ["備考", "課題"], ["", "取組", "所管課", "", "指標"], action])
    #expect(table?.headingRows == 1...1)
  }

  @Test func groupHeadingsAboveArePartOfIt() {
    let table = table(
      [["取組の概要", "", "", "進め方", "", ""], head + ["目標", "実績", "備考"], action],
      merged: ["A1:C1", "D1:F1"])
    #expect(table?.headingRows == 1...2)
    #expect(table?.columns.first?.path == "取組の概要 > No.")
    #expect(table?.columns.last?.path == "進め方 > 備考")
  }

  @Test func aTitleMergedOverMostOfTheTableIsNone() {
    let title = ["みどりの計画", "", "", "", "", ""]
    let row = head + ["目標", "実績", "備考"]
    // Two thirds of six columns are a group, more are a title.
    #expect(table([title, row, action], merged: ["A1:E1"])?.headingRows == 2...2)
    #expect(table([title, row, action], merged: ["A1:D1"])?.headingRows == 1...2)
  }

  @Test func aLoneWordAboveIsNoGroup() {
    #expect(table([["", "", "", "実績"], head + ["令和5年度", "令和6年度"], action])?.headingRows == 2...2)
    let two = table([["", "", "", "目標", "実績"], head + ["令和5年度", "令和6年度"], action])
    #expect(two?.headingRows == 1...2)
  }

  @Test func contentsAboveAreNoGroup() {
    let above = ["", "", "", "12", "", "令和6年度"]
    let table = table([above, head + ["目標", "実績", "備考"], action], merged: ["D1:E1"])
    #expect(table?.headingRows == 2...2)
  }

  private func headed(_ rows: [[String]], merged: [String] = []) -> [HeadedTable] {
    HeadedTables(on: TableGrid(SheetSketch(rows: rows, merged: merged).worksheet)).tables
  }

  @Test("figures that look like years are an action's, in the first row below the headings too")
  func figuresLikeYears() {
    let figures = [
      ["'1-1", "祭り", "総務課", "2024", "2025", "2026"], ["'1-2", "市場", "広報課", "2019", "2020", "2021"],
    ]
    let years = headed([head + ["令和5年度実績", "令和6年度実績", "令和7年度実績"]] + figures)
    #expect(years.map(\.headingRows) == [1...1] && years.map(\.rows) == [2..<4])
    let groups = headed(
      [head + ["実績", "", ""], ["", "", "", "R5", "R6", "R7"]] + figures,
      merged: ["A1:A2", "B1:B2", "C1:C2", "D1:F1"])
    #expect(groups.map(\.headingRows) == [1...2] && groups.map(\.rows) == [3..<5])
    let typed = headed([
      head + ["基準値", "目標", "実績"], ["'1-1", "祭り", "総務課", "'2024", "'2025", "'2026"],
    ])
    #expect(typed.map(\.headingRows) == [1...1])
  }

  @Test("a row of such figures alone belongs to the action whose cells reach down to it")
  func figuresOfASecondRow() {
    let found = headed(
      [
        head + ["R5実績", "R6実績", "R7実績"], ["1", "祭り", "総務課", "3", "4", "5"],
        ["", "", "", "2019", "2020", "2021"],
      ], merged: ["A2:A3", "B2:B3", "C2:C3"])
    #expect(found.map(\.headingRows) == [1...1])
  }

  @Test("years in digits are headings below a group, beside remarks and in a table below")
  func yearsInDigits() {
    let grouped = headed(
      [head + ["年次計画", "", ""], ["（通し）", "", "", "2024", "2025", "2026"], action], merged: ["D1:F1"]
    )
    #expect(grouped.map(\.headingRows) == [1...2])
    let below = headed([
      head + ["目標", "実績", "備考"], ["1", "祭り", "総務課", "3", "4", "済"], [],
      ["指標", "単位", "2024", "2025"],
      ["来場者", "人", "10", "12"],
    ])
    #expect(below.map(\.headingRows) == [1...1, 4...4])
  }
}
