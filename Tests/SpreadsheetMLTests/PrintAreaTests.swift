import SpreadsheetML
import TestSupport
import Testing

/// A print area (ECMA-376-1 §18.2.5, `_xlnm.Print_Area`) holds what is added below it.
@Suite struct PrintAreaTests {
  private func area(_ formula: String, holding range: String) throws -> String? {
    let names =
      "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">\(formula)</definedName></definedNames>"
    var workbook = try WorkbookBuilder(sheet: "KPI").workbook(behind: names).open()
    try workbook.extendPrintArea(
      toHold: try #require(CellRange(range)), in: "KPI")
    return try Workbook(bytes: workbook.saved()).definedNames.first?.formula
  }

  @Test(arguments: [
    ("KPI!$A$1:$G$15", "A18:G22", "KPI!$A$1:$G$22"), ("KPI!$A$1:$G$15", "I3:L6", "KPI!$A$1:$L$15"),
    ("KPI!$A$1:$G$15", "A3:G9", "KPI!$A$1:$G$15"), ("KPI!$B$2", "A1:C3", "KPI!$A$1:$C$3"),
    ("KPI!$A$1:$G$9,KPI!$A$11:$G$15", "A18:G22", "KPI!$A$1:$G$9,KPI!$A$11:$G$22"),
    ("KPI!$A:$G", "A18:G22", "KPI!$A:$G"),
  ])
  func grows(formula: String, range: String, grown: String) throws {
    #expect(try area(formula, holding: range) == grown)
  }

  @Test func sheetWithoutAPrintAreaPrintsAll() throws {
    var workbook = try WorkbookBuilder(sheet: "KPI").open()
    let before = try workbook.saved()
    try workbook.extendPrintArea(toHold: try #require(CellRange("A18:G22")), in: "KPI")
    #expect(try workbook.saved() == before)
  }
}
