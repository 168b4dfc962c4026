import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// What the stack of headings over one column comes down to.
@Suite struct HeadingSpreadTests {
  private func heading(
    _ column: Int, _ rows: [[String]], merged: [String] = []
  ) -> ColumnHeading? {
    let grid = TableGrid(SheetSketch(rows: rows, merged: merged).worksheet)
    let block = HeadingBlock(around: 1, of: grid, notAbove: 1)
    return ColumnHeading(block.stacks[column - 1], in: block)
  }

  private let head = ["No.", "施策", "アクション"]

  @Test func theLowestCellThatNamesTheColumnDecides() {
    let found = heading(4, [head + ["実績"], ["", "", "", "課題"]])
    #expect(found?.meaning == .column(.issues) && found?.cell.reference == CellReference("D2"))
    #expect(found?.wording.core == HeadingWording("実績\n課題").core)
  }

  @Test func cellsTogetherMayNameTheColumn() {
    let found = heading(4, [head + ["令和6年度"], ["", "", "", "実績"]])
    #expect(found?.meaning == .column(.results) && found?.fiscalYear == FiscalYear(2024))
  }

  @Test func overTwoColumnsAHeadingIsAGroup() {
    let rows = [head + ["実績", "", "課題"], ["", "", "", "R5", "R6", ""]]
    let found = heading(5, rows, merged: ["D1:E1"])
    #expect(found?.groups.map(\.text) == ["実績"] && found?.groupMeaning == .column(.results))
    #expect(found?.meaning == .fiscalYear && found?.fiscalYear == FiscalYear(2024))
    #expect(heading(6, rows, merged: ["D1:E1"])?.groups.isEmpty == true)
  }

  @Test func aHeadingOverTwoColumnsAndNothingBelowNamesTheFirst() {
    let rows = [["No.", "施策", "アクション", "", "課題"]]
    #expect(heading(3, rows, merged: ["C1:D1"])?.meaning == .column(.title))
    #expect(heading(4, rows, merged: ["C1:D1"]) == nil)
  }

  @Test func theYearMayStandInTheHeadingAbove() {
    let rows = [head + ["令和6年度", ""], ["", "", "", "実績", "課題"]]
    #expect(heading(4, rows, merged: ["D1:E1"])?.fiscalYear == FiscalYear(2024))
    let nearest = [head + ["令和5年度", ""], ["", "", "", "令和6年度", ""], ["", "", "", "実績", "課題"]]
    #expect(heading(4, nearest, merged: ["D1:E1", "D2:E2"])?.fiscalYear == FiscalYear(2024))
  }

  @Test func aHeadingThatIsNotKnownHasNoMeaning() {
    let found = heading(4, [head + ["ねらい"]])
    #expect(found != nil && found?.meaning == nil && found?.rank == 0 && found?.groupMeaning == nil)
  }

  @Test func whatCanNameNoColumnIsAGroup() {
    #expect(heading(4, [head + ["スケジュール"]]) == nil && heading(4, [head + ["計画の体系"]]) == nil)
  }
}
