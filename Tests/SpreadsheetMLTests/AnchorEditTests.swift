import SpreadsheetML
import Testing
import TestSupport

/// How drawings follow (ECMA-376-1 §20.5.2.33 twoCellAnchor, §20.5.3.2 ST_EditAs).
struct AnchorEditTests {
  private static let offset = 100

  private func marker(_ column: Int, _ offset: Int) -> String {
    "<xdr:col>\(column)</xdr:col><xdr:colOff>\(offset)</xdr:colOff><xdr:row>4</xdr:row>"
      + "<xdr:rowOff>0</xdr:rowOff>"
  }

  private func anchor(_ editAs: String?, _ from: Int, _ to: Int, offset: Int = offset) -> String {
    let attribute = editAs.map { " editAs=\"\($0)\"" } ?? ""
    return "<xdr:twoCellAnchor\(attribute)><xdr:from>\(marker(from, offset))</xdr:from>"
      + "<xdr:to>\(marker(to, offset))</xdr:to><xdr:sp textlink=\"\"/></xdr:twoCellAnchor>"
  }

  private func drawing(
    _ anchors: String, _ edit: StructuralEdit, following: Set<Int> = []
  ) throws -> String {
    // Equal widths everywhere, so that places can be counted in columns.
    var workbook = try WorkbookBuilder("<sheetData/>").drawing(anchors).open()
    try workbook.apply(edit, to: "Sheet1", followingAnchors: following)
    return try workbook.content(ofPart: "/xl/drawings/drawing1.xml")
  }

  /// Behaviour, corners, and where they are when column C (2 from 0) is inserted.
  @Test(
    arguments: [
      (nil, 0, 1, 0, 1), (nil, 1, 4, 1, 5), (nil, 2, 4, 3, 5), (nil, 5, 6, 6, 7),
      ("twoCell", 1, 4, 1, 5), ("twoCell", 5, 6, 6, 7),
      ("oneCell", 0, 1, 0, 1), ("oneCell", 1, 4, 1, 4), ("oneCell", 2, 4, 3, 5),
      ("oneCell", 5, 6, 6, 7),
      ("absolute", 0, 1, 0, 1), ("absolute", 1, 4, 1, 4), ("absolute", 5, 6, 5, 6),
    ] as [(String?, Int, Int, Int, Int)])
  func insertedColumnMovesAShapeAsItsSettingSays(
    editAs: String?, from: Int, to: Int, newFrom: Int, newTo: Int
  ) throws {
    let before = anchor(editAs, from, to)
    let after = try drawing(before, .insertingColumns(at: 3))
    #expect(after == anchor(editAs, newFrom, newTo))
    var workbook = try WorkbookBuilder().drawing(before).open()
    try workbook.insertColumns(at: 3, in: "Sheet1")
    try workbook.apply(.deletingColumns(at: 3), to: "Sheet1")
    #expect(try workbook.content(ofPart: "/xl/drawings/drawing1.xml") == before)
  }

  @Test func namedAnchorsFollowWhateverTheirSetting() throws {
    let anchors = anchor("absolute", 4, 5) + anchor("oneCell", 1, 5)
    #expect(
      try drawing(anchors, .insertingColumns(at: 3), following: [0, 1])
        == anchor("absolute", 5, 6) + anchor("oneCell", 1, 6))
  }

  /// A shape that ends at the edge of a column does not reach into the next one.
  @Test func shapeThatEndsAtTheInsertionIsNotStretched() throws {
    #expect(
      try drawing(anchor(nil, 0, 2, offset: 0), .insertingColumns(at: 3))
        == anchor(nil, 0, 2, offset: 0))
  }

  @Test func cornersInDeletedColumnsGoToTheirEdge() throws {
    let edge =
      "<xdr:twoCellAnchor><xdr:from>\(marker(1, 100))</xdr:from><xdr:to>\(marker(2, 0))"
      + "</xdr:to><xdr:sp textlink=\"\"/></xdr:twoCellAnchor>"
    #expect(try drawing(anchor(nil, 1, 3), .deletingColumns(at: 3, count: 2)) == edge)
    #expect(try drawing(anchor(nil, 6, 8), .deletingColumns(at: 3, count: 2)) == anchor(nil, 4, 6))
  }

  @Test func oneCellAndAbsoluteAnchors() throws {
    let one = { (column: Int) in
      "<xdr:oneCellAnchor><xdr:from>\(self.marker(column, 0))</xdr:from><xdr:ext cx=\"9\" cy=\"9\"/>"
        + "</xdr:oneCellAnchor>"
    }
    let absolute =
      "<xdr:absoluteAnchor><xdr:pos x=\"9000000\" y=\"0\"/><xdr:ext cx=\"9\" cy=\"9\"/>"
      + "</xdr:absoluteAnchor>"
    let anchors = one(1) + one(2) + absolute
    #expect(try drawing(anchors, .insertingColumns(at: 3)) == one(1) + one(3) + absolute)
  }

  @Test func insertedRowsMoveRowsOnly() throws {
    let before = anchor(nil, 1, 2)
    #expect(
      try drawing(before, .insertingRows(at: 5, count: 2))
        == before.split(separator: "<xdr:row>4", omittingEmptySubsequences: false)
        .joined(separator: "<xdr:row>6"))
    #expect(try drawing(before, .insertingRows(at: 6)) == before)
  }

  @Test func absoluteShapeStaysWhereWidthsDiffer() throws {
    // Column A is 10 columns wide; the inserted one takes its width.
    let sheet = "<cols><col min=\"1\" max=\"1\" width=\"80\"/></cols><sheetData/>"
    var workbook = try WorkbookBuilder(sheet).drawing(anchor("absolute", 3, 4)).open()
    let before = try #require(try workbook.worksheets().first?.shapes.first).frame
    try workbook.insertColumns(at: 2, in: "Sheet1")
    #expect(try workbook.worksheets().first?.shapes.first?.frame == before)
  }

  @Test func shapeShowsItsCellWhereverThatGoes() throws {
    let shape = { (cell: String) in
      "<xdr:oneCellAnchor><xdr:from/><xdr:grpSp><xdr:sp textlink=\"\(cell)\"/></xdr:grpSp>"
        + "</xdr:oneCellAnchor>"
    }
    #expect(
      try drawing(shape("Sheet1!$D$1"), .insertingColumns(at: 3)) == shape("Sheet1!$E$1"))
    #expect(try drawing(shape("$D$1"), .insertingColumns(at: 3)) == shape("$E$1"))
  }

  @Test(arguments: ["", "x", "-1", "16384", "99999999999999999999", "9223372036854775807"])
  func malformedMarkersStay(column: String) throws {
    let anchors = anchor(nil, 1, 2).split(
      separator: "<xdr:col>1<", omittingEmptySubsequences: false
    )
    .joined(separator: "<xdr:col>\(column)<")
    #expect(try drawing(anchors, .insertingColumns(at: 1)) == anchors)
  }
}
