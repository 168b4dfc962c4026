import Diagnostics
import SpreadsheetML
import TestSupport
import Testing

/// Cells bound to XML data, and cells that a formula of another cell fills.
struct BoundCellTests {
  @Test func emptiedPartOfBoundCellsGoes() throws {
    var workbook = try EngineBook.open("single-xml-cells")
    try workbook.deleteRows(at: 2, in: "S")
    let saved = try Workbook(bytes: workbook.checkedSave())
    let parts = try saved.allParts()
    #expect(!parts.keys.contains { $0.contains("tableSingleCells") && !$0.hasSuffix(".rels") })
    let texts = parts.filter { $0.key.hasSuffix(".rels") || $0.key.contains("Content_Types") }
    #expect(
      !texts.values.contains { String(decoding: $0, as: UTF8.self).contains("tableSingleCells") })
  }

  @Test func partOfBoundCellsStaysWithThoseLeft() throws {
    let part = try EngineBook.part("/xl/tables/tableSingleCells1.xml", of: "single-xml-cells") {
      try $0.deleteColumns(at: 2, in: "S")
    }
    #expect(part.contains("r=\"A2\"") && part.contains("r=\"B2\"") && !part.contains("r=\"C2\""))
  }

  @Test func spilledCellsAreCleared() throws {
    var workbook = try EngineBook.open("dynamic-array-spill")
    try workbook.clearCells(#require(CellRange("A1:A6")), in: "S")
    _ = try workbook.checkedSave()
    let cells = try workbook.worksheet(named: "S").cells.filter { $0.reference.column == 1 }
    #expect(cells.allSatisfy { $0.value == .blank && $0.formula == nil })
    #expect(try !workbook.content().contains(" cm="))
    #expect(try workbook.formulas()["D4"] == "SUM(_xlfn.ANCHORARRAY(A1))")
  }

  @Test func firstCellOfASpillIsSet() throws {
    var workbook = try EngineBook.open("dynamic-array-spill")
    try workbook.setCell(CellReference(row: 1, column: 1), to: .number(7), in: "S")
    _ = try workbook.checkedSave()
    let sheet = try workbook.worksheet(named: "S")
    let values = (1...6).map { sheet.value(at: CellReference(row: $0, column: 1)) }
    #expect(values == [.number(7)] + Array(repeating: .blank, count: 5))
    #expect(try !workbook.content().contains(" cm="))
    #expect(try !workbook.content().contains("t=\"array\""))
  }

  @Test func partOfASpillIsNotSet() throws {
    var workbook = try EngineBook.open("dynamic-array-spill")
    let failure = caughtFailure {
      try workbook.setCell(CellReference(row: 3, column: 1), to: .number(7), in: "S")
    }
    #expect(failure?.code == "array-formula")
  }
}
