import SpreadsheetML
import TestSupport
import Testing

@Suite struct TextFormatTests {
  @Test func isReadFromTheCellFormats() throws {
    let book = try WorkbookBuilder("<sheetData/>").styles(
      """
      <fonts count="2"><font><sz val="11"/></font><font><sz val="9.5"/></font></fonts>\
      <cellXfs count="3"><xf fontId="0"/>\
      <xf fontId="1"><alignment wrapText="1" vertical="top"/></xf>\
      <xf fontId="1"><alignment shrinkToFit="1" textRotation="255"/></xf></cellXfs>
      """
    ).bytes()
    let formats = try Workbook(bytes: book).textFormats
    #expect(
      formats == [
        TextFormat(fontSize: 11), TextFormat(fontSize: 9.5, wrapsText: true),
        TextFormat(fontSize: 9.5, shrinksToFit: true, isRotated: true),
      ])
  }

  @Test func areNoneWithoutAStylePart() throws {
    #expect(try Workbook(bytes: WorkbookBuilder("<sheetData/>").bytes()).textFormats.isEmpty)
  }
}
