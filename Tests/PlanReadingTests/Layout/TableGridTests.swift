import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct TableGridTests {
  private let grid = TableGrid(
    SheetSketch(rows: [["甲", "乙", " "], [], ["", "丙"]], merged: ["B1:B2"]).worksheet)

  @Test func everyPlaceOfAMergedRangeShowsItsText() {
    let shown = grid.text(at: CellReference(row: 2, column: 2))
    #expect(shown.value == "乙")
    #expect(shown.source == SourceCell(sheet: "計画", cell: CellReference(row: 1, column: 2)))
  }

  @Test func cellsOfWhiteSpaceDoNotWidenTheSheet() {
    #expect(grid.lastColumn == 2)
  }

  @Test func rowsAreFoundByTheirNumbers() {
    #expect(Array(grid.rowNumbers(in: 1..<4)) == [1, 3])
    #expect(Array(grid.rowNumbers(in: 2..<3)).isEmpty)
    #expect(Array(grid.rowNumbers(in: 2..<100)) == [3])
    #expect(grid.lastRow == 3)
  }

  @Test func anEmptySheetHasNoColumns() {
    let empty = TableGrid(Worksheet(name: "空", cells: []))
    #expect(empty.lastColumn == 0)
    #expect(empty.rowNumbers.isEmpty)
  }
}
