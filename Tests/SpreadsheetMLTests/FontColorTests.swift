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
    let first = try #require(CellReference("A1"))
    try workbook.setFontColor(before[first], ofCells: [first], in: "Sheet1")
    try workbook.setFontColor(nil, ofCells: cells("C1"), in: "Sheet1")
    #expect(
      try workbook.fontColors(ofCells: cells("A1", "C1"), in: "Sheet1") == [first: before[first]])
    // The old formats are found again; none is made twice.
    #expect(
      try workbook.content()
        == sheet.replacing("<c r=\"C1\"/>", with: "<c s=\"0\" r=\"C1\"/>"))
  }

  /// Runs in the cell's own colour follow; a word in red stays red, a run without a font is the cell's.
  @Test func runsInTheCellsColourFollow() throws {
    let item = { (color: String) in
      "<si><r><rPr><sz val=\"9\"/><color\(color)/><rFont val=\"B\"/></rPr><t>a</t></r><r><rPr>"
        + "<color rgb=\"FFC00000\"/></rPr><t>b</t></r><r><t>c</t></r></si>"
    }
    let (black, grey) = (item(" theme=\"1\" tint=\"0.5\""), item(" rgb=\"FF76760A\""))
    let sheet = { (index: Int, format: Int) in
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"\(format)\" t=\"s\"><v>\(index)</v></c></row></sheetData>"
    }
    var workbook = try WorkbookBuilder(sheet(0, 1)).styles(styles(Self.fonts, Self.formats))
      .sharedStrings(black, attributes: " count=\"1\" uniqueCount=\"1\"").open()
    try workbook.setFontColor(self.grey, ofCells: cells("A1"), in: "Sheet1")
    #expect(try workbook.content() == sheet(1, 2))
    #expect(try workbook.content(ofPart: "/xl/sharedStrings.xml") == black + grey)
    let first = try #require(CellReference("A1"))
    let old = try WorkbookBuilder(sheet(0, 1)).styles(styles(Self.fonts, Self.formats)).open()
      .fontColors(ofCells: [first], in: "Sheet1")
    try workbook.setFontColor(old[first], ofCells: [first], in: "Sheet1")
    #expect(try workbook.content() == sheet(2, 1))
    #expect(try workbook.content(ofPart: "/xl/sharedStrings.xml") == black + grey + black)
  }

  @Test func runsInCellsFollowToo() throws {
    let cell = { (color: String, format: Int) in
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"\(format)\" t=\"inlineStr\"><is><r><rPr><b/>\(color)"
        + "<rFont val=\"B\"/></rPr><t>a</t></r></is></c></row></sheetData>"
    }
    var workbook = try WorkbookBuilder(cell("", 1)).styles(styles(Self.fonts, Self.formats)).open()
    try workbook.setFontColor(grey, ofCells: cells("A1"), in: "Sheet1")
    #expect(try workbook.content() == cell("<color rgb=\"FF76760A\"/>", 2))
  }

  @Test func booksWithoutStylesStayAsTheyAre() throws {
    var workbook = try WorkbookBuilder(sheet).open()
    try workbook.setFontColor(grey, ofCells: cells("A1"), in: "Sheet1")
    #expect(workbook.changedPartNames.isEmpty)
    #expect(try workbook.fontColors(ofCells: cells("A1"), in: "Sheet1").isEmpty)
  }
}
