import SpreadsheetML
import TestSupport
import Testing

/// Plain text behind the text of a cell (ECMA-376-1 §18.4.8 si, §18.4.4 r).
struct AppendTextTests {
  private let cell = CellReference(row: 1, column: 1)

  private func appended(_ item: String, _ text: String = "\n＋a") throws -> String {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" s=\"2\" t=\"s\"><v>0</v></c></row></sheetData>"
    var workbook = try WorkbookBuilder(sheet).sharedStrings("<si>\(item)</si>").open()
    #expect(try workbook.appendText(text, at: cell, in: "Sheet1"))
    #expect(try workbook.content() == sheet.replacing("<v>0</v>", with: "<v>1</v>"))
    let strings = try workbook.content(ofPart: "/xl/sharedStrings.xml")
    #expect(strings.hasPrefix("<si>\(item)</si><si>"))
    return String(strings.dropFirst("<si>\(item)</si><si>".count).dropLast("</si>".count))
  }

  @Test(arguments: [
    ("<t>R6</t>", "<t>R6\n＋a</t>"), ("<t/>", "<t xml:space=\"preserve\">\n＋a</t>"),
    (
      "<r><rPr><b/></rPr><t>太字</t></r>",
      "<r><rPr><b/></rPr><t>太字</t></r><r><t xml:space=\"preserve\">\n＋a</t></r>"
    ),
    (
      "<r><t>a</t></r><rPh sb=\"0\" eb=\"1\"><t>ア</t></rPh><phoneticPr fontId=\"1\"/>",
      "<r><t>a</t></r><r><t xml:space=\"preserve\">\n＋a</t></r>"
        + "<rPh sb=\"0\" eb=\"1\"><t>ア</t></rPh><phoneticPr fontId=\"1\"/>"
    ),
    (
      "<t>現状</t><rPh sb=\"0\" eb=\"2\"><t>ゲンジョウ</t></rPh>",
      "<t>現状\n＋a</t><rPh sb=\"0\" eb=\"2\"><t>ゲンジョウ</t></rPh>"
    ),
    ("", "<t xml:space=\"preserve\">\n＋a</t>"),
  ])
  func runsAndReadingsStay(item: String, expected: String) throws {
    #expect(try appended(item) == expected)
  }

  @Test func signsOfXMLAreEscaped() throws {
    #expect(try appended("<t>a</t>", "<&") == "<t>a&lt;&amp;</t>")
    #expect(
      try appended("<r><t>a</t></r>", "<&")
        == "<r><t>a</t></r><r><t xml:space=\"preserve\">&lt;&amp;</t></r>")
  }

  @Test func textsInCellsGrowToo() throws {
    var workbook = try WorkbookBuilder(
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>"
        + "<c r=\"B1\"><f>1</f></c><c r=\"C1\"><v>2</v></c></row></sheetData>"
    ).open()
    #expect(try workbook.appendText("b", at: cell, in: "Sheet1"))
    #expect(try workbook.worksheets()[0].value(at: cell) == .text("ab"))
    for column in 2...4 {
      let other = CellReference(row: 1, column: column)
      #expect(try !workbook.appendText("b", at: other, in: "Sheet1"))
    }
  }
}
