import Diagnostics

/// The fiscal years one update goes from and to, and the day the new results speak of.
struct EditionYears: Hashable, Sendable {
  let from: FiscalYear
  let to: FiscalYear
  /// Nil: last year's day, a year later.
  let asOf: CalendarDate?
  /// The days on which the edition may have been issued.
  ///
  /// They lie within a year from the start of the month its results speak of; other dates in titles
  /// and footers mean something else.
  let issuePeriod: Range<CalendarDate>

  /// - Throws: `Failure` with code `no-results-column`, `target-not-next-year`,
  ///   `plan-window-ended` or `as-of-outside-year`.
  init(_ reading: PlanReading, options: AnnualUpdateOptions) throws(Failure) {
    let results = reading.layouts.compactMap(\.results.last)
    guard let latest = results.map(\.year).max(), latest == reading.plan.edition else {
      throw AnnualUpdateFailure.noResultsColumn(sheet: reading.layouts.first?.sheet)
    }
    from = latest
    to = latest.next
    if let target = options.target, target != to {
      throw AnnualUpdateFailure.notNextYear(target, edition: latest)
    }
    let hasSchedule = reading.layouts.contains { !$0.schedule.isEmpty }
    if hasSchedule, to > reading.plan.window.upperBound {
      throw AnnualUpdateFailure.windowEnded(reading.plan.window, to)
    }
    if let asOf = options.asOf {
      let first = CalendarDate(year: to.westernYear, month: 4, day: 1)
      guard first <= asOf, asOf <= to.next.lastDay else {
        throw AnnualUpdateFailure.asOfOutside(asOf, to)
      }
    }
    asOf = options.asOf
    let lastAsOf = results.compactMap(\.layout.wording.asOf).max()
    // Without a date in the heading: results are gathered in the second half of the year.
    let start =
      lastAsOf.map { CalendarDate(year: $0.year, month: $0.month, day: 1) }
      ?? CalendarDate(year: latest.westernYear, month: 10, day: 1)
    issuePeriod = start..<CalendarDate(year: start.year + 1, month: start.month, day: 1)
  }
}
