import SpreadsheetML
import Testing
import TestSupport

/// Structured references (ECMA-376-1 §18.17.2.3) when columns of their table are deleted.
struct TableRemovalTests {
  /// The table 表 in B2:E9 with the columns a, b c, [d] and e; formulas in column A, one below another.
  private func workbook(_ formulas: [String]) throws -> Workbook {
    let headers = ["a", "b c", "[d]", "e"]
    let cells = formulas.enumerated().map { index, formula in
      "<row r=\"\(20 + index)\"><c r=\"A\(20 + index)\"><f>\(formula)</f></c></row>"
    }
    let columns = headers.enumerated().map { "<tableColumn id=\"\($0 + 1)\" name=\"\($1)\"/>" }
    return try WorkbookBuilder(
      "<sheetData>\(cells.joined())</sheetData><tableParts><tablePart r:id=\"rId2\"/></tableParts>"
    ).adding(
      part: "/xl/tables/table1.xml", relationship: "table", contentType: "spreadsheetml.table+xml",
      "<table xmlns=\"\(WorkbookBuilder.main)\" displayName=\"表\" ref=\"B2:E9\"><tableColumns count=\"4\">"
        + "\(columns.joined())</tableColumns></table>"
    ).adding(sheet: "Other", "<sheetData><row><c><f>SUM(表[[#All],[e]])</f></c></row></sheetData>")
      .open()
  }

  private func formulas(_ workbook: Workbook) throws -> [String] {
    try workbook.worksheets()[0].cells.compactMap(\.formula)
  }

  @Test(arguments: [
    ("SUM(表[e])", "SUM(表[#REF!])"), ("表[[#This Row],[e]]*2", "表[[#This Row],[#REF!]]*2"),
    ("[@e]+E9", "[@#REF!]+#REF!"),
    ("SUM(表[[#Headers],['[d']]:[e]])", "SUM(表[[#Headers],['[d']]:['[d']]])"),
    ("SUM(表[[b c]:[e]])", "SUM(表[[b c]:['[d']]])"), ("SUM(表[[e]:[e]])", "SUM(表[#REF!])"),
    ("SUM(表[[#All],[e]:[e]])", "SUM(表[[#All],[#REF!]])"),
    ("表[a]&amp;表[]&amp;表[#All]&amp;\"表[e]\"&amp;別[e]", "表[a]&表[]&表[#All]&\"表[e]\"&別[e]"),
  ])
  func referencesToADeletedColumnAreLost(before: String, after: String) throws {
    var workbook = try workbook([before])
    try workbook.deleteColumns(at: 5, in: "Sheet1")
    #expect(try formulas(workbook) == [after])
  }

  @Test func referencesOfOtherSheetsAreLostToo() throws {
    var workbook = try workbook([])
    try workbook.deleteColumns(at: 5, in: "Sheet1")
    #expect(try workbook.worksheets()[1].cells.map(\.formula) == ["SUM(表[[#All],[#REF!]])"])
  }

  @Test func columnsThatEndARangeMakeItShrink() throws {
    var workbook = try workbook(["SUM(表[[a]:[e]])", "SUM(表[[b c]:['[d']]])"])
    try workbook.deleteColumns(at: 2, count: 2, in: "Sheet1")
    #expect(
      try formulas(workbook) == ["SUM(表[['[d']]:[e]])", "SUM(表[['[d']]:['[d']]])"])
  }

  @Test func aDeletedTableLeavesErrors() throws {
    var workbook = try workbook(["SUM(表[a])+ROWS(表)+SUM(Other!表,\"表\",別[a])"])
    try workbook.deleteRows(at: 1, count: 15, in: "Sheet1")
    #expect(try formulas(workbook) == ["SUM(#REF!)+ROWS(#REF!)+SUM(Other!表,\"表\",別[a])"])
  }
}
