import SpreadsheetML
import Testing

/// How column widths move (ECMA-376-1 §18.3.1.13 col).
struct ColumnDimensionEditTests {
  private func cols(_ columns: String, _ edit: StructuralEdit) throws -> String {
    try edited("<cols>\(columns)</cols><sheetData/>", edit)
  }

  private func expected(_ columns: String) -> String { "<cols>\(columns)</cols><sheetData/>" }

  @Test func stretchesAreLeftGrowOrMove() throws {
    let edit = StructuralEdit.insertingColumns(at: 4, count: 2)
    let rest = " width=\"9\" outlineLevel=\"1\"/>"
    for (before, after) in [
      ("<col min=\"1\" max=\"2\"", "<col min=\"1\" max=\"2\""),
      ("<col min=\"1\" max=\"3\"", "<col min=\"1\" max=\"5\""),
      ("<col min=\"1\" max=\"9\"", "<col min=\"1\" max=\"11\""),
      ("<col min=\"4\" max=\"9\"", "<col min=\"6\" max=\"11\""),
      ("<col min=\"5\" max=\"16384\"", "<col min=\"7\" max=\"16384\""),
    ] {
      #expect(try cols(before + rest, edit) == expected(after + rest))
    }
  }

  @Test func insertedColumnsAmongHiddenOnesShow() throws {
    #expect(
      try cols("<col min=\"2\" max=\"5\" width=\"3\" hidden=\"1\"/>", .insertingColumns(at: 4))
        == expected(
          "<col min=\"2\" max=\"3\" width=\"3\" hidden=\"1\"/>"
            + "<col min=\"4\" max=\"4\" width=\"3\" hidden=\"0\"/>"
            + "<col min=\"5\" max=\"6\" width=\"3\" hidden=\"1\"/>"))
  }

  @Test func stretchesPushedOffTheGridGo() throws {
    #expect(
      try cols(
        "<col min=\"9\" max=\"16382\"/><col min=\"16383\" max=\"16383\"/>"
          + "<col min=\"16384\" max=\"16384\"/>", .insertingColumns(at: 2))
        == expected("<col min=\"10\" max=\"16383\"/><col min=\"16384\" max=\"16384\"/>"))
  }

  @Test func deletedColumnsTakeTheirDescriptionWithThem() throws {
    #expect(
      try cols("<col min=\"2\" max=\"3\"/><col min=\"4\" max=\"9\"/>", .deletingColumns(at: 3))
        == expected("<col min=\"2\" max=\"2\"/><col min=\"3\" max=\"8\"/>"))
    #expect(try cols("<col min=\"3\" max=\"3\"/>", .deletingColumns(at: 3)) == "<sheetData/>")
  }

  @Test(arguments: [
    "<col min=\"2\" max=\"5\" hidden=\"1\"/>", "<col min=\"4\" max=\"5\" hidden=\"1\"/>",
    "<col min=\"3\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"16384\" hidden=\"1\"/>",
    "<col min=\"1\" max=\"16384\" width=\"3\"/>", "<col min='3' max='3' style='4'/>",
    "<col min=\"1\" max=\"3\" width=\"5\"/><col min=\"4\" max=\"6\" width=\"5\"/>",
  ])
  func deletingTheInsertedColumnsGivesTheSameBytes(columns: String) throws {
    for edit in [StructuralEdit.insertingColumns(at: 4), .insertingColumns(at: 2, count: 3)] {
      let inserted = try edited("<cols>\(columns)</cols><sheetData/>", edit)
      #expect(try edited(inserted, #require(edit.inverse)) == expected(columns))
    }
  }

  @Test func rowsDoNotTouchColumns() throws {
    let columns = "<col min=\"1\" max=\"2\" width=\"5\"/>"
    #expect(try cols(columns, .insertingRows(at: 1)) == expected(columns))
  }

  @Test func malformedStretchesStay() throws {
    let columns =
      "<col/><col min=\"0\" max=\"2\"/><col min=\"9\" max=\"3\"/><col min=\"a\" max=\"\"/>"
    #expect(try cols(columns, .insertingColumns(at: 1)) == expected(columns))
  }
}
