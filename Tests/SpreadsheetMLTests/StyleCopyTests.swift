import SpreadsheetML
import Testing
import TestSupport

/// Styles of cells, rows and columns given to others.
struct StyleCopyTests {
  private func edited(
    _ content: String, _ edit: (inout Workbook) throws -> Void
  ) throws -> String {
    var workbook = try WorkbookBuilder(content).open()
    try edit(&workbook)
    #expect(workbook.changedPartNames == ["/xl/worksheets/sheet1.xml"])
    return try workbook.content()
  }

  @Test func rangeTakesTheStyleOfACellAndKeepsItsContents() throws {
    let changed = try edited(
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"7\"/><c r=\"B1\" s=\"1\"><v>5</v></c></row></sheetData>"
    ) {
      try $0.copyStyle(
        from: CellReference(row: 1, column: 1), to: CellRange(rows: 1...2, columns: 2...3),
        in: "Sheet1")
    }
    #expect(
      changed
        == "<sheetData><row r=\"1\"><c r=\"A1\" s=\"7\"/><c r=\"B1\" s=\"7\"><v>5</v></c><c r=\"C1\" s=\"7\"/>"
        + "</row><row r=\"2\"><c r=\"B2\" s=\"7\"/><c r=\"C2\" s=\"7\"/></row></sheetData>")
  }

  /// A cell the file lacks looks like its row, else like its column.
  @Test(arguments: [("A2", "4"), ("A3", "9"), ("B3", "0")])
  func styleOfAMissingCellIsThatOfItsPlace(source: String, style: String) throws {
    let content =
      "<cols><col min=\"1\" max=\"1\" style=\"9\"/></cols><sheetData>"
      + "<row r=\"2\" s=\"4\" customFormat=\"1\"/></sheetData>"
    let cell = try #require(CellReference(source))
    let target = CellRange(CellReference(row: 5, column: 5))
    let changed = try edited(content) { try $0.copyStyle(from: cell, to: target, in: "Sheet1") }
    #expect(changed.hasSuffix("<row r=\"5\"><c r=\"E5\" s=\"\(style)\"/></row></sheetData>"))
  }

  @Test func rowsTakeTheStylesOfARow() throws {
    let changed = try edited(
      "<sheetData><row r=\"1\" s=\"2\" customFormat=\"1\" ht=\"40\"><c r=\"A1\" s=\"3\"/></row>"
        + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"8\"><v>2</v></c></row></sheetData>"
    ) { try $0.copyRowStyle(from: 1, to: 2...3, in: "Sheet1") }
    #expect(
      changed
        == "<sheetData><row r=\"1\" s=\"2\" customFormat=\"1\" ht=\"40\"><c r=\"A1\" s=\"3\"/></row>"
        + "<row s=\"2\" customFormat=\"1\" r=\"2\"><c s=\"3\" r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"2\"><v>2</v></c>"
        + "</row><row s=\"2\" customFormat=\"1\" r=\"3\"><c r=\"A3\" s=\"3\"/></row></sheetData>")
  }

  @Test func columnsTakeTheStylesOfAColumn() throws {
    let changed = try edited(
      "<cols><col min=\"1\" max=\"1\" width=\"4\" style=\"5\"/><col min=\"2\" max=\"4\" width=\"6\"/></cols>"
        + "<sheetData><row r=\"1\"><c r=\"A1\" s=\"3\"/></row><row r=\"2\"><c r=\"B2\" s=\"8\"><v>2</v></c></row>"
        + "</sheetData>"
    ) { try $0.copyColumnStyle(from: 1, to: 2...2, in: "Sheet1") }
    #expect(
      changed
        == "<cols><col min=\"1\" max=\"1\" width=\"4\" style=\"5\"/><col style=\"5\" min=\"2\" max=\"2\" width=\"6\"/>"
        + "<col min=\"3\" max=\"4\" width=\"6\"/></cols>"
        + "<sheetData><row r=\"1\"><c r=\"A1\" s=\"3\"/><c r=\"B1\" s=\"3\"/></row>"
        + "<row r=\"2\"><c r=\"B2\" s=\"5\"><v>2</v></c></row></sheetData>")
  }
}
