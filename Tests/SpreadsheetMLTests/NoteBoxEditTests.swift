import SpreadsheetML
import Testing
import TestSupport

/// How notes and form controls follow (ECMA-376-4 §19.4.2.12 ClientData).
struct NoteBoxEditTests {
  private let path = "/xl/drawings/vmlDrawing1.vml"

  private func vml(_ data: String) -> String { "<v:shape>\(data)</v:shape>" }

  private func note(_ anchor: String, row: Int, column: Int) -> String {
    vml(
      "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
        + "<x:Anchor>\n    \(anchor)</x:Anchor><x:Row>\(row)</x:Row><x:Column>\(column)</x:Column>"
        + "</x:ClientData>")
  }

  private func control(_ flags: String, _ anchor: String) -> String {
    vml(
      "<x:ClientData ObjectType=\"Checkbox\">\(flags)<x:Anchor>\(anchor)</x:Anchor>"
        + "<x:FmlaLink>$D$1</x:FmlaLink></x:ClientData>")
  }

  private func drawing(_ shapes: String, _ edit: StructuralEdit) throws -> String {
    let root =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
      + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\(shapes)</xml>"
    let builder = WorkbookBuilder().adding(
      part: path, relationship: "vmlDrawing", contentType: "vmlDrawing", root)
    return try edited(builder, edit, part: path)
  }

  @Test func boxMovesWithItsCellAndStaysWhereThatStays() throws {
    let left = note("2, 15, 0, 10, 6, 31, 4, 9", row: 0, column: 1)
    let right = note("3, 15, 0, 10, 5, 31, 4, 9", row: 1, column: 2)
    #expect(
      try drawing(left + right, .insertingColumns(at: 3))
        == left + note("4, 15, 0, 10, 6, 31, 4, 9", row: 1, column: 3))
    #expect(
      try drawing(left + right, .insertingRows(at: 2, count: 2))
        == left + note("3, 15, 2, 10, 5, 31, 6, 9", row: 3, column: 2))
  }

  @Test func boxOfADeletedCellGoes() throws {
    let first = note("2, 15, 0, 10, 6, 31, 4, 9", row: 0, column: 1)
    #expect(
      try drawing(
        first + note("3, 15, 0, 10, 5, 31, 4, 9", row: 1, column: 2), .deletingColumns(at: 3))
        == first)
  }

  /// The flags say what a control does not do.
  @Test(arguments: [
    ("", "2, 0, 0, 0, 4, 0, 2, 0", "3, 0, 0, 0, 5, 0, 2, 0"),
    ("", "1, 0, 0, 0, 4, 0, 2, 0", "1, 0, 0, 0, 5, 0, 2, 0"),
    ("<x:SizeWithCells/>", "1, 0, 0, 0, 4, 0, 2, 0", "1, 0, 0, 0, 4, 0, 2, 0"),
    (
      "<x:SizeWithCells>False</x:SizeWithCells>", "1, 0, 0, 0, 4, 0, 2, 0", "1, 0, 0, 0, 5, 0, 2, 0"
    ),
    ("<x:SizeWithCells/>", "5, 9, 0, 0, 6, 9, 2, 0", "6, 9, 0, 0, 7, 9, 2, 0"),
    ("<x:MoveWithCells/><x:SizeWithCells/>", "5, 9, 0, 0, 6, 9, 2, 0", "5, 9, 0, 0, 6, 9, 2, 0"),
  ])
  func controlMovesAsItsFlagsSay(flags: String, before: String, after: String) throws {
    let shape = control(flags, before)
    let moved = control(flags, after).split(separator: "$D$1").joined(separator: "$E$1")
    #expect(try drawing(shape, .insertingColumns(at: 3)) == moved)
  }

  @Test(arguments: [
    "", "1,2,3", "1,2,3,4,5,6,7,x", "-1,0,0,0,0,0,0,0", "9223372036854775807,0,0,0,0,0,0,0",
  ])
  func malformedAnchorStays(anchor: String) throws {
    let shape = control("", anchor).split(separator: "$D$1").joined(separator: "$A$1")
    #expect(try drawing(shape, .insertingColumns(at: 3)) == shape)
  }

  @Test func malformedCellStays() throws {
    let shape = note("1,0,0,0,0,0,0,0", row: 9_223_372_036_854_775_807, column: -4)
    #expect(try drawing(shape, .insertingColumns(at: 1)) == shape)
  }

  /// ECMA-376-1 §18.3.1.2 anchor, as Excel writes it for `controlPr` and `objectPr`.
  @Test(arguments: [
    (" moveWithCells=\"1\" sizeWithCells=\"1\"", 1, 4, 1, 5),
    (" moveWithCells=\"1\"", 1, 4, 1, 4), (" moveWithCells=\"1\"", 2, 4, 3, 5), ("", 4, 5, 4, 5),
  ])
  func controlInTheWorksheetMovesAsItsAttributesSay(
    attributes: String, from: Int, to: Int, newFrom: Int, newTo: Int
  ) throws {
    let corner = { (name: String, column: Int) in
      "<\(name)><xdr:col>\(column)</xdr:col><xdr:colOff>7</xdr:colOff><xdr:row>2</xdr:row>"
        + "<xdr:rowOff>7</xdr:rowOff></\(name)>"
    }
    let sheet = { (prefix: String, from: Int, to: Int) in
      "<sheetData/><mc:AlternateContent><mc:Choice><controls><control><controlPr>"
        + "<anchor\(attributes)>\(corner(prefix + "from", from))\(corner(prefix + "to", to))</anchor>"
        + "</controlPr></control></controls></mc:Choice></mc:AlternateContent>"
    }
    for prefix in ["", "xdr:"] {
      #expect(
        try edited(sheet(prefix, from, to), .insertingColumns(at: 3))
          == sheet(prefix, newFrom, newTo))
    }
  }
}
