import SpreadsheetML
import Testing
import TestSupport

/// Notes and form controls when rows and columns change their sizes; a column is 64 pixels wide at
/// first and 40 pixels afterwards, 5 characters of 7 pixels and 5.
struct ControlSizingTests {
  private let path = "/xl/drawings/vmlDrawing1.vml"

  private func vml(_ kind: String, _ flags: String, _ anchor: String) -> String {
    "<xml xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><x:ClientData ObjectType=\"\(kind)\">"
      + "\(flags)<x:Anchor>\(anchor)</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData>"
      + "</xml>"
  }

  private func workbook(_ drawing: String) throws -> Workbook {
    try WorkbookBuilder().adding(
      part: path, relationship: "vmlDrawing", contentType: "vmlDrawing", drawing
    ).open()
  }

  @Test(arguments: [
    // Sizes with its cells; keeps its size; keeps its place too. 24 pixels a column are missing.
    ("Drop", "", "1, 10, 1, 0, 3, 20, 4, 0"),
    ("Drop", "<x:SizeWithCells/>", "1, 10, 1, 0, 4, 4, 4, 0"),
    ("Drop", "<x:MoveWithCells/><x:SizeWithCells/>", "1, 34, 1, 0, 4, 28, 4, 0"),
    // A note stays at its cell.
    ("Note", "", "1, 10, 1, 0, 3, 20, 4, 0"),
    ("Note", "<x:MoveWithCells/><x:SizeWithCells/>", "1, 10, 1, 0, 4, 4, 4, 0"),
  ])
  func widthsMoveBoxesAsTheySay(kind: String, flags: String, expected: String) throws {
    var workbook = try workbook(vml(kind, flags, "1, 10, 1, 0, 3, 20, 4, 0"))
    try workbook.setColumnWidth(5.7109375, ofColumns: 1...3, in: "Sheet1")
    #expect(try workbook.text(ofPart: path) == vml(kind, flags, expected))
  }

  @Test func hiddenRowsDoNotSquashANote() throws {
    let flags = "<x:MoveWithCells/><x:SizeWithCells/>"
    var workbook = try workbook(vml("Note", flags, "2, 0, 0, 5, 4, 0, 4, 5"))
    try workbook.setHidden(true, rows: 3...4, in: "Sheet1")
    #expect(try workbook.text(ofPart: path) == vml("Note", flags, "2, 0, 0, 5, 4, 0, 6, 5"))
    try workbook.setHidden(false, rows: 3...4, in: "Sheet1")
    #expect(try workbook.text(ofPart: path) == vml("Note", flags, "2, 0, 0, 5, 4, 0, 4, 5"))
  }

  /// 30 pt are 40 pixels; the default row has 15 pt.
  @Test func heightsMoveControlsOfTheWorksheet() throws {
    let corner = { (name: String, row: Int, offset: Int) in
      "<\(name)><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>\(row)</xdr:row>"
        + "<xdr:rowOff>\(offset)</xdr:rowOff></\(name)>"
    }
    let controls = { (row: Int, offset: Int) in
      "<controls><control><controlPr><anchor moveWithCells=\"1\">\(corner("from", 1, 0))"
        + "\(corner("to", row, offset))</anchor></controlPr></control></controls>"
    }
    var workbook = try WorkbookBuilder("<sheetData/>" + controls(4, 0)).open()
    try workbook.setRowHeight(30, ofRows: 2...2, in: "Sheet1")
    #expect(try workbook.content().hasSuffix(controls(3, 0)))
  }
}
