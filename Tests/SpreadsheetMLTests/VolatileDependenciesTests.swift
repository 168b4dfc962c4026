import SpreadsheetML
import Testing
import TestSupport

/// Cells that wait for data from outside (ECMA-376-1 §18.15 volTypes).
struct VolatileDependenciesTests {
  private let path = "/xl/volatileDependencies.xml"

  private func topic(_ cells: String) -> String { "<tp><v>1</v><stp>株価</stp>\(cells)</tp>" }

  private func topics(_ topics: String) -> String {
    "<volTypes xmlns=\"\(WorkbookBuilder.main)\"><volType type=\"realTimeData\">"
      + "<main first=\"rtdsrv\">\(topics)</main></volType></volTypes>"
  }

  private func edited(_ content: String, _ edit: StructuralEdit) throws -> String? {
    var workbook = try WorkbookBuilder().adding(sheet: "B").adding(
      part: path, relationship: "volatileDependencies",
      contentType: "spreadsheetml.volatileDependencies+xml", content,
      to: WorkbookBuilder.workbookPath
    ).open()
    try workbook.apply(edit, to: "Sheet1")
    #expect(try workbook.integrityFindings() == [])
    return try workbook.text(ofPart: path)
  }

  @Test func cellsOfTheEditedSheetMove() throws {
    let before = topics(topic("<tr r=\"C1\" s=\"1\"/><tr r=\"C1\" s=\"2\"/>"))
    let after = topics(topic("<tr r=\"D1\" s=\"1\"/><tr r=\"C1\" s=\"2\"/>"))
    #expect(try edited(before, .insertingColumns(at: 2)) == after)
  }

  @Test func aDeletedCellGoesAndItsTopicWithTheLastOne() throws {
    let before = topics(
      topic("<tr r=\"C1\" s=\"1\"/><tr r=\"E1\" s=\"1\"/>") + topic("<tr r=\"C1\" s=\"1\"/>"))
    #expect(
      try edited(before, .deletingColumns(at: 3)) == topics(topic("<tr r=\"D1\" s=\"1\"/>")))
  }

  @Test func thePartGoesWithItsLastTopic() throws {
    #expect(try edited(topics(topic("<tr r=\"C1\" s=\"1\"/>")), .deletingColumns(at: 3)) == nil)
  }

  /// Excel repairs a file whose dependency is no formula.
  @Test func anOverwrittenFormulaIsNoDependency() throws {
    let row = { (cells: String) in "<sheetData><row r=\"1\">\(cells)</row></sheetData>" }
    let formula = { (cell: String) in "<c r=\"\(cell)\"><f>RTD(\"a\",,\"b\")</f><v>1</v></c>" }
    var workbook = try WorkbookBuilder(row(formula("C1") + formula("D1"))).adding(
      part: path, relationship: "volatileDependencies",
      contentType: "spreadsheetml.volatileDependencies+xml",
      topics(topic("<tr r=\"C1\" s=\"1\"/><tr r=\"D1\" s=\"1\"/>")),
      to: WorkbookBuilder.workbookPath
    ).open()
    try workbook.setCell(CellReference(row: 1, column: 3), to: .number(1), in: "Sheet1")
    #expect(try workbook.text(ofPart: path) == topics(topic("<tr r=\"D1\" s=\"1\"/>")))
    try workbook.setCell(CellReference(row: 1, column: 4), to: .blank, in: "Sheet1")
    #expect(try workbook.text(ofPart: path) == nil)
  }
}
