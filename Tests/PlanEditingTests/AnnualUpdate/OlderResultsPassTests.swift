import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@Suite struct OlderResultsPassTests {
  private let replace = AnnualUpdateOptions(results: .replace)

  @Test func olderResultsAreHiddenAndStillRead() throws {
    let book = PlanBook.plan(results: ["令和5年度実績", "令和6年度実績"])
    let result = try book.renewed(replace)
    #expect(try result.sheets()[0].hiddenColumns == [6, 7])
    #expect(try result.text("H2") == "令和7年度実績")
    #expect(result.plan.actions[0].results.map(\.text.value) == ["10件", "10件", ""])
    #expect(
      result.events.contains(
        Event(.columnsCollapsed(count: 2), on: "計画", cell: CellReference(row: 2, column: 6))))
    let xml = try Workbook(bytes: result.workbook).content()
    #expect(xml.contains("<sheetFormatPr defaultRowHeight=\"15\" outlineLevelCol=\"1\"/>"))
    #expect(xml.contains("<col min=\"8\" max=\"8\" width=\"9.140625\" collapsed=\"1\"/>"))
  }

  @Test func nextYearTheGroupGrowsByOneColumn() throws {
    let once = try PlanBook.plan().renewed(replace)
    let twice = try AnnualUpdate.run(
      book: once.workbook,
      options: AnnualUpdateOptions(target: FiscalYear(2026), results: .replace))
    #expect(try twice.sheets()[0].hiddenColumns == [6, 7])
    let cols = try Workbook(bytes: twice.workbook).content()
    #expect(cols.components("collapsed=\"1\"") == 1)
    #expect(cols.components("outlineLevel=\"1\"") == 2)
    #expect(cols.contains("outlineLevelCol=\"1\""))
    #expect(twice.plan.actions[0].results.count == 3)
  }

  @Test func columnsHiddenForOneTableMustNotHideOthersOfTheNext() throws {
    var book = PlanBook.plan(results: ["令和5年度実績", "令和6年度実績"])
    var second = PlanBook.plan(results: ["説明", "令和6年度実績"]).rows
    second[2][0] = "3"
    second[3][0] = "4"
    book.rows += [[]] + second
    let failure = try #require(caughtFailure { try book.renewed(replace) })
    #expect(failure.code == "results-columns-differ")
  }

  @Test func keepLeavesGroupsAlone() throws {
    let result = try PlanBook.plan().renewed()
    #expect(try result.sheets()[0].hiddenColumns.isEmpty)
    let isCollapsed = result.events.contains { event in
      if case .columnsCollapsed = event.kind { true } else { false }
    }
    #expect(!isCollapsed)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(_ part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
