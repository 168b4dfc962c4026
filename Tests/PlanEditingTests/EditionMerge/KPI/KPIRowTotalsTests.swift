import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanEditing

/// Formulas that take rows of a KPI table together; indicators stand in rows 3 to 5, figures in B to D.
@Suite struct KPIRowTotalsTests {
  /// Whether a formula on another sheet goes on over row 4, and whether it ends above it.
  private func isTotal(_ formula: String, in sheet: String = "計画") throws -> [Bool] {
    var book = PlanBook.plan()
    book.kpiRows = [
      ["(1) 育てる"], ["指標名", "現状値 (R5年度末)", "R6年度", "R7年度"], ["件数 (件)", "1", "2", "3"],
      ["人数 (人)", "1", "2", "3"], ["社数 (社)", "1", "2", "3"],
    ]
    var workbook = try Workbook(bytes: book.bytes())
    try workbook.setCell(CellReference(row: 12, column: 9), to: .formula(formula), in: sheet)
    let layout = try #require(try PlanReading.read(workbook.worksheets()).kpiLayouts.first)
    return [
      try KPIRowTotals.over(4, 2...4, of: layout, in: workbook).isEmpty,
      try KPIRowTotals.ending(above: 4, 2...4, of: layout, in: workbook).isEmpty,
    ].map { !$0 }
  }

  @Test func rangeFromAboveIntoTheRowGoesOnOverIt() throws {
    #expect(try isTotal("SUM(KPI!C3:C5)") == [true, false])
    #expect(try isTotal("SUM(KPI!C3:C4)") == [true, false])
    #expect(try isTotal("SUM(C3:C4)", in: "KPI") == [true, false])
    #expect(try isTotal("SUM(KPI!C4:C5)") == [false, false])
  }

  @Test func rangeOfSeveralRowsThatEndsAboveTheRowEndsThere() throws {
    #expect(try isTotal("SUM(KPI!C2:C3)") == [false, true])
    #expect(try isTotal("SUM(KPI!C3:D3)") == [false, false])
    #expect(try isTotal("SUM(KPI!C1:C2)") == [false, false])
  }

  @Test func onlyFiguresOfTheTableCount() throws {
    #expect(try isTotal("SUM(KPI!D3:F4)") == [true, false])
    #expect(try isTotal("SUM(KPI!E3:F4)") == [false, false])
    #expect(try isTotal("COUNTA(KPI!A3:A4)") == [false, false])
    #expect(try isTotal("SUM(C3:C4)") == [false, false])
    #expect(try isTotal("SUM([1]KPI!C3:C4)") == [false, false])
  }
}
