import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Headings over results and issues in the renewed workbook, whatever spelling they had.
@Suite struct HeadingUpdateTests {
  private static let sheet = "R6アクションプラン"
  private static let results = CellReference(row: 4, column: 9)
  private static let newResults = CellReference(row: 4, column: 10)
  private static let issues = CellReference(row: 3, column: 16)

  /// The published plan with another text in some cells.
  private func book(_ texts: [CellReference: String]) throws -> [UInt8] {
    var workbook = try Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx"))
    try workbook.setCells(
      texts.mapValues { CellChange(content: .text($0)) }, in: Self.sheet)
    return try workbook.saved()
  }

  private func text(_ cell: CellReference, of result: EditionResult) throws -> String? {
    let sheets = try Workbook(bytes: result.workbook).worksheets()
    return sheets.first { $0.name == "R7アクションプラン" }?.value(at: cell).printedText
  }

  @Test(arguments: [
    ("令 和 ６ 年 度\n実　　績", "令 和 ７ 年 度\n実　　績"), ("6年度実績", "7年度実績"),
    ("R6実績（R7/2/28時点）", "R7実績（R8/2/28時点）"), ("令和6年度\n(2024)\n実績", "令和7年度\n(2025)\n実績"),
  ])
  func resultsHeadingIsRolledAsItIsRead(old: String, new: String) throws {
    let result = try AnnualUpdate.run(book: book([Self.results: old]))
    #expect(result.plan.edition == FiscalYear(2025))
    #expect(try text(Self.results, of: result) == old)
    #expect(try text(Self.newResults, of: result) == new)
  }

  @Test func dayAskedForTakesTheStyleOfTheHeading() throws {
    let options = AnnualUpdateOptions(asOf: CalendarDate(year: 2026, month: 3, day: 5))
    let result = try AnnualUpdate.run(
      book: book([Self.results: "R6実績（2025-02-28時点）"]), options: options)
    #expect(try text(Self.newResults, of: result) == "R7実績（2026-03-05時点）")
    #expect(result.findings.allSatisfy { $0.code != "as-of-not-written" })
  }

  @Test(arguments: ["令和5年度・令和6年度実績", "R5-R6実績"])
  func resultsHeadingThatCannotBeRolledIsNamed(heading: String) throws {
    let book = try book([Self.results: heading])
    let options = AnnualUpdateOptions(edition: FiscalYear(2024))
    let failure = caughtFailure {
      try AnnualUpdate.run(book: book, options: options)
    }
    #expect(failure?.code == "heading-not-rolled")
    #expect(failure?.diagnostics.map(\.place) == [Place(sheet: Self.sheet, cell: "I4")])
  }

  @Test func issuesHeadingIsRolledAsItIsRead() throws {
    let result = try AnnualUpdate.run(book: book([Self.issues: "7年度(2025)以降の課題"]))
    let moved = CellReference(row: 3, column: 17)
    #expect(try text(moved, of: result) == "8年度(2026)以降の課題")
  }

  @Test func issuesHeadingThatCannotBeRolledIsFound() throws {
    let heading = "令和7年度〜令和10年度の課題"
    let result = try AnnualUpdate.run(book: book([Self.issues: heading]))
    let found = result.findings.filter { $0.code == "issues-heading-not-rolled" }
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.place) == [Place(sheet: "R7アクションプラン", cell: "Q3")])
    #expect(try text(CellReference(row: 3, column: 17), of: result) == heading)
  }

  @Test func yearsOfTheScheduleMayBeWesternNumbers() throws {
    var workbook = try Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx"))
    var changes: [CellReference: CellChange] = [:]
    for offset in 0..<5 {
      changes[CellReference(row: 4, column: 11 + offset)] = CellChange(
        content: .text(String(2024 + offset)))
    }
    try workbook.setCells(changes, in: Self.sheet)
    let reading = try PlanReading.read(workbook.worksheets())
    #expect(reading.plan.window == FiscalYear(2024)...FiscalYear(2028))
    #expect(reading.layouts.map { $0.schedule.map(\.index) } == [[11, 12, 13, 14, 15]])
  }
}
