import PlanReading
import SpreadsheetML
import Testing

@Suite struct MergeIndexTests {
  private let index = MergeIndex(
    ["B5:B16", "B17:B25", "D1:F2"].compactMap { CellRange($0) }, lastColumn: 6)

  @Test(arguments: [
    ("B5", "B5:B16"), ("B16", "B5:B16"), ("B17", "B17:B25"), ("E2", "D1:F2"), ("F1", "D1:F2"),
  ])
  func aCellKnowsTheRangeItLiesIn(cell: String, range: String) throws {
    let cell = try #require(CellReference(cell))
    #expect(index.range(containing: cell)?.description == range)
  }

  @Test(arguments: ["B4", "B26", "A5", "D3", "G1"])
  func aCellOutsideAllRangesStandsAlone(cell: String) throws {
    let cell = try #require(CellReference(cell))
    #expect(index.range(containing: cell) == nil)
  }

  @Test func columnsRightOfTheTableAreNotIndexed() throws {
    let whole = try #require(CellRange("A1:XFD1"))
    let index = MergeIndex([whole], lastColumn: 2)
    #expect(index.range(containing: CellReference(row: 1, column: 2)) == whole)
    #expect(index.range(containing: CellReference(row: 1, column: 3)) == nil)
  }
}
