import SpreadsheetML
import Testing
import TestSupport
import TextEdits

/// A token of a text changes, and nothing else of it (ECMA-376-1 §18.4.8 si, §18.4.6 rPh).
struct TextReplacementTests {
  /// The second item of the shared strings after a change of the first cell's text.
  private func replaced(_ item: String, _ range: Range<Int>, _ text: String) throws -> String {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" s=\"2\" t=\"s\"><v>0</v></c></row></sheetData>"
    var workbook = try WorkbookBuilder(sheet).sharedStrings("<si>\(item)</si>").open()
    let cell = CellReference(row: 1, column: 1)
    let replacement = TextReplacement(range: range, text: text)
    let before = try workbook.worksheets()[0].value(at: cell)
    #expect(try workbook.replaceText([replacement], at: cell, in: "Sheet1"))
    guard case .text(let old) = before else { return "no text" }
    #expect(
      try workbook.worksheets()[0].value(at: cell) == .text([replacement].applied(to: old)))
    let strings = try workbook.content(ofPart: "/xl/sharedStrings.xml")
    #expect(strings.hasPrefix("<si>\(item)</si><si>"))
    return String(strings.dropFirst("<si>\(item)</si><si>".count).dropLast("</si>".count))
  }

  @Test(arguments: [
    ("<t>R6実績</t>", 1..<2, "7", "<t>R7実績</t>"),
    ("<t>a&amp;b&#x41;c</t>", 3..<4, "Z", "<t>a&amp;bZc</t>"),
    ("<t>a&amp;b</t>", 1..<2, "<", "<t>a&lt;b</t>"),
    ("<t>𠮷野R6</t>", 4..<5, "7", "<t>𠮷野R7</t>"),
    ("<t>a_x000D_b6</t>", 3..<4, "7", "<t>a_x000D_b7</t>"),
    ("<t>R6</t>", 2..<2, "年", "<t>R6年</t>"), ("<t>R6</t>", 0..<0, "令", "<t>令R6</t>"),
    ("<t/>", 0..<0, "x", "<t>x</t>"), ("<t></t>", 0..<0, "x", "<t>x</t>"),
    ("<t>R6 年</t>", 3..<4, "", "<t xml:space=\"preserve\">R6 </t>"),
    ("<t xml:space=\"preserve\"> 6</t>", 1..<2, "7", "<t xml:space=\"preserve\"> 7</t>"),
    ("<t><![CDATA[R6]]></t>", 0..<0, "x", "<t>xR6</t>"),
    ("<t>A<![CDATA[&R6]]></t>", 3..<4, "&7", "<t>A&amp;R&amp;7</t>"),
    // Inside one run, over a border, at a border, with an empty run.
    (
      "<r><rPr><b/></rPr><t>R6</t></r><r><t>年度</t></r>", 1..<2, "10",
      "<r><rPr><b/></rPr><t>R10</t></r><r><t>年度</t></r>"
    ),
    ("<r><t>令和</t></r><r><t>6年</t></r>", 1..<3, "和7", "<r><t>令和7</t></r><r><t>年</t></r>"),
    ("<r><t>令和</t></r><r><t>6年</t></r>", 2..<3, "7", "<r><t>令和</t></r><r><t>7年</t></r>"),
    (
      "<r><t>a</t></r><r><t>b</t></r><r><t>c</t></r>", 0..<3, "x",
      "<r><t>x</t></r><r><t></t></r><r><t></t></r>"
    ),
    ("<r><t></t></r><r><t>6</t></r>", 0..<1, "7", "<r><t></t></r><r><t>7</t></r>"),
  ])
  func tokenIsReplacedInItsRun(
    item: String, range: Range<Int>, text: String, expected: String
  ) throws {
    #expect(try replaced(item, range, text) == expected)
  }

  @Test func readingsOutsideTheTokenStayAndMove() throws {
    let item = { (year: String, readings: String) in
      "<t>計画\(year)年実績</t>\(readings)<phoneticPr fontId=\"1\"/>"
    }
    let reading = { (start: Int, end: Int) in "<rPh sb=\"\(start)\" eb=\"\(end)\"><t>ヨミ</t></rPh>" }
    #expect(
      try replaced(item("6", reading(0, 2) + reading(2, 4) + reading(4, 6)), 2..<3, "10")
        == item("10", reading(0, 2) + reading(5, 7)))
    #expect(
      try replaced(item("6", reading(0, 2)), 1..<1, "x")
        == "<t>計x画6年実績</t><phoneticPr fontId=\"1\"/>")
  }

  @Test func inlineTextIsChangedInItsCell() throws {
    let cell = { (text: String) in
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>\(text)</t></r></is>"
        + "</c></row></sheetData>"
    }
    var workbook = try WorkbookBuilder(cell("R6&amp;")).open()
    let place = CellReference(row: 1, column: 1)
    #expect(
      try workbook.replaceText(
        [TextReplacement(range: 1..<2, text: "7")], at: place, in: "Sheet1"))
    #expect(try workbook.content() == cell("R7&amp;"))
  }

  @Test func textInTheCellItselfIsChangedThere() throws {
    let cell = { (year: Int) in
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>R\(year)&amp;</v></c></row></sheetData>"
    }
    var workbook = try WorkbookBuilder(cell(6)).open()
    #expect(
      try workbook.replaceText(
        [TextReplacement(range: 1..<2, text: "7")], at: CellReference(row: 1, column: 1),
        in: "Sheet1"))
    #expect(try workbook.content() == cell(7))
  }

  @Test func itemsStandBeforeTheExtensionList() throws {
    var workbook = try WorkbookBuilder().sharedStrings("<si><t>a</t></si><extLst/>").open()
    try workbook.setCells(
      [CellReference(row: 1, column: 1): CellChange(content: .text("b"))], in: "Sheet1")
    #expect(
      try workbook.content(ofPart: "/xl/sharedStrings.xml")
        == "<si><t>a</t></si><si><t>b</t></si><extLst/>")
  }

  @Test func copyKeepsRunsAndTheTargetsFormat() throws {
    let sheet =
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"2\"/></row>"
      + "</sheetData>"
    var workbook = try WorkbookBuilder(sheet).sharedStrings(
      "<si><r><t>R6</t></r></si>", attributes: " count=\"1\" uniqueCount=\"1\""
    ).open()
    let (from, to) = (CellReference(row: 1, column: 1), CellReference(row: 1, column: 2))
    for _ in 0..<2 {
      #expect(
        try workbook.copyText(
          from: from, replacing: [TextReplacement(range: 1..<2, text: "7")], to: to, in: "Sheet1"))
    }
    #expect(try workbook.content().contains("<c r=\"B1\" s=\"2\" t=\"s\"><v>2</v></c>"))
    // The target's first text is not counted twice.
    #expect(
      try workbook.text(ofPart: "/xl/sharedStrings.xml")?.contains("count=\"2\" uniqueCount=\"3\"")
        == true)
  }

  @Test(arguments: [
    "", "<c r=\"A1\"/>", "<c r=\"A1\"><v>6</v></c>", "<c r=\"A1\" t=\"str\"><f>B1</f><v>6</v></c>",
    "<c r=\"A1\" t=\"s\"><v>99</v></c>", "<c r=\"A1\" t=\"s\"><v>x</v></c>",
    "<c r=\"A1\" t=\"inlineStr\"/>",
  ])
  func cellsWithoutTextAreLeftAlone(cell: String) throws {
    var workbook = try WorkbookBuilder("<sheetData><row r=\"1\">\(cell)</row></sheetData>")
      .sharedStrings("").open()
    #expect(
      try !workbook.replaceText(
        [TextReplacement(range: 0..<1, text: "7")], at: CellReference(row: 1, column: 1),
        in: "Sheet1"))
    #expect(workbook.changedPartNames.isEmpty)
  }
}
