import SpreadsheetML
import Testing
import TestSupport

/// How tables follow (ECMA-376-1 §18.5.1.2 table).
struct TableColumnEditTests {
  private let path = "/xl/tables/table1.xml"

  private func table(_ ref: String, filter: String, _ columns: [(Int, String)]) -> String {
    let list = columns.map { "<tableColumn id=\"\($0)\" name=\"\($1)\"/>" }.joined()
    return "<table xmlns=\"\(WorkbookBuilder.main)\" ref=\"\(ref)\">\(filter)"
      + "<tableColumns count=\"\(columns.count)\">\(list)</tableColumns></table>"
  }

  private func filter(_ ref: String, _ id: Int) -> String {
    "<autoFilter ref=\"\(ref)\"><filterColumn colId=\"\(id)\"/></autoFilter>"
  }

  private let sheet =
    "<sheetData><row r=\"2\"><c r=\"B2\" t=\"str\"><v>名</v></c><c r=\"C2\" t=\"str\"><v>列1</v></c>"
    + "</row></sheetData><tableParts count=\"1\"><tablePart r:id=\"rId2\"/></tableParts>"

  private var workbook: Workbook {
    get throws {
      try WorkbookBuilder(sheet).adding(
        part: path, relationship: "table", contentType: "spreadsheetml.table+xml",
        table("B2:C9", filter: filter("B2:C9", 1), [(1, "名"), (4, "列1")])
      ).open()
    }
  }

  @Test func columnInsideATableGetsANameAndAHeader() throws {
    var workbook = try workbook
    let before = try workbook.allParts()
    try workbook.insertColumns(at: 3, count: 2, in: "Sheet1")
    #expect(
      try workbook.text(ofPart: path)
        == table(
          "B2:E9", filter: filter("B2:E9", 3), [(1, "名"), (5, "列2"), (6, "列3"), (4, "列1")]))
    let cells = try #require(try workbook.worksheets().first).cells(inRow: 2)
    #expect(cells.map(\.value) == [.text("名"), .text("列2"), .text("列3"), .text("列1")])
    try workbook.apply(.deletingColumns(at: 3, count: 2), to: "Sheet1")
    #expect(try workbook.allParts() == before)
  }

  @Test func columnBesideATableOnlyMovesIt() throws {
    var workbook = try workbook
    try workbook.insertColumns(at: 2, in: "Sheet1")
    #expect(
      try workbook.text(ofPart: path)
        == table("C2:D9", filter: filter("C2:D9", 1), [(1, "名"), (4, "列1")]))
    try workbook.insertColumns(at: 5, in: "Sheet1")
    try workbook.apply(.insertingRows(at: 3), to: "Sheet1")
    #expect(
      try workbook.text(ofPart: path)
        == table("C2:D10", filter: filter("C2:D10", 1), [(1, "名"), (4, "列1")]))
  }

  /// What comes right behind a table is of it where that is said.
  @Test func columnBehindATableIsTakenIn() throws {
    var workbook = try workbook
    try workbook.insertColumns(at: 4, count: 2, in: "Sheet1")
    try workbook.extendRanges(endingAt: 3, by: 2, in: "Sheet1")
    #expect(
      try workbook.text(ofPart: path)
        == table(
          "B2:E9", filter: filter("B2:E9", 1), [(1, "名"), (4, "列1"), (5, "列2"), (6, "列3")]))
    let cells = try #require(try workbook.worksheets().first).cells(inRow: 2)
    #expect(cells.map(\.value) == [.text("名"), .text("列1"), .text("列2"), .text("列3")])
    try workbook.setCells(
      [CellReference(row: 2, column: 4): CellChange(content: .text("値"))], in: "Sheet1")
    #expect(try workbook.text(ofPart: path)?.contains("id=\"5\" name=\"値\"") == true)
    try workbook.extendRanges(endingAt: 9, in: "Sheet1")
    #expect(try workbook.text(ofPart: path)?.contains("B2:E9") == true)
  }

  @Test func deletedColumnIsTakenFromTheTable() throws {
    var workbook = try workbook
    try workbook.apply(.deletingColumns(at: 3), to: "Sheet1")
    #expect(
      try workbook.text(ofPart: path)
        == table("B2:B9", filter: "<autoFilter ref=\"B2:B9\"></autoFilter>", [(1, "名")]))
  }

  @Test(arguments: [
    StructuralEdit.deletingColumns(at: 1, count: 5), .deletingRows(at: 2, count: 8),
  ])
  func tableWithoutColumnsOrRowsGoes(edit: StructuralEdit) throws {
    var workbook = try workbook
    try workbook.apply(edit, to: "Sheet1")
    #expect(try workbook.text(ofPart: path) == nil)
    #expect(try !workbook.content().contains("tablePart"))
    #expect(try workbook.text(ofPart: "/[Content_Types].xml")?.contains("table") == false)
  }
}
