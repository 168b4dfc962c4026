import SpreadsheetML
import Testing
import TestSupport

/// Formats of cells, of the style part and of rules.
struct FormatRuleTests {
  private let styles =
    "<fonts count=\"1\"><font/></fonts><cellXfs count=\"2\"><xf fontId=\"0\"/><xf/></cellXfs>"
    + "<dxfs count=\"1\"><dxf/></dxfs>"

  @Test func cellsRowsAndColumnsUseFormatsThatExist() throws {
    let sheet = { (style: Int) in
      "<cols><col min=\"1\" max=\"1\" style=\"\(style)\"/></cols><sheetData>"
        + "<row r=\"1\" s=\"\(style)\"><c r=\"A1\" s=\"\(style)\"/><c r=\"B1\" s=\"\(style)\"/>"
        + "</row></sheetData>"
    }
    #expect(try brokenRules(WorkbookBuilder(sheet(1)).styles(styles)).isEmpty)
    #expect(try brokenRules(WorkbookBuilder(sheet(2)).styles(styles)) == ["style"])
    let cell =
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"3\"/><c r=\"B1\" s=\"3\"/></row></sheetData>"
    #expect(try brokenRules(WorkbookBuilder(cell).styles(styles)) == ["style A1"])
    #expect(
      try brokenRules("<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"/></row></sheetData>") == [])
  }

  @Test func rulesUseDifferentialFormatsThatExist() throws {
    let sheet = { (id: Int) in
      "<sheetData/><conditionalFormatting sqref=\"A1\"><cfRule dxfId=\"\(id)\"/>"
        + "</conditionalFormatting>"
    }
    #expect(try brokenRules(WorkbookBuilder(sheet(0)).styles(styles)).isEmpty)
    #expect(
      try brokenRules(WorkbookBuilder(sheet(1)).styles(styles)) == ["differential-format"])
  }

  @Test func formatsUseFontsThatExist() throws {
    let builder = WorkbookBuilder().styles(
      "<fonts><font/></fonts><cellXfs><xf fontId=\"1\"/></cellXfs>")
    #expect(try brokenRules(builder) == ["cell-format"])
  }
}
