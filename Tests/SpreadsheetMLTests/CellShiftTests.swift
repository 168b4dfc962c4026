import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// How rows and cells move (ECMA-376-1 §18.3.1.73 row, §18.3.1.4 c).
struct CellShiftTests {
  @Test func insertedColumnMovesTheCellsBehindIt() throws {
    #expect(
      try edited(
        "<dimension ref=\"A1:C2\"/><sheetData><row r=\"1\" spans=\"1:3\"><c r=\"A1\"><v>1</v></c>"
          + "<c r=\"C1\" t=\"b\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"/></row></sheetData>",
        .insertingColumns(at: 3, count: 2))
        == "<dimension ref=\"A1:E2\"/><sheetData><row r=\"1\" spans=\"1:5\"><c r=\"A1\"><v>1</v></c>"
        + "<c r=\"E1\" t=\"b\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"/></row></sheetData>")
  }

  @Test func insertedColumnTakesTheFormatsOfTheColumnBeforeIt() throws {
    #expect(
      try edited(
        "<sheetData><row r=\"1\"><c r=\"B1\" s=\"7\"><v>1</v></c><c r=\"C1\"/></row></sheetData>",
        .insertingColumns(at: 3))
        == "<sheetData><row r=\"1\"><c r=\"B1\" s=\"7\"><v>1</v></c><c r=\"C1\" s=\"7\"/>"
        + "<c r=\"D1\"/></row></sheetData>")
  }

  /// Which of two rows of one number is meant only the program knows that wrote them (§18.3.1.73 row, `r`).
  @Test(
    arguments: [
      ("<row r=\"1\"/><row r=\"3\"/><row r=\"1\"/>", "row-repeated"),
      ("<row r=\"1\"/><row r=\"1.0\"/>", "bad-reference"),
    ])
  func rowsThatCannotBeReadAreNotMoved(rows: String, code: String) throws {
    let workbook = try WorkbookBuilder("<sheetData>\(rows)</sheetData>").open()
    let edits: [(inout Workbook) throws -> Void] = [
      { book in _ = try book.apply(.insertingRows(at: 2), to: "Sheet1") },
      { book in _ = try book.apply(.deletingRows(at: 3), to: "Sheet1") },
      { book in
        try book.setCells(
          [CellReference(row: 2, column: 2): CellChange(content: .number(1))], in: "Sheet1")
      },
    ]
    for edit in edits {
      var edited = workbook
      let failure = caughtFailure { try edit(&edited) }
      #expect(failure?.code == code)
      #expect(failure?.diagnostics[0].place.sheet == "Sheet1")
    }
  }

  @Test func insertedRowTakesTheFormatsOfTheRowBeforeIt() throws {
    #expect(
      try edited(
        "<sheetData><row r=\"2\" spans=\"1:1\" ht=\"30\" customHeight=\"1\" outlineLevel=\"1\""
          + " hidden=\"1\"><c r=\"A2\" s=\"3\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"/></row>"
          + "</sheetData>", .insertingRows(at: 3))
        == "<sheetData><row r=\"2\" spans=\"1:1\" ht=\"30\" customHeight=\"1\" outlineLevel=\"1\""
        + " hidden=\"1\"><c r=\"A2\" s=\"3\"><v>1</v></c></row>"
        + "<row r=\"3\" spans=\"1:1\" ht=\"30\" customHeight=\"1\" outlineLevel=\"1\">"
        + "<c r=\"A3\" s=\"3\"/></row><row r=\"4\"><c r=\"A4\"/></row></sheetData>")
  }

  @Test func deletedLinesTakeTheirCellsWithThem() throws {
    let sheet =
      "<dimension ref=\"A1:C2\"/><sheetData><row r=\"1\" spans=\"1:3\"><c r=\"A1\"/><c r=\"B1\"/>"
      + "<c r=\"C1\"/></row><row r=\"2\"><c r=\"B2\"/></row></sheetData>"
    #expect(
      try edited(sheet, .deletingColumns(at: 2))
        == "<dimension ref=\"A1:B2\"/><sheetData><row r=\"1\" spans=\"1:2\"><c r=\"A1\"/>"
        + "<c r=\"B1\"/></row><row r=\"2\"></row></sheetData>")
    #expect(
      try edited(sheet, .deletingRows(at: 1))
        == "<dimension ref=\"A1:C1\"/><sheetData><row r=\"1\"><c r=\"B1\"/></row></sheetData>")
  }

  @Test func dimensionThatNothingMovesKeepsItsBytes() throws {
    let sheet = "<dimension ref=\"A1:A1\"/><sheetData/>"
    #expect(try edited(sheet, .insertingColumns(at: 5)) == sheet)
  }

  @Test(arguments: [
    StructuralEdit.insertingColumns(at: 1), .insertingColumns(at: 2, count: 2),
    .insertingColumns(at: 3), .insertingRows(at: 1, count: 2), .insertingRows(at: 2),
    .insertingRows(at: 3),
  ])
  func cellsWithoutAddressesMoveAndComeBack(edit: StructuralEdit) throws {
    let sheet =
      "<sheetData><row><c s=\"1\"><v>11</v></c><c><v>12</v></c><c r=\"D1\"><v>14</v></c>"
      + "<c><v>15</v></c></row><row><c><v>21</v></c></row></sheetData>"
    var workbook = try WorkbookBuilder(sheet).open()
    let before = try #require(try workbook.worksheets().first).cells
    try workbook.apply(edit, to: "Sheet1")
    let after = try #require(try workbook.worksheets().first)
    for cell in before {
      let place = try #require(edit.shifted(cell.reference))
      #expect(after.value(at: place) == cell.value, "\(cell.reference)")
    }
    try workbook.apply(try #require(edit.inverse), to: "Sheet1")
    #expect(try workbook.content() == sheet)
  }

  @Test func deletedCellsBeforeCellsWithoutAddressesLeaveNoGap() throws {
    let sheet =
      "<sheetData><row r=\"1\"><c r=\"A1\"/><c r=\"D1\"/><c><v>5</v></c></row></sheetData>"
    #expect(
      try edited(sheet, .deletingColumns(at: 4))
        == "<sheetData><row r=\"1\"><c r=\"A1\"/><c r=\"D1\"><v>5</v></c></row></sheetData>")
  }

  @Test func contentIsNeverPushedOffTheGrid() throws {
    var workbook = try WorkbookBuilder(
      "<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>"
    ).open()
    let failure = caughtFailure { try workbook.insertColumns(at: 2, in: "Sheet1") }
    #expect(failure?.code == "content-off-the-grid")
    #expect(workbook.changedPartNames.isEmpty)
  }

  @Test func blankCellsAtTheEdgeAreDropped() throws {
    #expect(
      try edited(
        "<sheetData><row r=\"1\"><c r=\"XFD1\" s=\"1\"/></row></sheetData>",
        .insertingColumns(at: 2)) == "<sheetData><row r=\"1\"></row></sheetData>")
  }

  @Test func prefixesAreKept() throws {
    let xml =
      "<x:worksheet xmlns:x=\"\(WorkbookBuilder.main)\"><x:sheetData><x:row r=\"1\">"
      + "<x:c r=\"A1\" s=\"2\"/></x:row></x:sheetData></x:worksheet>"
    let builder = WorkbookBuilder.empty.adding(sheet: "Sheet1", part: Array(xml.utf8))
    #expect(
      try edited(builder, .insertingColumns(at: 2))
        == "<x:sheetData><x:row r=\"1\"><x:c r=\"A1\" s=\"2\"/><x:c r=\"B1\" s=\"2\"/></x:row>"
        + "</x:sheetData>")
  }

  @Test func unknownSheetIsRefused() throws {
    var workbook = try WorkbookBuilder().open()
    let failure = caughtFailure { try workbook.insertColumns(at: 1, in: "ない") }
    #expect(failure?.code == "no-such-sheet")
  }
}
