import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct ComputedRowTests {
  @Test func rowOfFormulasBelowTheTableIsNoAction() throws {
    let plan = SheetSketch.plan([SheetSketch.action("1"), SheetSketch.action("2")]).worksheet
    let totals = [("A", CellValue.number(2)), ("F", .number(3)), ("I", .text("2件"))].map {
      Cell(
        reference: CellReference("\($0.0)4") ?? CellReference(row: 4, column: 1), value: $0.1,
        formula: "COUNTA(A2:A3)")
    }
    let reading = try PlanReading.read([Worksheet(name: "計画", cells: plan.cells + totals)])
    #expect(reading.plan.actions.map(\.number.value) == [1, 2])
    #expect(
      reading.findings.allSatisfy { $0.severity < .warning || $0.code == "missing-structure" })
  }
}
