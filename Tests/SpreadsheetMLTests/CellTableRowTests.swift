import SpreadsheetML
import Testing

@Suite("Rows of a table of cells")
struct CellTableRowTests {
  @Test("are found wherever others are left out")
  func gaps() {
    let places = [(3, 2), (3, 5), (4, 1), (9, 7), (10, 1), (1_048_576, 16_384)]
    let cells = places.map { row, column in
      Cell(reference: CellReference(row: row, column: column), value: .number(Double(row)))
    }
    let table = CellTable(cells.reversed())
    #expect(table.rowNumbers == [3, 4, 9, 10, 1_048_576])
    for row in [1, 2, 3, 4, 5, 8, 9, 10, 11, 1_048_575, 1_048_576] {
      let columns = places.filter { $0.0 == row }.map(\.1)
      #expect(table.cells(inRow: row).map(\.reference.column) == columns)
      for column in [1, 2, 3, 5, 7, 16_384] {
        let found = table.cell(at: CellReference(row: row, column: column))
        #expect((found != nil) == columns.contains(column))
      }
    }
    #expect(CellTable([]).cells(inRow: 1).isEmpty)
  }

  @Test(arguments: [
    (1, 1, "A1"), (9, 26, "Z9"), (10, 27, "AA10"), (99_999, 702, "ZZ99999"),
    (100_000, 703, "AAA100000"),
    (1_048_576, 16_384, "XFD1048576"),
  ])
  func addressesAreWrittenAsExcelDoes(row: Int, column: Int, text: String) {
    #expect(CellReference(row: row, column: column).description == text)
  }
}
