import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// How formulas of cells follow (ECMA-376-1 §18.3.1.40 f).
struct CellFormulaRewriteTests {
  private func formulas(_ content: String, after edit: StructuralEdit) throws -> [String: String] {
    var workbook = try WorkbookBuilder("<sheetData>\(content)</sheetData>").open()
    try workbook.apply(edit, to: "Sheet1")
    let sheet = try #require(try workbook.worksheets().first)
    return Dictionary(
      uniqueKeysWithValues: sheet.cells.compactMap { cell in
        cell.formula.map { (cell.reference.description, $0) }
      })
  }

  private func column(_ inner: [String]) -> String {
    inner.enumerated().map { "<row r=\"\($0 + 1)\"><c r=\"E\($0 + 1)\">\($1)</c></row>" }.joined()
  }

  private var shared: String {
    column([
      "<f t=\"shared\" ref=\"E1:E3\" si=\"0\">A1+D1</f><v>1</v>",
      "<f t=\"shared\" si=\"0\"/><v>1</v>", "<f t=\"shared\" si=\"0\"/>",
    ])
  }

  @Test func formulaMovesAndKeepsItsResult() throws {
    #expect(
      try edited(
        "<sheetData>\(column(["<f>A1&amp;D1</f><v>x</v>"]))</sheetData>", .insertingColumns(at: 3))
        == "<sheetData><row r=\"1\"><c r=\"F1\"><f>A1&amp;E1</f><v>x</v></c></row></sheetData>")
  }

  @Test func sharedFormulaStaysSharedWhereThatSaysTheSame() throws {
    #expect(
      try edited("<sheetData>\(shared)</sheetData>", .insertingColumns(at: 3))
        == "<sheetData><row r=\"1\"><c r=\"F1\"><f t=\"shared\" ref=\"F1:F3\" si=\"0\">A1+E1</f>"
        + "<v>1</v></c></row><row r=\"2\"><c r=\"F2\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>"
        + "<row r=\"3\"><c r=\"F3\"><f t=\"shared\" si=\"0\"/></c></row></sheetData>")
  }

  @Test func sharedFormulaIsWrittenOutWhereItIsTornApart() throws {
    let rows = [
      "<f t=\"shared\" ref=\"E1:E2\" si=\"0\" ca=\"1\">A2</f>", "<f t=\"shared\" si=\"0\"/>",
    ]
    #expect(
      try edited("<sheetData>\(column(rows))</sheetData>", .insertingRows(at: 3))
        == "<sheetData><row r=\"1\"><c r=\"E1\"><f ca=\"1\">A2</f></c></row>"
        + "<row r=\"2\"><c r=\"E2\"><f>A4</f></c></row><row r=\"3\"/></sheetData>")
  }

  @Test func membersOfADeletedMasterGetTheirOwnFormula() throws {
    #expect(try formulas(shared, after: .deletingRows(at: 1)) == ["E1": "A1+D1", "E2": "A2+D2"])
    #expect(try formulas(shared, after: .deletingRows(at: 2)) == ["E1": "A1+D1", "E2": "A2+D2"])
  }

  @Test func numberUsedAgainBeginsANewGroup() throws {
    let rows = [
      "<f t=\"shared\" ref=\"E1:E2\" si=\"0\">A1</f>", "<f t=\"shared\" si=\"0\"/>",
      "<f t=\"shared\" ref=\"E3:E4\" si=\"0\">D3*2</f>", "<f t=\"shared\" si=\"0\"/>",
    ]
    #expect(
      try formulas(column(rows), after: .insertingColumns(at: 3))
        == ["F1": "A1", "F2": "A2", "F3": "E3*2", "F4": "E4*2"])
  }

  @Test func arrayFormulaAndDataTableMoveTheirRanges() throws {
    let rows = column([
      "<f t=\"array\" ref=\"E1:E3\">D1:D3</f>",
      "<f t=\"dataTable\" ref=\"E2:G9\" dt2D=\"1\" r1=\"C1\" r2=\"B2\"/>",
    ])
    #expect(
      try edited("<sheetData>\(rows)</sheetData>", .insertingColumns(at: 3))
        == "<sheetData><row r=\"1\"><c r=\"F1\"><f t=\"array\" ref=\"F1:F3\">E1:E3</f></c></row>"
        + "<row r=\"2\"><c r=\"F2\"><f t=\"dataTable\" ref=\"F2:H9\" dt2D=\"1\" r1=\"D1\" r2=\"B2\"/>"
        + "</c></row></sheetData>")
  }

  @Test func dataTableSaysThatItsInputCellIsGone() throws {
    #expect(
      try edited(
        "<sheetData>\(column(["<f t=\"dataTable\" ref=\"E1:G9\" r1=\"C1\"/>"]))</sheetData>",
        .deletingColumns(at: 3)
      ).contains("<f del1=\"1\" t=\"dataTable\" ref=\"D1:F9\" r1=\"C1\"/>"))
  }

  @Test func unreadableFormulaIsLeftAndReported() throws {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><f>D1 D2 \"</f></c></row></sheetData>"
    var workbook = try WorkbookBuilder(sheet).open()
    let findings = try workbook.insertColumns(at: 3, in: "Sheet1")
    #expect(findings.map(\.code) == ["formula-not-read"])
    #expect(findings.first?.place.cell == "A1")
    #expect(try workbook.content() == sheet)
  }

  @Test func referencesToDeletedCellsBecomeErrors() throws {
    #expect(
      try formulas(column(["<f>C1+Sheet1!D1</f>"]), after: .deletingColumns(at: 3))
        == ["D1": "#REF!+Sheet1!C1"])
  }
}
