import SpreadsheetML
import Testing
import TestSupport

/// Shapes and where they lie (ECMA-376-1 §20.5.2.35 wsDr).
///
/// A column is 64 pixels, a row 15 points.
struct DrawingReadingTests {
  private static let column = 64 * SheetGeometry.emuPerPixel
  private static let row = 15 * SheetGeometry.emuPerPoint

  private func shapes(_ anchors: String) throws -> [Shape] {
    try #require(try WorkbookBuilder().drawing(anchors).open().worksheets().first).shapes
  }

  private func marker(_ name: String, _ column: Int, _ row: Int) -> String {
    "<xdr:\(name)><xdr:col>\(column)</xdr:col><xdr:colOff>10</xdr:colOff><xdr:row>\(row)</xdr:row>"
      + "<xdr:rowOff>20</xdr:rowOff></xdr:\(name)>"
  }

  private func transform(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ child: String = "")
    -> String
  {
    "<a:xfrm><a:off x=\"\(x)\" y=\"\(y)\"/><a:ext cx=\"\(width)\" cy=\"\(height)\"/>\(child)</a:xfrm>"
  }

  @Test func anchorsOfAllKindsSayWhereAShapeLies() throws {
    let shape =
      "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"3\" name=\"矢印\"/></xdr:nvSpPr>"
      + "<xdr:spPr><a:prstGeom prst=\"rightArrow\"/></xdr:spPr></xdr:sp>"
    let found = try shapes(
      "<xdr:twoCellAnchor>\(marker("from", 1, 2))\(marker("to", 3, 4))\(shape)</xdr:twoCellAnchor>"
        + "<xdr:oneCellAnchor>\(marker("from", 1, 2))<xdr:ext cx=\"5\" cy=\"6\"/>\(shape)</xdr:oneCellAnchor>"
        + "<xdr:absoluteAnchor><xdr:pos x=\"7\" y=\"8\"/><xdr:ext cx=\"5\" cy=\"6\"/>\(shape)</xdr:absoluteAnchor>"
    )
    let (x, y) = (Self.column + 10, 2 * Self.row + 20)
    #expect(
      found.map(\.frame) == [
        Shape.Frame(x: x..<(x + 2 * Self.column), y: y..<(y + 2 * Self.row)),
        Shape.Frame(x: x..<(x + 5), y: y..<(y + 6)), Shape.Frame(x: 7..<12, y: 8..<14),
      ])
    #expect(found.map(\.anchorIndex) == [0, 1, 2])
    #expect(
      found.first?.id == 3 && found.first?.name == "矢印" && found.first?.preset == "rightArrow")
  }

  @Test func groupsAreTakenApartAndScaled() throws {
    let inner =
      "<xdr:sp><xdr:spPr>\(transform(100, 200, 50, 10))</xdr:spPr></xdr:sp>"
      + "<xdr:cxnSp><xdr:spPr>\(transform(150, 200, 50, 100))</xdr:spPr></xdr:cxnSp>"
    let child = "<a:chOff x=\"100\" y=\"200\"/><a:chExt cx=\"100\" cy=\"100\"/>"
    let found = try shapes(
      "<xdr:absoluteAnchor><xdr:pos x=\"1000\" y=\"0\"/><xdr:ext cx=\"200\" cy=\"300\"/><xdr:grpSp>"
        + "<xdr:grpSpPr>\(transform(1000, 0, 200, 300, child))</xdr:grpSpPr>\(inner)</xdr:grpSp>"
        + "</xdr:absoluteAnchor>")
    #expect(
      found.map(\.frame) == [
        Shape.Frame(x: 1000..<1100, y: 0..<30), Shape.Frame(x: 1100..<1200, y: 0..<300),
      ])
    #expect(found.map(\.isConnector) == [false, true])
  }

  @Test("a text box is told from other rectangles by what it was drawn for")
  func textBoxes() throws {
    let shape = { (kind: String) in
      "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"1\"/><xdr:cNvSpPr\(kind)/></xdr:nvSpPr></xdr:sp>"
    }
    let found = try shapes(
      "<xdr:absoluteAnchor><xdr:pos x=\"0\" y=\"0\"/><xdr:ext cx=\"1\" cy=\"1\"/><xdr:grpSp>"
        + shape(" txBox=\"1\"") + shape("") + shape(" txBox=\"true\"") + shape(" txBox=\"0\"")
        + "</xdr:grpSp></xdr:absoluteAnchor>")
    #expect(found.map(\.isTextBox) == [true, false, true, false])
  }

  @Test func oneBranchOfAlternativesCounts() throws {
    let shape = { (id: Int) in
      "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"\(id)\"/></xdr:nvSpPr></xdr:sp>"
    }
    let anchor = { (content: String) in
      "<xdr:absoluteAnchor><xdr:pos x=\"0\" y=\"0\"/><xdr:ext cx=\"1\" cy=\"1\"/>\(content)</xdr:absoluteAnchor>"
    }
    let alternatives = { (one: String, other: String) in
      "<mc:AlternateContent><mc:Choice Requires=\"a14\">\(one)</mc:Choice><mc:Fallback>\(other)</mc:Fallback>"
        + "</mc:AlternateContent>"
    }
    #expect(try shapes(anchor(alternatives(shape(1), shape(2)))).map(\.id) == [1])
    #expect(try shapes(anchor(alternatives("<xdr:pic/>", shape(2)))).map(\.id) == [2])
    #expect(
      try shapes(alternatives(anchor(shape(1)) + anchor(shape(2)), anchor(shape(3)))).map(\.id)
        == [1, 2])
    #expect(try shapes(alternatives("", anchor(shape(3)))).map(\.id) == [3])
  }

  @Test func textHasLinesForParagraphsAndBreaks() throws {
    let found = try shapes(
      "<xdr:absoluteAnchor><xdr:pos/><xdr:sp><xdr:txBody><a:p><a:r><a:t>実施</a:t></a:r><a:br/>"
        + "<a:r><a:t>済&amp;</a:t></a:r></a:p><a:p/><a:p><a:fld><a:t>1</a:t></a:fld></a:p></xdr:txBody>"
        + "</xdr:sp></xdr:absoluteAnchor>")
    #expect(found.map(\.text) == ["実施\n済&\n\n1"])
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "1e9", "", "35184372088832"])
  func absurdCoordinatesDoNotOverflow(number: String) throws {
    let transform =
      "<a:xfrm><a:off x=\"\(number)\" y=\"0\"/><a:ext cx=\"\(number)\" cy=\"1\"/>"
      + "<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"1\" cy=\"1\"/></a:xfrm>"
    var group = "<xdr:sp><xdr:spPr>\(transform)</xdr:spPr></xdr:sp>"
    for _ in 0..<5 {
      group = "<xdr:grpSp><xdr:grpSpPr>\(transform)</xdr:grpSpPr>\(group)</xdr:grpSp>"
    }
    let found = try shapes(
      "<xdr:absoluteAnchor><xdr:pos x=\"\(number)\" y=\"1\"/><xdr:ext cx=\"\(number)\" cy=\"1\"/>\(group)"
        + "</xdr:absoluteAnchor>")
    #expect(found.count == 1)
  }
}
