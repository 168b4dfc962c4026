import TestSupport
import Testing

@testable import SpreadsheetML

/// Words that stand out, from one workbook to another and from one cell to another.
@Suite struct TextRunTests {
  private static let styles =
    "<fonts count=\"2\"><font><sz val=\"11\"/><color theme=\"1\"/><name val=\"Calibri\"/></font>"
    + "<font><sz val=\"9\"/><color theme=\"1\"/><name val=\"ＭＳ Ｐゴシック\"/></font></fonts>"
    + "<cellXfs count=\"2\"><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>"
  private static let tag =
    "<r><rPr><b/><sz val=\"11\"/><color rgb=\"FFFF0000\"/><rFont val=\"Calibri\"/></rPr>"
    + "<t>【重要】</t></r>"
  private static let rest =
    "<r><rPr><sz val=\"11\"/><color theme=\"1\"/><rFont val=\"Calibri\"/></rPr><t>3回開催</t></r>"

  private func book(_ cells: String, strings: String? = nil) throws -> Workbook {
    let builder = WorkbookBuilder("<sheetData><row r=\"1\">\(cells)</row></sheetData>")
      .styles(Self.styles)
    return try (strings.map { builder.sharedStrings($0) } ?? builder).open()
  }

  private static func inline(_ cell: String, _ inner: String, style: Int = 0) -> String {
    "<c r=\"\(cell)\" s=\"\(style)\" t=\"inlineStr\"><is>\(inner)</is></c>"
  }

  private let first = CellReference(row: 1, column: 1)
  private let second = CellReference(row: 1, column: 2)

  @Test func onlyWhatStandsOutIsRead() throws {
    let shared = "<si>\(Self.tag)\(Self.rest)</si><si><t>文</t></si><si>\(Self.rest)</si>"
    let workbook = try book(
      (0..<3).map { "<c r=\"\("ABC".map(String.init)[$0])1\" t=\"s\"><v>\($0)</v></c>" }.joined()
        + Self.inline("D1", Self.tag), strings: shared)
    let runs = try workbook.textRuns(of: "Sheet1")
    #expect(runs.keys.map(\.description).sorted() == ["A1", "D1"])
    let read = try #require(runs[first])
    #expect(read.map(\.text) == ["【重要】", "3回開催"])
    #expect(read[0].look.isBold == true)
    #expect(read[0].look.color == FontColor.rgb(red: 255, green: 0, blue: 0))
    // Name, size and black are those of the cell.
    #expect(read[0].look.relativeSize == nil && read[1].look == RunLook())
  }

  @Test func theyAreWrittenInTheFontOfTheCell() throws {
    let source = try book(Self.inline("A1", Self.tag + Self.rest))
    let all = try source.textRuns(of: "Sheet1")
    let runs = try #require(all[first])
    var workbook = try book("<c r=\"A1\" s=\"1\"/>")
    try workbook.setCell(first, to: .richText(runs), in: "Sheet1")
    #expect(
      try workbook.content() == "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is>"
        + "<r><rPr><b/><sz val=\"9\"/><color rgb=\"FFFF0000\"/><rFont val=\"ＭＳ Ｐゴシック\"/></rPr>"
        + "<t>【重要】</t></r><r><rPr><sz val=\"9\"/><color theme=\"1\"/>"
        + "<rFont val=\"ＭＳ Ｐゴシック\"/></rPr><t>3回開催</t></r></is></c></row></sheetData>")
    _ = try workbook.checkedSave()
  }

  @Test func smallerAndRaisedWordsStaySo() throws {
    let small =
      "<r><t>注</t></r><r><rPr><i/><u val=\"double\"/><vertAlign val=\"superscript\"/>"
      + "<sz val=\"5.5\"/><rFont val=\"Calibri\"/></rPr><t>1</t></r>"
    let source = try book(Self.inline("A1", small))
    let all = try source.textRuns(of: "Sheet1")
    let runs = try #require(all[first])
    var workbook = try book("<c r=\"A1\" s=\"1\"/>")
    try workbook.setCell(first, to: .richText(runs), in: "Sheet1")
    #expect(
      try workbook.content().contains(
        "<r><rPr><i/><u val=\"double\"/><vertAlign val=\"superscript\"/><sz val=\"4.5\"/>"
          + "<color theme=\"1\"/><rFont val=\"ＭＳ Ｐゴシック\"/></rPr><t>1</t></r>"))
  }

  @Test func composedTextsKeepTheRunsOfTheirParts() throws {
    let shared = "<si><t>現状</t></si><si>\(Self.tag)\(Self.rest)</si>"
    var workbook = try book(
      "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>", strings: shared)
    let (target, results) = (first, second)
    try workbook.composeTexts(
      [
        target: [
          .contents(of: target, text: "現状"), .text("\n＜令和6年度＞\n"),
          .contents(of: results, text: "【重要】3回開催"),
        ]
      ], in: "Sheet1")
    let strings = try workbook.text(ofPart: "/xl/sharedStrings.xml") ?? ""
    #expect(
      strings.contains(
        "<si><r><t xml:space=\"preserve\">現状\n＜令和6年度＞\n</t></r>"
          + "\(Self.tag)\(Self.rest)</si></sst>"))
    let sheet = try workbook.worksheet(named: "Sheet1")
    #expect(sheet.value(at: target) == .text("現状\n＜令和6年度＞\n【重要】3回開催"))
    _ = try workbook.checkedSave()
  }

  @Test func plainPartsMakeAPlainText() throws {
    var workbook = try book(
      Self.inline("A1", "<t>現状</t>") + Self.inline("B1", "<t>実績</t>"))
    let (target, results) = (first, second)
    let blank = CellReference(row: 1, column: 3)
    try workbook.composeTexts(
      [
        target: [
          .contents(of: target, text: "現状"), .text("\n"), .contents(of: results, text: "実績"),
        ],
        blank: [.text("＜令和6年度＞\n"), .contents(of: results, text: "実績")],
      ], in: "Sheet1")
    let content = try workbook.content()
    #expect(content.contains("<is><t>現状\n実績</t></is>"))
    #expect(content.contains("<is><t xml:space=\"preserve\">＜令和6年度＞\n実績</t></is>"))
  }
}
