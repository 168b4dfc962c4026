import SpreadsheetML
import Testing
import TestSupport

/// Texts with underlined words (ECMA-376-1 §18.4.4 r, §18.4.7 rPr).
struct RichTextTests {
  private static let styles =
    "<fonts><font><sz val=\"10\"/><name val=\"ＭＳ ゴシック\"/><family val=\"3\"/></font>"
    + "<font><b/><u val=\"double\"/><vertAlign val=\"superscript\"/><sz val=\"9\"/></font>"
    + "</fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>"

  private static let runs = [TextRun("約"), TextRun("13件 ", isUnderlined: true), TextRun("<認定>")]

  private func edited(
    _ builder: WorkbookBuilder, _ content: CellContent, style: Int? = nil
  ) throws -> Workbook {
    var workbook = try builder.open()
    try workbook.setCells(
      [CellReference(row: 1, column: 1): CellChange(content: content, styleIndex: style)],
      in: "Sheet1")
    return workbook
  }

  @Test func runsBearTheCellsFontAndTheUnderlineInItsPlace() throws {
    let builder = WorkbookBuilder("<sheetData><row r=\"1\"><c r=\"A1\"/></row></sheetData>")
      .styles(Self.styles).sharedStrings("<si><t>他</t></si>", attributes: " count=\"1\"")
    let workbook = try edited(builder, .richText(Self.runs))
    let font = "<sz val=\"10\"/><rFont val=\"ＭＳ ゴシック\"/><family val=\"3\"/>"
    #expect(
      try workbook.content(ofPart: "/xl/sharedStrings.xml")
        == "<si><t>他</t></si><si><r><rPr>\(font)</rPr><t>約</t></r>"
        + "<r><rPr><u/>\(font)</rPr><t xml:space=\"preserve\">13件 </t></r>"
        + "<r><rPr>\(font)</rPr><t>&lt;認定&gt;</t></r></si>")
    #expect(
      try workbook.content()
        == "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row></sheetData>")
    #expect(
      try workbook.worksheets()[0].value(at: CellReference(row: 1, column: 1)) == .text("約13件 <認定>")
    )
  }

  @Test func theFontIsThatOfTheFormatTheCellGets() throws {
    let builder = WorkbookBuilder("<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"/></row></sheetData>")
      .styles(Self.styles)
    let run = CellContent.richText([TextRun("甲", isUnderlined: true), TextRun("乙")])
    #expect(
      try edited(builder, run, style: 1).content()
        == "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is>"
        + "<r><rPr><b/><u/><vertAlign val=\"superscript\"/><sz val=\"9\"/></rPr><t>甲</t></r>"
        + "<r><rPr><b/><u val=\"double\"/><vertAlign val=\"superscript\"/><sz val=\"9\"/></rPr>"
        + "<t>乙</t></r></is></c></row></sheetData>")
  }

  @Test func withoutStylesOnlyTheUnderlineIsSaid() throws {
    #expect(
      try edited(WorkbookBuilder(), .richText(Self.runs)).content()
        == "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>約</t></r>"
        + "<r><rPr><u/></rPr><t xml:space=\"preserve\">13件 </t></r><r><t>&lt;認定&gt;</t></r></is></c>"
        + "</row></sheetData>")
  }

  @Test func runsWithoutTextAreLeftOut() throws {
    let empty = CellContent.richText([TextRun(""), TextRun("", isUnderlined: true)])
    #expect(
      try edited(WorkbookBuilder(), empty).content()
        == "<sheetData><row r=\"1\"><c r=\"A1\"/></row></sheetData>")
    #expect(
      try edited(WorkbookBuilder(), .richText([TextRun(""), TextRun("甲")])).content().contains(
        "<is><r><t>甲</t></r></is>"))
  }

  @Test func prefixesAreThoseOfThePart() throws {
    let part =
      "<x:worksheet xmlns:x=\"\(WorkbookBuilder.main)\"><x:sheetData/></x:worksheet>"
    let builder = WorkbookBuilder.empty.adding(sheet: "Sheet1", part: Array(part.utf8))
      .styles(Self.styles)
    #expect(
      try edited(builder, .richText([TextRun("甲", isUnderlined: true)])).content()
        == "<x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:r><x:rPr><x:u/>"
        + "<x:sz val=\"10\"/><x:rFont val=\"ＭＳ ゴシック\"/><x:family val=\"3\"/></x:rPr>"
        + "<x:t>甲</x:t></x:r></x:is></x:c></x:row></x:sheetData>")
  }
}
