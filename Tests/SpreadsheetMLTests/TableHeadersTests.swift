import SpreadsheetML
import TestSupport
import Testing

/// A table's columns bear the texts of their header cells (ECMA-376-1 §18.5.1.3 tableColumn).
struct TableHeadersTests {
  private let table =
    "<table xmlns=\"\(WorkbookBuilder.main)\" name=\"T\" displayName=\"計画表\" ref=\"A1:B3\">"
    + "<tableColumns count=\"2\"><tableColumn id=\"1\" name=\"実績_x000a_[年]\"/>"
    + "<tableColumn id=\"2\" name=\"課題\"/></tableColumns></table>"

  private func workbook(formula: String) throws -> Workbook {
    let header = "<c r=\"A1\" t=\"inlineStr\"><is><t>実績\n[年]</t></is></c>"
    let sheet =
      "<sheetData><row r=\"1\">\(header)</row><row r=\"9\"><c r=\"A9\"><f>\(formula)</f></c></row>"
      + "</sheetData><tableParts count=\"1\"><tablePart r:id=\"rId2\"/></tableParts>"
    return try WorkbookBuilder(sheet).adding(
      part: "/xl/tables/table1.xml", relationship: "table",
      contentType: "spreadsheetml.table+xml", table
    ).open()
  }

  @Test(arguments: [
    ("SUM(計画表[実績\n'[年']])", "SUM(計画表[成果\n2])"),
    ("計画表[[#This Row],[実績\n'[年']]]", "計画表[[#This Row],[成果\n2]]"),
    ("[@[実績\n'[年']]]", "[@[成果\n2]]"),
    ("別表[実績\n'[年']]", "別表[実績\n'[年']]"),
    ("計画表[課題]&\"[実績]\"", "計画表[課題]&amp;\"[実績]\""),
  ])
  func columnAndReferencesFollowTheHeader(_ old: String, _ new: String) throws {
    var workbook = try workbook(formula: old.replacing("&", with: "&amp;"))
    let cell = try #require(CellReference("A1"))
    try workbook.setCells([cell: CellChange(content: .text("成果\n2"))], in: "Sheet1")
    let part = try #require(try workbook.text(ofPart: "/xl/tables/table1.xml"))
    #expect(part.contains("name=\"成果_x000a_2\""))
    #expect(part.contains("name=\"課題\""))
    #expect(try workbook.content().contains("<f>\(new)</f>"))
  }

  @Test func nameOfAnotherColumnIsNotTakenTwice() throws {
    var workbook = try workbook(formula: "1")
    let cell = try #require(CellReference("A1"))
    try workbook.setCells([cell: CellChange(content: .text("課題"))], in: "Sheet1")
    let part = try #require(try workbook.text(ofPart: "/xl/tables/table1.xml"))
    #expect(part.contains("name=\"課題2\""))
    #expect(part.contains("name=\"課題\""))
  }
}
