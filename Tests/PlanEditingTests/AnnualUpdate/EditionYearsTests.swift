import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import TestSupport
import Testing

@Suite struct EditionYearsTests {
  private func failure(
    _ book: PlanBook, to target: FiscalYear? = nil, asOf: CalendarDate? = nil
  ) throws -> Diagnostic {
    try #require(caughtFailure { try book.renewed(to: target, asOf: asOf) }).diagnostics[0]
  }

  @Test func onlyTheNextYearCanBeMade() throws {
    #expect(try PlanBook.plan().renewed(to: FiscalYear(2025)).plan.edition == FiscalYear(2025))
    let reason = try failure(PlanBook.plan(), to: FiscalYear(2026))
    #expect(reason.code == "target-not-next-year")
    #expect(
      reason.described(in: .japanese)
        == "このブックは令和6年度版なので、作れるのは令和7年度版です（指定: 令和8年度）。"
        + "--to を外すか、--to R7 と指定してください。 [target-not-next-year]")
    #expect(
      reason.described(in: .english)
        == "This is the R6 edition; the next one is R7, not R8. Leave --to out, or give --to R7."
        + " [target-not-next-year]")
  }

  @Test func lastYearOfTheWindowNeedsANewPlan() throws {
    let reason = try failure(
      PlanBook.plan(title: "行動計画（令和10年度版）", results: ["令和10年度実績"]))
    #expect(reason.code == "plan-window-ended")
    #expect(
      reason.described(in: .japanese)
        == "計画期間（令和6年度〜令和10年度）の最終年度です。令和11年度版には新しい計画期間の表が必要です。"
        + "新しい計画のブックを作成してください。 [plan-window-ended]")
  }

  @Test func asOfMustBeADayOfTheNewYearOrTheOneAfter() throws {
    let lastYear = CalendarDate(iso: "2025-02-28")
    #expect(try failure(PlanBook.plan(), asOf: lastYear).code == "as-of-outside-year")
  }

  @Test func planWithoutResultsIsRefused() throws {
    var book = PlanBook.plan()
    for row in 1...3 { book.rows[row].remove(at: 5) }
    #expect(try failure(book).code == "no-results-column")
  }

  @Test func sameInputGivesTheSameBytes() throws {
    let book = try PlanBook.plan().bytes()
    #expect(try AnnualUpdate.run(book: book).workbook == AnnualUpdate.run(book: book).workbook)
  }
}
