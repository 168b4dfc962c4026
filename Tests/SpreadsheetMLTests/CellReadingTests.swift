import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// Cells as values (ECMA-376-1 §18.3.1.4 c, §18.18.11 ST_CellType).
struct CellReadingTests {
  private func cells(_ data: String, strings: String = "", styles: String = "") throws -> [Cell] {
    let builder = WorkbookBuilder("<sheetData>\(data)</sheetData>")
      .sharedStrings(strings).styles(styles)
    return try #require(try builder.open().worksheets().first).cells
  }

  private func cell(_ cell: String, strings: String = "") throws -> Cell {
    try #require(try cells("<row r=\"1\">\(cell)</row>", strings: strings).first)
  }

  @Test(arguments: ["2", "-1", "99999999999999999999", "a", "1.0", " 1"])
  func aTextThatIsNotThereIsRefused(index: String) {
    let failure = caughtFailure {
      try cell("<c r=\"A1\" t=\"s\"><v>\(index)</v></c>", strings: "<si/><si/>")
    }
    #expect(failure?.code == "shared-string-missing")
    #expect(failure?.diagnostics[0].place.cell == "A1")
  }

  @Test(
    arguments: [
      ("<row r=\"0\"/>", "bad-reference"), ("<row r=\"1048577\"/>", "bad-reference"),
      ("<row r=\"５\"/>", "bad-reference"), ("<row r=\"1.0\"/>", "bad-reference"),
      ("<row r=\"2\"/><row r=\"2\"/>", "row-repeated"),
      ("<row r=\"2\"/><row r=\"1\"/><row r=\"2\"/>", "row-repeated"),
      ("<row r=\"1\"><c r=\"A0\"/></row>", "bad-reference"),
      ("<row r=\"1\"><c r=\"XFE1\"/></row>", "bad-reference"),
      ("<row r=\"1\"><c r=\"1A\"/></row>", "bad-reference"),
      ("<row r=\"1\"><c r=\"A1:B2\"/></row>", "bad-reference"),
      ("<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>", "cell-repeated"),
      ("<row r=\"1\"><c r=\"A1\"/></row><row r=\"2\"><c r=\"A1\"/></row>", "cell-repeated"),
    ] as [(String, String)])
  func whatIsNoAddressIsNotGuessedAt(data: String, code: String) {
    #expect(caughtFailure { try cells(data) }?.code == code)
  }

  @Test(
    arguments: [
      ("<c r=\"A1\"/>", .blank), ("<c r=\"A1\"><v/></c>", .blank),
      ("<c r=\"A1\"><v>-1.5E3</v></c>", .number(-1500)),
      ("<c r=\"A1\" t=\"n\"><v>0</v></c>", .number(0)),
      ("<c r=\"A1\" t=\"b\"><v>1</v></c>", .boolean(true)),
      ("<c r=\"A1\" t=\"b\"><v>0</v></c>", .boolean(false)),
      ("<c r=\"A1\" t=\"e\"><v>#DIV/0!</v></c>", .error("#DIV/0!")),
      ("<c r=\"A1\" t=\"str\"><f>B1</f><v>あ&amp;_x000A_</v></c>", .text("あ&\n")),
      ("<c r=\"A1\" t=\"d\"><v>2024-04-01T00:00:00</v></c>", .text("2024-04-01T00:00:00")),
      (
        "<c r=\"A1\" t=\"inlineStr\"><is><t>a</t><rPh sb=\"0\" eb=\"1\"><t>ヨミ</t></rPh></is></c>",
        .text("a")
      ),
      ("<c r=\"A1\" t=\"inlineStr\"/>", .blank), ("<c r=\"A1\"><v>nan</v></c>", .text("nan")),
      ("<c r=\"A1\"><v>1e999</v></c>", .text("1e999")),
      ("<c r=\"A1\"><v>abc</v></c>", .text("abc")),
      ("<c r=\"A1\" t=\"s\"><v>0</v></c>", .text("令和6年")),
      ("<c r=\"A1\" t=\"s\"><v>1</v></c>", .text("a\r_x0041_")),
      ("<c r=\"A1\" t=\"s\"/>", .blank), ("<c r=\"A1\" t=\"s\"><v/></c>", .blank),
      // Half a character is none: what is written stays as it is (Unicode 3.9 D91).
      ("<c r=\"A1\" t=\"str\"><v>_xD83D__xDE00_</v></c>", .text("😀")),
      ("<c r=\"A1\" t=\"str\"><v>a_xD83D_b</v></c>", .text("a_xD83D_b")),
      ("<c r=\"A1\" t=\"str\"><v>_xDE00__xD83D_</v></c>", .text("_xDE00__xD83D_")),
      ("<c r=\"A1\" t=\"str\"><v>_xD83D__xD83D__xDE00_</v></c>", .text("_xD83D_😀")),
    ] as [(String, CellValue)])
  func valueIsReadByItsType(xml: String, expected: CellValue) throws {
    let strings =
      "<si><r><t>令和</t></r><r><rPr><b/></rPr><t>6年</t></r><rPh sb=\"0\" eb=\"2\"><t>レイワ</t></rPh></si>"
      + "<si><t>a_x000D__x005F_x0041_</t></si>"
    #expect(try cell(xml, strings: strings).value == expected)
  }

