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

  @Test func cellsThatAreFoundFromAFigureCount() throws {
    #expect(try isTotal("SUM(OFFSET(KPI!$C$3,0,0,3,1))") == [true, false])
    #expect(try isTotal("SUM(OFFSET(KPI!$C$5,0,0,3,1))") == [false, false])
    #expect(try isTotal("SUM(OFFSET(KPI!$A$3,0,0,3,1))") == [false, false])
  }

  /// Actual figures would be drawn among the targets.
  @Test func aChartOfTargetsGoesOnOverItsRows() throws {
    var book = PlanBook.plan()
    book.kpiRows = [
      ["(1) 育てる"], ["指標名", "現状値 (R5年度末)", "R6年度", "R7年度"], ["件数 (件)", "1", "2", "3"],
      ["人数 (人)", "1", "2", "3"],
    ]
    let series = ["KPI!$A$3:$A$4", "KPI!$C$3:$C$4"].map { "<c:f>\($0)</c:f>" }.joined()
    let chart =
      "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">\(series)</c:chartSpace>"
    let plain = try Workbook(bytes: book.bytes())
    let layout = try #require(try PlanReading.read(plain.worksheets()).kpiLayouts.first)
    let drawn = try WorkbookBuilder(book.content, sheet: "計画").adding(sheet: "KPI").adding(
      part: "/xl/charts/chart1.xml", relationship: "chart", contentType: "drawingml.chart+xml",
      chart
    ).open()
    let found = try KPIRowTotals.over(4, 2...4, of: layout, in: drawn)
    #expect(found.map(\.formula) == ["KPI!$C$3:$C$4"])
    #expect(try KPIRowTotals.over(5, 2...4, of: layout, in: drawn).isEmpty)
  }

  @Test func onlyFiguresOfTheTableCount() throws {
    #expect(try isTotal("SUM(KPI!D3:F4)") == [true, false])
    #expect(try isTotal("SUM(KPI!E3:F4)") == [false, false])
    #expect(try isTotal("COUNTA(KPI!A3:A4)") == [false, false])
    #expect(try isTotal("SUM(C3:C4)") == [false, false])
    #expect(try isTotal("SUM([1]KPI!C3:C4)") == [false, false])
  }
}
