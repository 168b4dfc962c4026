import SpreadsheetML
import Testing
import TestSupport

/// What makes Excel calculate anew (ECMA-376-1 §18.2.2 calcPr, §18.6.2 calcChain).
struct CalculationTests {
  private let formula = "<sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f></c></row></sheetData>"

  private func properties(of workbook: Workbook) throws -> String {
    let text = try workbook.content(ofPart: "/xl/workbook.xml")
    return String(text[try #require(text.firstRange(of: "</sheets>")).upperBound...])
  }

  @Test func calculationIsAskedForInSchemaOrder() throws {
    for (before, after) in [
      ("", "<calcPr fullCalcOnLoad=\"1\"/>"),
      (
        "<definedNames/><extLst/>", "<definedNames/><calcPr fullCalcOnLoad=\"1\"/><extLst/>"
      ),
      ("<calcPr calcId=\"1\"/>", "<calcPr fullCalcOnLoad=\"1\" calcId=\"1\"/>"),
      ("<calcPr fullCalcOnLoad=\"0\"/>", "<calcPr fullCalcOnLoad=\"1\"/>"),
      ("<calcPr fullCalcOnLoad=\"true\"/>", "<calcPr fullCalcOnLoad=\"true\"/>"),
      ("<mc:AlternateContent/>", "<calcPr fullCalcOnLoad=\"1\"/><mc:AlternateContent/>"),
    ] {
      var workbook = try WorkbookBuilder(formula).workbook(behind: before).open()
      try workbook.insertColumns(at: 3, in: "Sheet1")
      #expect(try properties(of: workbook) == after)
    }
  }

  @Test func bookWithoutFormulasIsLeftAlone() throws {
    var workbook = try WorkbookBuilder().workbook(behind: "<calcPr/>").open()
    try workbook.insertColumns(at: 3, in: "Sheet1")
    #expect(workbook.changedPartNames.isEmpty)
  }

  private func withChain() throws -> Workbook {
    try WorkbookBuilder(formula).adding(
      part: "/xl/calcChain.xml", relationship: "calcChain",
      contentType: "spreadsheetml.calcChain+xml",
      "<calcChain xmlns=\"\(WorkbookBuilder.main)\"><c r=\"A1\" i=\"1\"/></calcChain>",
      to: "/xl/workbook.xml"
    ).open()
  }

  private func expectNoChain(_ workbook: Workbook) throws {
    let saved = try Workbook(bytes: workbook.saved())
    #expect(try saved.text(ofPart: "/xl/calcChain.xml") == nil)
    let types = try #require(try saved.text(ofPart: "/[Content_Types].xml"))
    let links = try #require(try saved.text(ofPart: "/xl/_rels/workbook.xml.rels"))
    #expect(!types.contains("calcChain") && !links.contains("calcChain"))
  }

  @Test func calculationChainIsDroppedWithAllThatNamesIt() throws {
    var workbook = try withChain()
    try workbook.insertColumns(at: 3, in: "Sheet1")
    try expectNoChain(workbook)
  }

  /// A chain that names a cell without formula makes Excel repair the file.
  @Test func overwritingAFormulaDropsTheChain() throws {
    var workbook = try withChain()
    let cell = CellReference(row: 1, column: 1)
    try workbook.setCells([cell: CellChange(styleIndex: 0)], in: "Sheet1")
    #expect(try workbook.text(ofPart: "/xl/calcChain.xml") != nil)
    try workbook.setCells([cell: CellChange(content: .number(1))], in: "Sheet1")
    try expectNoChain(workbook)
  }
}
