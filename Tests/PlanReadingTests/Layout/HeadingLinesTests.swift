import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// How far a block of headings reaches, and which headings stand over a column.
@Suite struct HeadingLinesTests {
  private func block(
    _ rows: [[String]], merged: [String] = [], around row: Int, notAbove first: Int = 1
  ) -> HeadingBlock {
    let grid = TableGrid(SheetSketch(rows: rows, merged: merged).worksheet)
    return HeadingBlock(around: row, of: grid, notAbove: first)
  }

  private let head = ["No.", "具体的施策", "アクション", "課題"]

  @Test func itDoesNotReachAboveTheFirstRow() {
    let rows = [["No.", "施策", "アクション", "説明"], head, ["1", "施策", "取組"]]
    #expect(block(rows, around: 2).rows == 1...2)
    #expect(block(rows, around: 2, notAbove: 2).rows == 2...2)
  }

  @Test(arguments: [(12, 12), (13, 1)])
  func aHeadingMayBeTwelveRowsTall(height: Int, last: Int) {
    #expect(block([head], merged: ["A1:A\(height)"], around: 1).rows == 1...last)
  }

  @Test func aLoneHeadingOverYearsIsTheirName() {
    let years = ["No.", "施策", "アクション", "R6", "2025"]
    let name = ["", "", "", "利用者数"]
    #expect(block([name, years], merged: ["D1:E1"], around: 2).rows == 1...2)
    #expect(block([name, years], around: 2).rows == 2...2)
    #expect(block([name, years], merged: ["C1:E1"], around: 2).rows == 2...2)
    #expect(block([["", "", "", "12"], years], merged: ["D1:E1"], around: 2).rows == 2...2)
    #expect(block([name, [], years], merged: ["D1:E1"], around: 3).rows == 3...3)
  }

  @Test func groupHeadingsOfUnknownWordingAboveArePartOfIt() {
    let groups = ["あらまし", "", "進め方", ""]
    #expect(block([groups, head], merged: ["A1:B1", "C1:D1"], around: 2).rows == 1...2)
    #expect(block([["あらまし", "", "", "進め方"], head], merged: ["A1:C1"], around: 2).rows == 2...2)
    #expect(block([["題", "", "", ""], head], merged: ["A1:B1"], around: 2).rows == 2...2)
    #expect(block([["題", "", "12", ""], head], merged: ["A1:B1"], around: 2).rows == 2...2)
  }

  @Test func remarksBelowBelongToTheHeadingAndActionsDoNot() {
    let remark = ["", "", "※重点", "課題"]
    #expect(block([head, remark], around: 1).rows == 1...2)
    #expect(block([head, ["", "", "（重点）", "課題"]], around: 1).rows == 1...2)
    #expect(block([head, ["", "", "整備", "課題"]], around: 1).rows == 1...1)
    #expect(block([head, ["", "施策", "アクション", "課題"]], around: 1).rows == 1...2)
    #expect(block([head, ["1", "施策", "アクション", "課題"]], around: 1).rows == 1...1)
  }

  @Test func anUnmergedResultsHeadingReachesRightOnlyWithoutAYear() {
    let years = ["", "", "", "R5", "R6", ""]
    let texts = { (heading: String) -> [String] in
      let rows = [["No.", "施策", "アクション", heading, "", "課題"], years]
      return self.block(rows, around: 1).stacks[4].cells.map(\.text)
    }
    #expect(texts("実績") == ["実績", "R6"] && texts("スケジュール") == ["スケジュール", "R6"])
    #expect(texts("令和6年度実績") == ["R6"] && texts("現状") == ["R6"])
  }

  @Test func aGroupReachesUpToTheNextHeading() {
    let rows = [
      ["No.", "施策", "アクション", "スケジュール", "", "", "課題", ""], ["", "", "", "R6", "R7", "R8", "", "R9"],
    ]
    let block = block(rows, around: 1)
    #expect(block.stacks.map { $0.cells.count } == [1, 1, 1, 2, 2, 2, 1, 1])
    #expect(block.stacks[5].cells.first?.range == CellRange("D1:F1"))
    #expect(block.stacks[5].cells.first?.isMerged == false)
    #expect(block.stacks.map(\.column) == Array(1...8))
  }

  @Test func inTheLowestRowNothingReachesRight() {
    let block = block([["No.", "施策", "アクション", "スケジュール", "", "課題"]], around: 1)
    #expect(block.stacks[4].cells.isEmpty)
  }

  private func row(_ texts: [String], merged: [String] = []) -> HeadingRow {
    HeadingRow(1, of: TableGrid(SheetSketch(rows: [texts], merged: merged).worksheet))
  }

  @Test func halfOfAHeadingRowMayBeUnknown() {
    #expect(row(["課題", "ねらい"]).continuesHeadings)
    #expect(!row(["課題", "ねらい", "きっかけ"]).continuesHeadings)
    #expect(!row(["ねらい"]).continuesHeadings && !row([]).continuesHeadings)
    #expect(!row(["課題", "現状", "3"]).continuesHeadings)
  }

  @Test func aTextIsAHeadingUpToTwoHundredAndFortyBytes() {
    let text = { "課題" + String(repeating: "※", count: $0) }
    #expect(row([text(78)]).continuesHeadings && !row([text(79)]).continuesHeadings)
  }

  @Test func groupsAreTwoTextsOneOfThemOverColumnsAndNoneOverMost() {
    let texts = ["あらまし", "", "", "進め方"]
    #expect(row(texts, merged: ["A1:C1"]).groupsColumns(ofTableWidth: 6))
    #expect(!row(texts, merged: ["A1:C1"]).groupsColumns(ofTableWidth: 5))
    #expect(row(["課題", "", "進め方"], merged: ["A1:B1"]).groupsColumns(ofTableWidth: 4))
    #expect(!row(["あらまし", "", "", ""], merged: ["A1:B1"]).groupsColumns(ofTableWidth: 6))
    #expect(!row(texts + ["12"], merged: ["A1:C1"]).groupsColumns(ofTableWidth: 6))
  }

  @Test func titlesAreNamedOverOneColumnOnly() {
    #expect(row(["No.", "アクション", "具体的アクション"]).titleColumns == [2, 3])
    #expect(row(["アクション", "", "課題"], merged: ["A1:B1"]).titleColumns.isEmpty)
  }
}
