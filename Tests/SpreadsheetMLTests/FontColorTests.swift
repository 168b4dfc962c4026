import SpreadsheetML
import Testing
import TestSupport

/// A font colour of some cells, all else of their formats as it was (ECMA-376-1 §18.8.22 font).
struct FontColorTests {
  private let grey = FontColor.rgb(red: 0x76, green: 0x76, blue: 10)
  private let sheet =
    "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\" s=\"1\"/><c r=\"C1\"/></row></sheetData>"
  private static let fonts = [
    "<font><sz val=\"11\"/><name val=\"A\"/></font>",
    "<font><b/><sz val=\"9\"/><color theme=\"1\" tint=\"0.5\"/><name val=\"B\"/></font>",
  ]
  private static let formats = [
    "<xf numFmtId=\"0\" fontId=\"0\"/>",
    "<xf numFmtId=\"9\" fontId=\"1\" fillId=\"2\" borderId=\"1\" applyFont=\"1\"><alignment wrapText=\"1\"/></xf>",
  ]

  private func styles(_ fonts: [String], _ formats: [String]) -> String {
    "<fonts count=\"\(fonts.count)\">\(fonts.joined())</fonts>"
      + "<cellXfs count=\"\(formats.count)\">\(formats.joined())</cellXfs>"
  }

  private func open() throws -> Workbook {
    try WorkbookBuilder(sheet).styles(styles(Self.fonts, Self.formats)).open()
  }

  private func cells(_ names: String...) -> Set<CellReference> {
    Set(names.compactMap { CellReference($0) })
  }

  @Test func formatsAreAppendedOnceWithTheColourOnly() throws {
    var workbook = try open()
    try workbook.setFontColor(grey, ofCells: cells("A1", "B1", "C1", "D9"), in: "Sheet1")
    let newFonts = [
      "<font><b/><sz val=\"9\"/><color rgb=\"FF76760A\"/><name val=\"B\"/></font>",
      "<font><sz val=\"11\"/><color rgb=\"FF76760A\"/><name val=\"A\"/></font>",
    ]
    let newFormats = [
      "<xf numFmtId=\"9\" fontId=\"2\" fillId=\"2\" borderId=\"1\" applyFont=\"1\"><alignment wrapText=\"1\"/></xf>",
      "<xf applyFont=\"1\" numFmtId=\"0\" fontId=\"3\"/>",
    ]
    #expect(
      try workbook.content(ofPart: "/xl/styles.xml")
        == styles(Self.fonts + newFonts, Self.formats + newFormats))
    #expect(
      try workbook.content()
        == "<sheetData><row r=\"1\"><c r=\"A1\" s=\"2\"><v>1</v></c><c r=\"B1\" s=\"2\"/><c s=\"3\" r=\"C1\"/>"
        + "</row></sheetData>")
  }

  @Test func colourIsReadAndGivenBack() throws {
    var workbook = try open()
    let before = try workbook.fontColors(ofCells: cells("A1", "B1", "C1"), in: "Sheet1")
    #expect(before.keys.sorted() == cells("A1", "B1").sorted())
    try workbook.setFontColor(grey, ofCells: cells("A1", "C1"), in: "Sheet1")
    let quiet = try workbook.fontColors(ofCells: cells("A1", "C1"), in: "Sheet1")
    #expect(Set(quiet.values) == [grey] && quiet.count == 2)
    let styles = try workbook.content(ofPart: "/xl/styles.xml")
    let first = try #require(CellReference("A1"))
    try workbook.setFontColor(before[first], ofCells: [first], in: "Sheet1")
    try workbook.setFontColor(nil, ofCells: cells("C1"), in: "Sheet1")
    #expect(
      try workbook.fontColors(ofCells: cells("A1", "C1"), in: "Sheet1") == [first: before[first]])
    // The old formats are found again where they are written alike; none is made twice.
    let again = try workbook.content(ofPart: "/xl/styles.xml")
    #expect(again.contains("count=\"4\">") && again.hasPrefix(styles.prefix(40)))
  }

  @Test func booksWithoutStylesStayAsTheyAre() throws {
    var workbook = try WorkbookBuilder(sheet).open()
    try workbook.setFontColor(grey, ofCells: cells("A1"), in: "Sheet1")
    #expect(workbook.changedPartNames.isEmpty)
    #expect(try workbook.fontColors(ofCells: cells("A1"), in: "Sheet1").isEmpty)
  }
}
