import Diagnostics
import SpreadsheetML
import TestSupport
import Testing
import TextEdits

/// Header cells of a table are texts, none twice (ECMA-376-1 §18.5.1.3 tableColumn): what else they are
/// given becomes one, as in Excel, or is refused.
struct TableHeaderCellTests {
  private let header = CellReference(row: 3, column: 3)

  private func names(_ workbook: Workbook) throws -> [String] {
    let saved = try Workbook(bytes: workbook.checkedSave())
    let part = try #require(try saved.text(ofPart: "/xl/tables/table1.xml"))
    let names = part.split(separator: "<tableColumn ").dropFirst().compactMap { column in
      column.split(separator: " name=\"").last?.split(separator: "\"").first.map(String.init)
    }
    let cells = try saved.worksheet(named: "S").cells(inRow: 3).map(\.value)
    #expect(cells == names.map(CellValue.text))
    return names
  }

  @Test(arguments: [
    (CellContent.number(5), "5"), (.number(2.5), "2.5"), (.boolean(true), "TRUE"),
    (.text("a"), "a2"), (.text("A"), "A2"), (.blank, "列1"), (.text(""), "列1"), (.text("新"), "新"),
    (.copy(of: CellReference(row: 4, column: 2)), "4"),
    (.richText([TextRun("下", isUnderlined: true)]), "下"),
  ])
  func cellGetsATextOfItsOwn(content: CellContent, name: String) throws {
    var workbook = try EngineBook.open("table-with-totals-row")
    try workbook.setCell(header, to: content, in: "S")
    #expect(try names(workbook) == ["a", name, "c x", "sum"])
    #expect(try workbook.formulas()["C9"] == "SUM(T[\(name)])+T[[#Totals],[sum]]")
  }

  @Test func clearedHeadersAreNumbered() throws {
    var workbook = try EngineBook.open("table-with-totals-row")
    try workbook.clearCells(#require(CellRange("B3:E3")), in: "S")
    #expect(try names(workbook) == ["列1", "列2", "列3", "列4"])
  }

  @Test func headersChangePlaces() throws {
    var workbook = try EngineBook.open("table-with-totals-row")
    try workbook.setCells(
      [
        CellReference(row: 3, column: 2): CellChange(content: .text("A1")),
        header: CellChange(content: .text("a")),
      ], in: "S")
    #expect(try names(workbook) == ["A1", "a", "c x", "sum"])
    #expect(try workbook.formulas()["D9"] == "SUM(T[[#All],[A1]:[a]])")
  }

  @Test func appendedTextRenamesTheColumn() throws {
    var workbook = try EngineBook.open("table-with-totals-row")
    try workbook.replaceText([TextReplacement(range: 0..<2, text: "SUM")], at: header, in: "S")
    #expect(try names(workbook) == ["a", "SUM2", "c x", "sum"])
  }

  @Test func formulaIsRefused() throws {
    var workbook = try EngineBook.open("table-with-totals-row")
    let before = try workbook.allParts()
    let failure = caughtFailure { try workbook.setCell(header, to: .formula("1+1"), in: "S") }
    #expect(failure?.code == "table-refused")
    let long = caughtFailure {
      try workbook.setCell(header, to: .text(String(repeating: "a", count: 256)), in: "S")
    }
    #expect(long?.code == "table-refused")
    #expect(try workbook.allParts() == before)
    _ = try workbook.checkedSave()
  }
}
