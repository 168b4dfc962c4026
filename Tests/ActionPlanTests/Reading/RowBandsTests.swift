import SpreadsheetML
import Testing

@testable import ActionPlan

@Suite struct RowBandsTests {
  @Test func rowsOfTheDefaultHeightAreCounted() {
    let bands = RowBands(SheetGeometry(defaultRowHeight: 100))
    #expect([0, 99, 100, 950].map { bands.row(at: $0) } == [1, 1, 2, 10])
  }

  @Test func rowsWithAHeightOfTheirOwnShiftThoseBelow() {
    let bands = RowBands(
      SheetGeometry(defaultRowHeight: 100, rowHeights: [2: 50, 4: 300]))
    // 1: 0–100, 2: –150, 3: –250, 4: –550, 5: –650
    #expect(
      [99, 100, 149, 150, 249, 250, 549, 550, 650].map { bands.row(at: $0) }
        == [1, 2, 2, 3, 3, 4, 4, 5, 6])
  }

  @Test func whereHiddenRowsLieTheShownOneBelowIsMeant() {
    let bands = RowBands(SheetGeometry(defaultRowHeight: 100, rowHeights: [2: 0, 3: 0]))
    #expect(bands.row(at: 99) == 1)
    #expect(bands.row(at: 100) == 4)
  }

  @Test func everyRowIsFoundWhereTheGeometryPutsIt() {
    let geometry = SheetGeometry(defaultRowHeight: 7, rowHeights: [1: 3, 5: 20, 6: 1, 9: 40])
    let bands = RowBands(geometry)
    for row in 1...15 {
      let top = geometry.top(ofRow: row)
      #expect(bands.row(at: top) == row)
      #expect(bands.row(at: top + geometry.height(ofRow: row) - 1) == row)
    }
  }
}