  /// A day written as such is a number where its format shows one, as in Excel.
  @Test(arguments: [
    ("2025-03-01", 14, CellValue.number(45717)), ("2025-03-01T00:00:00.000", 14, .number(45717)),
    ("2025-03-01T00:00:00Z", 14, .number(45717)), ("2025-03-01", 0, .text("2025-03-01")),
    ("2025-02-30", 14, .text("2025-02-30")), ("2025-3-1", 14, .text("2025-3-1")),
    ("T13:00", 14, .text("T13:00")),
  ])
  func dayWrittenAsSuch(text: String, format: Int, expected: CellValue) throws {
    let workbook = try WorkbookBuilder(
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"d\"><v>\(text)</v></c></row></sheetData>"
    ).styles("<cellXfs count=\"2\"><xf/><xf numFmtId=\"\(format)\"/></cellXfs>").open()
    #expect(try workbook.worksheets()[0].cells.map(\.value) == [expected])
  }

  @Test func cachedResultsAndFormulasAreRead() throws {
    let cells = try cells(
      "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:B1\" si=\"0\">C1&amp;\"\"</f><v>3</v></c>"
        + "<c r=\"B1\"><f t=\"shared\" si=\"0\"/><v>4</v></c><c r=\"C1\"><f/><v>5</v></c></row>")
    #expect(cells.map(\.value) == [.number(3), .number(4), .number(5)])
    #expect(cells.map(\.formula) == ["C1&\"\"", "D1&\"\"", nil])
  }

  @Test func cellsAndRowsWithoutAddressesFollowTheirPredecessors() throws {
    let cells = try cells(
      "<row><c/><c r=\"D1\"/><c/></row><row r=\"5\"><c/></row><row><c/></row>")
    #expect(cells.map(\.reference.description) == ["A1", "D1", "E1", "A5", "A6"])
  }

  @Test func formatsComeFromTheStyles() throws {
    let styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"ggge&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
      + "<cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"x\"/><xf numFmtId=\"2\"/></cellXfs>"
    let data = (0...5).map { "<c s=\"\($0)\"><v>1</v></c>" }.joined()
    #expect(
      try cells("<row>\(data)</row>", styles: styles).map(\.numberFormat)
        == [.general, .date, .date, .general, .decimals(2), .general])
  }

  @Test(
    arguments: [
      ("General", .general), ("0.00E+00", .number), ("#,##0;[Red]-#,##0", .number),
      ("0%", .percentage),
      ("@", .text), ("yyyy/mm/dd", .date), ("ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", .date),
      ("[$-411]ge.m.d", .date), ("[h]:mm", .time), ("mm:ss.0", .time), ("h:mm AM/PM", .time),
      ("yyyy/m/d h:mm", .dateTime), ("m/d/yy\\ h:mm;@", .dateTime), ("0&quot;年度&quot;", .number),
      ("&quot;R&quot;0", .number), ("[Blue]0", .number), ("\\d0", .number), ("0_d", .number),
      ("[DBNum3]0", .number), ("&quot;", .general), ("[", .general), ("", .general),
      ("m&quot;月&quot;", .date), ("aaa", .date), ("0.0", .decimals(1)), ("0.00_ ", .decimals(2)),
      ("0.000;[Red]-0.000", .number), ("#,##0.0", .number), ("0.0#", .number), ("0.", .number),
      ("&quot;R&quot;0.0", .number),
    ] as [(String, NumberFormatKind)])
  func kindOfACustomFormat(code: String, kind: NumberFormatKind) throws {
    let styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(code)\"/></numFmts><cellXfs>"
      + "<xf numFmtId=\"164\"/></cellXfs>"
    #expect(
      try cells("<row><c s=\"0\"><v>1</v></c></row>", styles: styles).map(\.numberFormat) == [kind])
  }
}
