import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// Many changes to shapes in one pass.
struct ShapeChangesTests {
  private static let part = "/xl/drawings/drawing1.xml"

  private func anchor(_ column: Int, _ content: String) -> String {
    "<xdr:twoCellAnchor><xdr:from><xdr:col>\(column)</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1"
      + "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>\(column + 1)</xdr:col>"
      + "<xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>\(content)"
      + "<xdr:clientData/></xdr:twoCellAnchor>"
  }

  private func shape(_ id: Int, _ text: String, rotation: String = "") -> String {
    let transform = rotation.isEmpty ? "" : "<a:xfrm rot=\"\(rotation)\"/>"
    return
      "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"\(id)\" name=\"矢印 \(id - 1)\"/></xdr:nvSpPr><xdr:spPr>"
      + "\(transform)</xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>\(text)</a:t></a:r></a:p>"
      + "</xdr:txBody></xdr:sp>"
  }

  private func place(_ column: Int) -> ShapeAnchor {
    ShapeAnchor(
      from: ShapeAnchor.Corner(cell: CellReference(row: 2, column: column + 1)),
      to: ShapeAnchor.Corner(cell: CellReference(row: 3, column: column + 2)))
  }

  @Test func allChangesSpeakOfTheShapesAsTheyWere() throws {
    let anchors = [anchor(0, shape(2, "a")), anchor(2, shape(3, "b")), anchor(4, shape(4, "c"))]
    var workbook = try WorkbookBuilder().drawing(anchors.joined()).open()
    let shapes = try workbook.worksheet(named: "Sheet1").shapes
    let copies = try workbook.changeShapes(
      [
        .edit(shapes[0], anchor: place(6), text: "x"), .copy(shapes[0], anchor: place(8)),
        .delete(shapes[1]), .copy(shapes[1], anchor: place(9), text: "y"),
        .edit(shapes[2], text: "z"),
      ], in: "Sheet1")
    #expect(copies.map(\.id) == [5, 6] && copies.map(\.name) == ["矢印 4", "矢印 5"])
    #expect(
      try workbook.content(ofPart: Self.part)
        == anchor(6, shape(2, "x")) + anchor(4, shape(4, "z")) + anchor(8, shape(5, "a"))
        + anchor(9, shape(6, "y")))
  }

  @Test func oneImpossibleChangeLeavesAllUndone() throws {
    var workbook = try WorkbookBuilder().drawing(anchor(0, shape(2, "a"))).open()
    let shape = try workbook.worksheet(named: "Sheet1").shapes[0]
    var gone = shape
    gone.name = "?"
    let failure = caughtFailure {
      try workbook.changeShapes([.edit(shape, text: "x"), .delete(gone)], in: "Sheet1")
    }
    #expect(failure?.code == "no-such-shape" && workbook.changedPartNames.isEmpty)
    let none = caughtFailure { try workbook.changeShapes([.delete(shape)], in: "?") }
    #expect(none?.code == "no-such-sheet")
  }

  @Test func rotationIsRead() throws {
    let workbook = try WorkbookBuilder()
      .drawing(anchor(0, shape(2, "a", rotation: "5400000")) + anchor(2, shape(3, "b"))).open()
    #expect(try workbook.worksheet(named: "Sheet1").shapes.map(\.rotation) == [5_400_000, 0])
  }
}
