import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanEditing

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

  private func years(
    _ book: PlanBook, _ options: AnnualUpdateOptions = AnnualUpdateOptions()
  ) throws -> EditionYears {
    let worksheets = try Workbook(bytes: book.bytes()).worksheets()
    return try EditionYears(PlanReading.read(worksheets), worksheets, options: options)
  }

  @Test(arguments: [
    ("2025-03-31", false), ("2025-04-01", true), ("2026-02-28", true), ("2027-03-31", true),
    ("2027-04-01", false),
  ])
  func asOfMustBeADayOfTheNewYearOrTheOneAfter(day: String, isOne: Bool) throws {
    let asOf = try #require(CalendarDate(iso: day))
    let options = AnnualUpdateOptions(asOf: asOf)
    let laidOut = try LaidOutBook.works.reading()
    var made: [EditionYears] = []
    let failures = [
      caughtFailure { made.append(try years(PlanBook.plan(), options)) },
      caughtFailure { made.append(try EditionYears(laidOut: laidOut, options: options)) },
    ]
    let code = isOne ? nil : "as-of-outside-year"
    #expect(failures.map { $0?.code } == [code, code])
    #expect(made.map(\.asOf) == (isOne ? [asOf, asOf] : []))
  }

  @Test func editionIsIssuedWithinAYearOfTheDayItsResultsSpeakOf() throws {
    func days(_ first: String, _ end: String) throws -> Range<CalendarDate> {
      try #require(CalendarDate(iso: first))..<#require(CalendarDate(iso: end))
    }
    #expect(try years(PlanBook.plan()).issuePeriod == days("2025-02-01", "2026-02-01"))
    // Without that day it is the second half of the year in which they are gathered.
    let dayless = PlanBook.plan(results: ["令和6年度実績"])
    #expect(try years(dayless).issuePeriod == days("2024-10-01", "2025-10-01"))
    let laidOut = try EditionYears(
      laidOut: LaidOutBook.works.reading(), options: AnnualUpdateOptions())
    #expect(laidOut.issuePeriod == (try days("2024-10-01", "2025-10-01")))
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
