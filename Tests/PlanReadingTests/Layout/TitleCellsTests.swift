import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct TitleCellsTests {
  private func titles(_ rows: [[String]]) -> [String] {
    let grid = TableGrid(SheetSketch(rows: rows).worksheet)
    return TitleCells.find(in: 1..<rows.count + 1, of: grid).map(\.description)
  }

  @Test func numbersOfPapersAndDatesAreNoTitles() {
    #expect(
      titles([["", "資料1"], ["○○計画アクションプラン"], ["", "令和7年3月 産業振興課"], ["（令和6年度版）"]])
        == ["A2", "A4"])
  }

  @Test func aNoteThatNamesThePlanIsNoTitle() {
    #expect(titles([["※本計画は毎年度見直す。"]]).isEmpty)
  }
}
