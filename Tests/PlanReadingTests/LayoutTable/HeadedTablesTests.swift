import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Tables found by rows of short texts, enough of which are known as headings.
@Suite struct HeadedTablesTests {
  private func tables(_ rows: [[String]], merged: [String] = []) -> [HeadedTable] {
    HeadedTables(on: TableGrid(SheetSketch(rows: rows, merged: merged).worksheet)).tables
  }

  private let head = ["No.", "事業名", "担当課"]

  @Test func threeKnownHeadingsMakeATable() {
    #expect(tables([["事業名", "担当課"], ["祭り", "総務課"]]).isEmpty)
    #expect(tables([["事業名", "担当課", "備考"], ["祭り", "総務課"]]).map(\.headingRows) == [1...1])
  }

  @Test func halfOfTheTextsMustBeKnown() {
    let others = ["ねらい", "きっかけ", "うらづけ"]
    #expect(tables([head + others]).map(\.columns.count) == [6])
    #expect(tables([head + others + ["ひろがり"]]).isEmpty)
  }

  @Test(arguments: ["12", "市内で祭りを行う。", "10件"])
  func aRowWithContentsIsNoHeading(text: String) {
    #expect(tables([head + [text]]).isEmpty)
  }

  @Test(arguments: ["2024", "令和6年度", "ねらい"])
  func yearsAndWordsMayBeHeadings(text: String) {
    #expect(tables([head + [text]]).map(\.columns.count) == [4])
  }

  @Test func aTextTooLongForAHeadingIsContents() {
    // A character takes three bytes; the longest heading has 240.
    #expect(tables([head + [String(repeating: "緑", count: 80)]]).count == 1)
    #expect(tables([head + [String(repeating: "緑", count: 81)]]).isEmpty)
  }

  @Test func aTableEndsWhereTheNextBegins() {
    let tables = tables([
      ["表題"], head, ["1", "祭り", "総務課"], ["2", "市場", "観光課"], [],
      ["指標名", "単位", "現状値", "目標値"], ["相談", "件", "1", "2"],
    ])
    #expect(tables.map(\.headingRows) == [2...2, 6...6])
    #expect(tables.map(\.rows) == [3..<6, 7..<8])
    #expect(tables.map(\.rowsAbove) == [1..<2, 3..<6])
  }

  @Test func headingsWithNothingBelowHaveNoRows() {
    #expect(tables([["表題"], head]).map(\.rows) == [3..<3])
  }

  @Test func headingsRepeatedInsideTheTableDoNotEndIt() {
    let tables = tables([head, ["1", "祭り", "総務課"], head, ["2", "市場", "観光課"]])
    #expect(tables.map(\.repeatedRows) == [[3]])
    #expect(tables.map(\.rows) == [2..<5])
  }

  @Test func halfOfTheHeadingsAreNoRepetition() {
    let tables = tables([
      head + ["備考"], ["1", "祭り", "総務課", "済"], ["No.", "事業名", "所管課", "課題"], ["1", "市場", "観光課"],
    ])
    #expect(tables.map(\.headingRows) == [1...1, 3...3])
    #expect(tables.map(\.repeatedRows) == [[], []])
  }

  @Test func insideATableARowThatBeginsWithANumberIsAnActions() {
    let tables = tables([head, ["1", "指標", "単位", "現状値", "目標値"], ["2", "市場"]])
    #expect(tables.map(\.headingRows) == [1...1])
  }

  @Test func aColumnIsFoundByItsHeadingsAndTheirCell() {
    let table = tables([head + ["備考", "備考"]]).first
    #expect(table?.column(path: "備考", at: CellReference("E1"))?.index == 5)
    #expect(table?.column(path: "備考", at: CellReference("D1"))?.index == 4)
    #expect(table?.column(path: "備考", at: nil)?.index == 4)
    #expect(table?.column(path: "摘要", at: nil) == nil)
  }

  @Test func aMergedHeadingCountsOnce() {
    let table = tables([["No.", "事業名", "", "担当課"]], merged: ["B1:C1"]).first
    #expect(table?.columns.map(\.index) == [1, 2, 4])
    #expect(table?.columns.map(\.path) == ["No.", "事業名", "担当課"])
  }
}
