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

  @Test func nameThatStandsForTheCell() throws {
    let names = "<definedNames><definedName name=\"対象\">表!$B$2</definedName></definedNames>"
    #expect(try isMarked(formula: "対象*2", names: names))
    #expect(try !isMarked(formula: "ほか*2", names: names))
  }
}
