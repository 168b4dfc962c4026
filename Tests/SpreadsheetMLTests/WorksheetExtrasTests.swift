import Diagnostics
import SpreadsheetML
import Testing
import TestSupport
import TextEdits

/// Merged ranges, print headers, titles and print scales.
struct WorksheetExtrasTests {
  private func merges(
    _ sheet: String, removing: [String] = [], adding: [String] = []
  ) throws -> String {
    var workbook = try WorkbookBuilder("<sheetData/>" + sheet).open()
    try workbook.changeMergedRanges(
      removing: Set(removing.compactMap { CellRange($0) }),
      adding: adding.compactMap { CellRange($0) }, in: "Sheet1")
    return String(try workbook.content().dropFirst("<sheetData/>".count))
  }

  private let list =
    "<mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"C1:D1\"/></mergeCells>"

  @Test func mergedRangesComeAndGoInPlace() throws {
    #expect(
      try merges(list, removing: ["A1:B1"], adding: ["A1:B2"])
        == "<mergeCells count=\"2\"><mergeCell ref=\"C1:D1\"/><mergeCell ref=\"A1:B2\"/></mergeCells>"
    )
    #expect(try merges(list, removing: ["A1:B1", "C1:D1"]).isEmpty)
    #expect(
      try merges("<autoFilter ref=\"A1\"/><pageMargins/>", adding: ["A1:B1"])
        == "<autoFilter ref=\"A1\"/><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>"
        + "<pageMargins/>")
    #expect(try merges(list, removing: ["A9:B9"]) == list)
    #expect(try merges(list, adding: ["F1:F1"]) == list)
    #expect(try merges("", adding: ["F1:F1"]).isEmpty)
  }

  @Test func overlappingMergedRangesAreRefused() throws {
    let failure = caughtFailure { try merges(list, adding: ["B1:B4"]) }
    #expect(failure?.code == "merge-overlap")
  }

  @Test func tokensOfPrintHeadersChange() throws {
    let header = { (year: String) in
      "<headerFooter differentFirst=\"1\"><oddHeader>&amp;C令和\(year)年度&amp;R&amp;P</oddHeader>"
        + "<firstFooter>x</firstFooter></headerFooter>"
    }
    var workbook = try WorkbookBuilder("<sheetData/>" + header("6")).open()
    let texts = try workbook.headerFooterTexts(of: "Sheet1")
    #expect(texts.map(\.text) == ["&C令和6年度&R&P", "x"])
    #expect(texts.map(\.position) == [.oddHeader, .firstFooter])
    try workbook.replaceText(
      [TextReplacement(range: 4..<5, text: "7")], in: .oddHeader, of: "Sheet1")
    #expect(try workbook.content() == "<sheetData/>" + header("7"))
    try workbook.replaceText(
      [TextReplacement(range: 0..<1, text: "")], in: .evenHeader, of: "Sheet1")
    #expect(try workbook.content() == "<sheetData/>" + header("7"))
  }

  /// A custom view is printed with headers of its own.
  @Test func headersOfCustomViewsChange() throws {
    let header = { (own: String, views: String) in
      "<customSheetViews><customSheetView guid=\"{1}\"><headerFooter><oddHeader>\(views)</oddHeader>"
        + "</headerFooter></customSheetView></customSheetViews><headerFooter><oddHeader>\(own)</oddHeader>"
        + "</headerFooter>"
    }
    var workbook = try WorkbookBuilder("<sheetData/>" + header("R6", "版R6")).open()
    let texts = try workbook.headerFooterTexts(of: "Sheet1")
    #expect(texts.map(\.text) == ["版R6", "R6"] && texts.map(\.view) == ["{1}", nil])
    try workbook.replaceText(
      [TextReplacement(range: 2..<3, text: "7")], in: .oddHeader, ofView: "{1}", of: "Sheet1")
    #expect(try workbook.content() == "<sheetData/>" + header("R6", "版R7"))
    try workbook.replaceText(
      [TextReplacement(range: 1..<2, text: "7")], in: .oddHeader, of: "Sheet1")
    #expect(try workbook.content() == "<sheetData/>" + header("R7", "版R7"))
  }

  /// A cell is locked where nothing says otherwise (ECMA-376-1 §18.8.33 protection, `locked`).
  @Test func cellsAreLockedByTheirFormatOnAProtectedSheet() throws {
    let cells =
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"B1\" s=\"2\"/><c r=\"C1\"/></row></sheetData>"
    let styles =
      "<cellXfs count=\"3\"><xf/><xf><protection locked=\"0\"/></xf><xf><protection hidden=\"1\"/></xf>"
      + "</cellXfs>"
    let protection = "<sheetProtection sheet=\"1\"/>"
    let workbook = try WorkbookBuilder(cells + protection).styles(styles).open()
    let cell = { CellReference(row: 1, column: $0) }
    #expect(try !workbook.isLocked([cell(1)], in: "Sheet1"))
    #expect(try workbook.isLocked([cell(1), cell(2)], in: "Sheet1"))
    #expect(try workbook.isLocked([cell(3)], in: "Sheet1"))
    #expect(try workbook.isLocked([cell(4)], in: "Sheet1"))
    let open = try WorkbookBuilder(cells).styles(styles).open()
    #expect(try !open.isLocked([cell(3)], in: "Sheet1"))
  }

  @Test func tokensOfTheDocumentTitleChange() throws {
    let core = { (title: String) in
      "<cp:coreProperties xmlns:cp=\"a\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        + "<dc:title>\(title)</dc:title></cp:coreProperties>"
    }
    var workbook = try WorkbookBuilder().adding(
      part: "/docProps/core.xml",
      relationship:
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      core("A&amp;B R6"), to: "/"
    ).open()
    #expect(try workbook.documentTitle == "A&B R6")
    try workbook.replaceTextInDocumentTitle([TextReplacement(range: 5..<6, text: "7")])
    #expect(try workbook.text(ofPart: "/docProps/core.xml") == core("A&amp;B R7"))
    #expect(try WorkbookBuilder().open().documentTitle == nil)
  }

  private func scale(_ setup: String, columns: Int, behind: String = "") throws -> Int? {
    let cells = "<c r=\"A1\"/><c r=\"\(CellReference.columnLetters(columns))1\"/>"
    return try WorkbookBuilder(
      "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetData><row r=\"1\">\(cells)</row>"
        + "</sheetData>\(setup)"
    ).workbook(behind: behind).open().fitToWidthScale(of: "Sheet1")
  }

  /// A default column is 64 pixels, 2/3 of an inch, wide; A4 is 210 × 297 mm.
  @Test func scaleFitsThePrintedColumnsToThePage() throws {
    let margins = "<pageMargins left=\"0\" right=\"0\"/>"
    let portrait = margins + "<pageSetup paperSize=\"9\"/>"
    let landscape = margins + "<pageSetup paperSize=\"9\" orientation=\"landscape\"/>"
    #expect(try scale(portrait, columns: 25) == 49)  // 8.27 in / 16.67 in
    #expect(try scale(landscape, columns: 25) == 70)  // 11.69 in / 16.67 in
    #expect(try scale(portrait, columns: 3) == 100)
    #expect(try scale(margins + "<pageSetup paperSize=\"9\" fitToWidth=\"0\"/>", columns: 3) == nil)
    #expect(try scale(margins + "<pageSetup paperSize=\"999\"/>", columns: 3) == nil)
    let area =
      "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">Sheet1!$A$1:$Y$9"
      + "</definedName></definedNames>"
    #expect(try scale(portrait, columns: 99, behind: area) == 49)
  }

  @Test(arguments: [
    "<pageMargins left=\"-inf\" right=\"nan\"/>", "<pageMargins left=\"-1e300\"/>",
    "<pageSetup fitToWidth=\"32768\"/>", "<pageSetup fitToWidth=\"-1\"/>",
  ])
  func malformedPageSetupsGiveNoScale(setup: String) throws {
    #expect(try scale(setup, columns: 3) == nil)
  }

  @Test func referrersAreFormulasNamesAndChartsOfTheseColumns() throws {
    let sheet =
      "<sheetData><row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"0\" ref=\"A1:A2\">I1</f></c>"
      + "<c r=\"B1\"><f>SUM(H1:I1)</f></c></row><row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\"/></c>"
      + "</row></sheetData>"
    let workbook = try WorkbookBuilder(sheet).adding(
      sheet: "B", "<sheetData><row r=\"1\"><c r=\"A1\"><f>Sheet1!$I$9+I1</f></c></row></sheetData>"
    ).adding(
      part: "/xl/chart.xml", relationship: "chart", contentType: "drawingml.chart+xml",
      "<c:c xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:f>Sheet1!$I$1</c:f></c:c>"
    ).workbook(
      behind: "<definedNames><definedName name=\"a\">Sheet1!$I:$I</definedName>"
        + "<definedName name=\"_xlnm.Print_Area\">Sheet1!$I$1</definedName></definedNames>"
    ).open()
    let range = try #require(CellRange("I1:I9"))
    #expect(
      try workbook.referrers(to: range, of: "Sheet1").map(\.formula)
        == ["Sheet1!$I:$I", "I1", "I2", "Sheet1!$I$9+I1", "Sheet1!$I$1"])
  }

  /// A rule is read by each of its cells from its own place.
  @Test func onlookersAreRulesSparklinesAndShapesOfOtherCells() throws {
    let rule = { (ranges: String, formula: String) in
      "<conditionalFormatting sqref=\"\(ranges)\"><cfRule type=\"expression\" priority=\"1\">"
        + "<formula>\(formula)</formula></cfRule></conditionalFormatting>"
    }
    let content =
      "<sheetData/>" + rule("A1:A9", "LEN($I1)=0") + rule("I1:I9", "LEN($I1)=0")
      + rule("A1:C9", "I1=0") + rule("H1:I9", "$I1=0") + rule("A5", "SUM(H5:I5)=0")
      + "<dataValidations count=\"1\"><dataValidation sqref=\"B2\"><formula1>$I$1:$I$9</formula1>"
      + "</dataValidation></dataValidations><drawing r:id=\"rId2\"/><extLst><ext>"
      + "<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Sheet1!I1:I9</xm:f>"
      + "<xm:sqref>C3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>"
      + "</x14:sparklineGroups></ext></extLst>"
    let workbook = try WorkbookBuilder(content).drawing(
      "<xdr:sp textlink=\"Sheet1!$I$3\"/><xdr:sp textlink=\"\"/>"
    ).open()
    let range = try #require(CellRange("I1:I9"))
    let found = try workbook.onlookers(at: [SoughtRange(range, of: "Sheet1")])[0]
    let cell = { (text: String) in CellReference(text) ?? CellReference(row: 1, column: 1) }
    #expect(
      found.map(\.holder) == [
        .rule(sheet: "Sheet1", cell("A1"), isValidation: false),
        .rule(sheet: "Sheet1", cell("H1"), isValidation: false),
        .rule(sheet: "Sheet1", cell("B2"), isValidation: true),
        .sparkline(sheet: "Sheet1", cell("C3")), .shape(sheet: "Sheet1"),
      ])
    let wide = SoughtRange(range, of: "Sheet1", within: 8...9)
    #expect(try workbook.onlookers(at: [wide])[0].contains { $0.formula == "SUM(H5:I5)=0" })
  }

  @Test func referrersMayNameColumnsOfATableOrSeveralSheets() throws {
    let formulas = [
      "SUM(表[実績])", "SUM(表[[目標]:[実績]])", "SUM(表[[#Headers],[実績]])", "SUM(他[実績])",
      "SUM('A:C'!C2:C3)",
      "SUM('A:B'!C2)", "ROWS(表[#All])",
    ]
    let cells = formulas.enumerated().map { row, formula in
      "<row r=\"\(row + 1)\"><c r=\"A\(row + 1)\"><f>\(formula)</f></c></row>"
    }
    let table =
      "<table xmlns=\"\(WorkbookBuilder.main)\" id=\"1\" name=\"表\" displayName=\"表\" ref=\"B1:C3\">"
      + "<tableColumns count=\"2\"><tableColumn id=\"1\" name=\"目標\"/><tableColumn id=\"2\" name=\"実績\"/>"
      + "</tableColumns></table>"
    let workbook = try WorkbookBuilder("<sheetData/>", sheet: "B").adding(
      part: "/xl/tables/table1.xml", relationship: "table",
      contentType: "spreadsheetml.table+xml", table
    ).adding(sheet: "A").adding(sheet: "C").adding(
      sheet: "D", "<sheetData>\(cells.joined())</sheetData>"
    ).open()
    let range = try #require(CellRange("C1:C3"))
    // In the order of the tabs B, A, C, D.
    #expect(
      try workbook.referrers(to: range, of: "B").map(\.formula)
        == ["SUM(表[実績])", "SUM(表[[#Headers],[実績]])", "SUM('A:B'!C2)"])
  }
}
