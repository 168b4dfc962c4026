import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// Single cells, dates, clearing, merging.
struct CellConveniencesTests {
  private func edited(
    _ content: String, workbook properties: String = "", _ edit: (inout Workbook) throws -> Void
  ) throws -> String {
    var workbook = try WorkbookBuilder(content).workbook(before: properties).open()
    try edit(&workbook)
    #expect(workbook.changedPartNames.isSubset(of: ["/xl/worksheets/sheet1.xml"]))
    return try workbook.content()
  }

  private let cell = CellReference(row: 1, column: 1)

  @Test(arguments: [
    ("", 1900, 1, 1, "1"), ("", 1900, 2, 28, "59"), ("", 1900, 3, 1, "61"),
    ("", 2008, 2, 3, "39481"), ("", 9999, 12, 31, "2958465"),
    ("<workbookPr date1904=\"1\"/>", 1904, 1, 1, "0"),
    ("<workbookPr date1904=\"1\"/>", 2008, 2, 3, "38019"),
  ])
  func dateIsANumberOfTheWorkbooksDateSystem(
    properties: String, year: Int, month: Int, day: Int, serial: String
  ) throws {
    let changed = try edited(
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"3\"/></row></sheetData>", workbook: properties
    ) { try $0.setCell(cell, to: .date(year: year, month: month, day: day), in: "Sheet1") }
    #expect(
      changed
        == "<sheetData><row r=\"1\"><c r=\"A1\" s=\"3\"><v>\(serial)</v></c></row></sheetData>")
  }

  @Test(arguments: [(2025, 2, 29), (2025, 4, 31), (2025, 13, 1), (1899, 12, 31), (10_000, 1, 1)])
  func dayThatIsNoneIsRefused(year: Int, month: Int, day: Int) throws {
    var workbook = try WorkbookBuilder().open()
    let failure = caughtFailure {
      try workbook.setCell(cell, to: .date(year: year, month: month, day: day), in: "Sheet1")
    }
    #expect(failure?.code == "invalid-date")
    #expect(workbook.changedPartNames.isEmpty)
  }

  @Test func everyDayReadsBack() {
    for system in [DateSystem.from1900, .from1904] {
      for serial in stride(from: 1.0, through: 2_957_000, by: 997) {
        let date = system.date(ofSerial: serial)
        let back = date.flatMap { system.serial(year: $0.year, month: $0.month, day: $0.day) }
        #expect(back == serial)
      }
    }
  }

  @Test func clearingKeepsFormatsAndMakesNoCells() throws {
    let changed = try edited(
      "<dimension ref=\"A1:C2\"/><sheetData><row r=\"1\"><c r=\"A1\" s=\"2\"><v>1</v></c><c r=\"B1\"/>"
        + "<c r=\"C1\"><v>3</v></c></row><row r=\"2\"><c r=\"A2\" t=\"b\"><v>1</v></c></row></sheetData>"
    ) { try $0.clearCells(CellRange(rows: 1...9, columns: 1...2), in: "Sheet1") }
    #expect(
      changed
        == "<dimension ref=\"A1:C2\"/><sheetData><row r=\"1\"><c r=\"A1\" s=\"2\"/><c r=\"B1\"/>"
        + "<c r=\"C1\"><v>3</v></c></row><row r=\"2\"><c r=\"A2\"/></row></sheetData>")
  }

  @Test func rangeIsMergedAndTakenApartAgain() throws {
    let content = "<sheetData/><pageMargins/>"
    let merged =
      "<sheetData/><mergeCells count=\"1\"><mergeCell ref=\"A1:C2\"/></mergeCells><pageMargins/>"
    let range = CellRange(rows: 1...2, columns: 1...3)
    #expect(try edited(content) { try $0.merge(range, in: "Sheet1") } == merged)
    #expect(
      try edited(merged) { try $0.unmerge(CellRange(rows: 2...9, columns: 3...3), in: "Sheet1") }
        == content)
    #expect(
      try edited(merged) { try $0.unmerge(CellRange(rows: 3...9, columns: 3...3), in: "Sheet1") }
        == merged)
    #expect(try edited(content) { try $0.merge(CellRange(cell), in: "Sheet1") } == content)
  }

  @Test func rowsAndColumnsAreInsertedAndDeletedByNumber() throws {
    let content = "<sheetData><row r=\"2\"><c r=\"B2\"><v>1</v></c></row></sheetData>"
    let rows = try edited(content) { try $0.insertRows(at: 2, count: 2, in: "Sheet1") }
    #expect(rows == "<sheetData><row r=\"4\"><c r=\"B4\"><v>1</v></c></row></sheetData>")
    #expect(try edited(rows) { try $0.deleteRows(at: 2, count: 2, in: "Sheet1") } == content)
    let columns = try edited(content) { try $0.insertColumns(at: 1, in: "Sheet1") }
    #expect(columns == "<sheetData><row r=\"2\"><c r=\"C2\"><v>1</v></c></row></sheetData>")
    #expect(try edited(columns) { try $0.deleteColumns(at: 1, in: "Sheet1") } == content)
  }
}
