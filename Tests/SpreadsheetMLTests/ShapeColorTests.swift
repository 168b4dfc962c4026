import TestSupport
import Testing

@testable import SpreadsheetML

/// Shapes that are drawn in grey, and get their colours back.
@Suite struct ShapeColorTests {
  private static func anchor(_ id: Int, _ shape: String) -> String {
    let marker =
      "<xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>\(id)</xdr:row>"
      + "<xdr:rowOff>0</xdr:rowOff>"
    return "<xdr:twoCellAnchor><xdr:from>\(marker)</xdr:from><xdr:to>\(marker)</xdr:to>\(shape)"
      + "<xdr:clientData/></xdr:twoCellAnchor>"
  }

  private static func shape(
    _ id: Int, _ properties: String, text: String = "<a:r><a:rPr sz=\"800\"/><a:t>実施</a:t></a:r>"
  ) -> String {
    anchor(
      id,
      "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"\(id)\" name=\"矢印 \(id)\"/></xdr:nvSpPr><xdr:spPr>"
        + "<a:prstGeom prst=\"rightArrow\"/>\(properties)</xdr:spPr>"
        + "<xdr:style><a:lnRef idx=\"1\"/><a:fillRef idx=\"0\"/></xdr:style>"
        + "<xdr:txBody><a:bodyPr/><a:p>\(text)</a:p></xdr:txBody></xdr:sp>")
  }

  private static let blue =
    "<a:solidFill><a:srgbClr val=\"9DC3E6\"/></a:solidFill>"
    + "<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"2E75B6\"/></a:solidFill></a:ln>"
  private static let grey =
    "<a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill>"
    + "<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"7F7F7F\"/></a:solidFill></a:ln>"

  private func drawing(_ workbook: Workbook) throws -> String {
    try workbook.content(ofPart: "/xl/drawings/drawing1.xml")
  }

  @Test func areaLineAndTextTurnGreyAndBack() throws {
    let anchors = Self.shape(1, Self.blue) + Self.shape(2, Self.blue)
    var workbook = try WorkbookBuilder("<sheetData/><drawing r:id=\"rId2\"/>").drawing(anchors)
      .open()
    let before = try drawing(workbook)
    let shapes = try workbook.worksheet(named: "Sheet1").shapes
    let isChanged = try workbook.turnGrey([shapes[0]], in: "Sheet1")
    #expect(isChanged)
    let text =
      "<a:r><a:rPr sz=\"800\"><a:solidFill><a:srgbClr val=\"595959\"/></a:solidFill></a:rPr><a:t>実施</a:t></a:r>"
    #expect(
      try drawing(workbook) == Self.shape(1, Self.grey, text: text) + Self.shape(2, Self.blue))
    let again = try workbook.turnGrey([shapes[0]], in: "Sheet1")
    #expect(!again)
    let isBack = try workbook.restoreColors(
      of: [shapes[0]], like: [shapes[0], shapes[1]], in: "Sheet1")
    #expect(isBack)
    #expect(
      try drawing(workbook)
        == before.replacing(
          "<a:rPr sz=\"800\"/>", with: "<a:rPr sz=\"800\"></a:rPr>", maxReplacements: 1))
    _ = try workbook.checkedSave()
  }

  @Test func whatTheStyleDrawsGetsAColourAndWhatIsNotDrawnStays() throws {
    let anchors = Self.shape(1, "<a:noFill/>", text: "<a:r><a:t>実施</a:t></a:r>")
    var workbook = try WorkbookBuilder("<sheetData/><drawing r:id=\"rId2\"/>").drawing(anchors)
      .open()
    let shapes = try workbook.worksheet(named: "Sheet1").shapes
    _ = try workbook.turnGrey(shapes, in: "Sheet1")
    let line = "<a:ln><a:solidFill><a:srgbClr val=\"7F7F7F\"/></a:solidFill></a:ln>"
    #expect(try drawing(workbook).contains("<a:noFill/>\(line)</xdr:spPr>"))
    #expect(
      try drawing(workbook).contains(
        "<a:r><a:rPr><a:solidFill><a:srgbClr val=\"595959\"/></a:solidFill></a:rPr><a:t>実施"))
  }
}
