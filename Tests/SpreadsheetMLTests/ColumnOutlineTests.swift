import SpreadsheetML
import TestSupport
import Testing

/// Outline groups of columns as Excel writes them (ECMA-376-1 §18.3.1.13 col, §18.3.1.61 outlinePr,
/// §18.3.1.81 sheetFormatPr).
struct ColumnOutlineTests {
  private func grouped(
    _ content: String, _ columns: ClosedRange<Int> = 3...4, isCollapsed: Bool = true
  ) throws -> String {
    var workbook = try WorkbookBuilder(content).open()
    try workbook.groupColumns(columns, isCollapsed: isCollapsed, in: "Sheet1")
    return try workbook.content()
  }

  private let format = "<sheetFormatPr defaultRowHeight=\"15\"/>"
  private let level = "<sheetFormatPr outlineLevelCol=\"1\" defaultRowHeight=\"15\"/>"

  @Test func collapsedGroupIsHiddenAndItsButtonStandsToTheRight() throws {
    let content =
      "<sheetFormatPr defaultRowHeight=\"15\"/>"
      + "<cols><col min=\"1\" max=\"6\" width=\"5\" customWidth=\"1\"/></cols><sheetData/>"
    #expect(
      try grouped(content)
        == level + "<cols><col min=\"1\" max=\"2\" width=\"5\" customWidth=\"1\"/>"
        + "<col outlineLevel=\"1\" hidden=\"1\" min=\"3\" max=\"4\" width=\"5\" customWidth=\"1\"/>"
        + "<col collapsed=\"1\" min=\"5\" max=\"5\" width=\"5\" customWidth=\"1\"/>"
        + "<col min=\"6\" max=\"6\" width=\"5\" customWidth=\"1\"/></cols><sheetData/>")
  }

  @Test func sheetWithoutDescriptionsGetsThem() throws {
    #expect(
      try grouped("<sheetData/>", 2...2)
        == level.replacing(
          "outlineLevelCol=\"1\" defaultRowHeight=\"15\"",
          with: "defaultRowHeight=\"15\" outlineLevelCol=\"1\"")
        + "<cols><col min=\"2\" max=\"2\" width=\"9.140625\" outlineLevel=\"1\" hidden=\"1\"/>"
        + "<col min=\"3\" max=\"3\" width=\"9.140625\" collapsed=\"1\"/></cols><sheetData/>")
  }

  @Test func buttonStandsToTheLeftWhereTheSheetSaysSo() throws {
    let properties = "<sheetPr><outlinePr summaryRight=\"0\"/></sheetPr>"
    #expect(
      try grouped(properties + format + "<sheetData/>", 3...3)
        == properties + level
        + "<cols><col min=\"2\" max=\"2\" width=\"9.140625\" collapsed=\"1\"/>"
        + "<col min=\"3\" max=\"3\" width=\"9.140625\" outlineLevel=\"1\" hidden=\"1\"/></cols>"
        + "<sheetData/>")
  }

  @Test func openGroupShows() throws {
    #expect(
      try grouped(
        format + "<cols><col min=\"3\" max=\"4\" width=\"5\" hidden=\"1\"/></cols><sheetData/>",
        isCollapsed: false)
        == level + "<cols><col outlineLevel=\"1\" min=\"3\" max=\"4\" width=\"5\"/></cols>"
        + "<sheetData/>")
  }

  @Test func groupBesideAnotherLiesOneLevelDeeper() throws {
    let beside = "<col min=\"2\" max=\"2\" width=\"5\" outlineLevel=\"1\"/>"
    #expect(
      try grouped(level + "<cols>\(beside)</cols><sheetData/>", 3...3)
        == level.replacing("outlineLevelCol=\"1\"", with: "outlineLevelCol=\"2\"")
        + "<cols>\(beside)<col min=\"3\" max=\"3\" width=\"9.140625\" outlineLevel=\"2\""
        + " hidden=\"1\"/><col min=\"4\" max=\"4\" width=\"9.140625\" collapsed=\"1\"/></cols>"
        + "<sheetData/>")
  }

  @Test func aGroupGrowsOnItsOwnLevel() throws {
    let once = try grouped(format + "<sheetData/>", 3...3)
    #expect(
      try grouped(once, 3...4)
        == level + "<cols><col min=\"3\" max=\"3\" width=\"9.140625\" outlineLevel=\"1\""
        + " hidden=\"1\"/><col outlineLevel=\"1\" hidden=\"1\" min=\"4\" max=\"4\""
        + " width=\"9.140625\"/>"
        + "<col min=\"5\" max=\"5\" width=\"9.140625\" collapsed=\"1\"/></cols><sheetData/>")
  }

  @Test func lastColumnOfTheSheetHasNoButton() throws {
    let content = try grouped("<sheetData/>", 16_384...16_384)
    #expect(!content.contains("collapsed"))
  }

  /// An absolute shape stays where it is on the page, unless it is to follow its cells.
  @Test func shapesFollowTheirCellsWhereAskedTo() throws {
    let corner = { (name: String, column: Int) in
      "<xdr:\(name)><xdr:col>\(column)</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>"
        + "<xdr:rowOff>0</xdr:rowOff></xdr:\(name)>"
    }
    let anchors =
      "<xdr:twoCellAnchor editAs=\"absolute\">\(corner("from", 5))\(corner("to", 6))"
      + "</xdr:twoCellAnchor><xdr:absoluteAnchor><xdr:pos x=\"3048000\" y=\"0\"/>"
      + "<xdr:ext cx=\"9\" cy=\"9\"/></xdr:absoluteAnchor>"
    let book = WorkbookBuilder("<sheetData/><drawing r:id=\"rId2\"/>").drawing(anchors)
    func drawing(following: Set<Int>) throws -> String {
      var workbook = try book.open()
      try workbook.groupColumns(
        3...4, isCollapsed: true, in: "Sheet1", followingAnchors: following)
      return try workbook.content(ofPart: "/xl/drawings/drawing1.xml")
    }
    // Two columns of 64 pixels (609,600 EMU) vanish left of F.
    let followed = try drawing(following: [0, 1])
    #expect(followed == anchors.replacing("x=\"3048000\"", with: "x=\"1828800\""))
    let stayed = try drawing(following: [])
    #expect(stayed.contains("x=\"3048000\""))
    #expect(stayed.contains("<xdr:from><xdr:col>7</xdr:col>"))
  }
}
