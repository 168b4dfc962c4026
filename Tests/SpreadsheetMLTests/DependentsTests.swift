import SpreadsheetML
import TestSupport
import Testing

/// A changed cell asks for calculation only where a formula may look at it.
struct DependentsTests {
  private func isMarked(formula: String, names: String = "") throws -> Bool {
    let other =
      "<sheetData><row r=\"1\"><c r=\"A1\"><f>\(formula)</f><v>0</v></c></row></sheetData>"
    var workbook = try WorkbookBuilder("<sheetData/>", sheet: "表").adding(sheet: "集計", other)
      .workbook(behind: names).open()
    let cell = try #require(CellReference("B2"))
    try workbook.setCells([cell: CellChange(content: .number(1))], in: "表")
    return workbook.changedPartNames.contains("/xl/workbook.xml")
  }

  @Test(arguments: [
    "表!B2*2", "SUM(表!A1:C3)", "COUNT(表!B:B)", "COUNT(表!$2:$2)", "INDIRECT(\"表!B2\")",
    "OFFSET(表!A1,1,1)", "SUM(表:集計!B2)", "SUM(T[件数])",
  ])
  func formulaThatMayLookAtTheCell(_ formula: String) throws {
    #expect(try isMarked(formula: formula))
  }

  @Test(arguments: ["B2", "表!C2", "SUM(表!A1:A9)", "\"表!B2\"", "[1]表!B2", "PI()"])
  func formulaThatDoesNot(_ formula: String) throws {
    #expect(try !isMarked(formula: formula))
  }

  /// A table on the sheet in A1:B3, and one on the other sheet.
  @Test(arguments: [
    ("SUM(T[件数])", true), ("SUM(t)", true), ("SUM(U[件数])", false), ("COUNTA(U)", false),
    ("SUM(V[件数])", true), ("GETPIVOTDATA(\"a\",$D$1)", false), ("SUM(集計:別!A1)", false),
  ])
  func tableThatHoldsTheCell(formula: String, isMarked: Bool) throws {
    let table = { (name: String, id: Int) in
      "<table xmlns=\"\(WorkbookBuilder.main)\" id=\"\(id)\" displayName=\"\(name)\""
        + " ref=\"A1:B3\"><tableColumns><tableColumn id=\"1\" name=\"a\"/><tableColumn id=\"2\" name=\"件数\"/>"
        + "</tableColumns></table>"
    }
    let other =
      "<sheetData><row r=\"9\"><c r=\"A9\"><f>\(formula)</f><v>0</v></c></row></sheetData>"
    var workbook = try WorkbookBuilder("<sheetData/>", sheet: "表").adding(sheet: "集計", other)
      .adding(sheet: "別").adding(
        part: "/xl/tables/table1.xml", relationship: "table",
        contentType: "spreadsheetml.table+xml", table("T", 1)
      ).adding(
        part: "/xl/tables/table2.xml", relationship: "table",
        contentType: "spreadsheetml.table+xml", table("U", 2), to: "/xl/worksheets/sheet2.xml"
      ).open()
    let cell = try #require(CellReference("B2"))
    try workbook.setCells([cell: CellChange(content: .number(1))], in: "表")
    #expect(workbook.changedPartNames.contains("/xl/workbook.xml") == isMarked)
  }

  @Test func nameThatStandsForANameOfTheCell() throws {
    let names =
      "<definedNames><definedName name=\"乙\">甲+1</definedName>"
      + "<definedName name=\"甲\">表!$B$2</definedName></definedNames>"
    #expect(try isMarked(formula: "乙*2", names: names))
  }

  @Test func nameThatStandsForTheCell() throws {
    let names = "<definedNames><definedName name=\"対象\">表!$B$2</definedName></definedNames>"
    #expect(try isMarked(formula: "対象*2", names: names))
    #expect(try !isMarked(formula: "ほか*2", names: names))
  }
}
