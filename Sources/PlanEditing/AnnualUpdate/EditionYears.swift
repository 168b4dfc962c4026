import Diagnostics
import PlanChecks
import PlanReading
import PlanText
import SpreadsheetML

/// The fiscal years one update goes from and to, and the day the new results speak of.
struct EditionYears: Hashable, Sendable {
  /// The latest results' year.
  let from: FiscalYear
  /// The new results' year.
  let to: FiscalYear
  /// The edition the book is by its labels: the latest results' year, unless it was given.
  let edition: FiscalYear
  /// Nil: last year's day, a year later.
  let asOf: CalendarDate?
  /// The days on which the edition may have been issued.
  ///
  /// They lie within a year from the start of the month its results speak of; other dates in titles
  /// and footers mean something else.
  let issuePeriod: Range<CalendarDate>

  /// - Throws: `Failure` with code `no-results-column`, `heading-not-rolled`, `edition-unclear`, `edition-against-heading`,
  ///   `already-converted` (for the year of `--to`), `target-not-next-year`, `plan-window-ended` or
  ///   `as-of-outside-year`.
  init(
    _ reading: PlanReading, _ worksheets: [Worksheet], options: AnnualUpdateOptions
  ) throws(Failure) {
    let results = reading.layouts.compactMap(\.results.last)
    guard let latest = results.map(\.year).max(), latest == reading.plan.edition else {
      if results.isEmpty { try Self.checkHeadings(reading.layouts) }
      throw Failure(.noResultsColumn(sheet: reading.layouts.first?.sheet))
    }
    from = latest
    to = latest.next
    edition = options.edition ?? latest
    if options.edition == nil {
      let signs = EditionSigns(reading, worksheets, latest: latest, fileName: options.fileName)
      let ready = signs.others(than: latest).map(\.year).first {
        Self.hasBlankYears(after: $0, reading)
      }
      if let ready {
        throw Failure(
          .columnsStandReady(sheet: reading.layouts.first?.sheet, [ready.next, latest]))
      }
      if !signs.others(than: latest).isEmpty { throw Failure(.editionUnclear(signs.signs, latest)) }
    } else if edition < latest, Self.hasBlankYears(after: edition, reading) {
      throw Failure(
        .columnsStandReady(sheet: reading.layouts.first?.sheet, [edition.next, latest]))
    } else if edition != latest, let text = Self.unreadText(of: edition, reading.account) {
      throw Failure(.editionAgainstHeading(text, edition))
    }
    try Self.checkTarget(options.target, edition)
    let hasSchedule = reading.layouts.contains { !$0.schedule.isEmpty }
    if hasSchedule, to > reading.plan.window.upperBound {
      throw Failure(.planWindowEnded(reading.plan.window, to))
    }
    if let asOf = options.asOf {
      let first = CalendarDate(year: to.westernYear, month: 4, day: 1)
      guard first <= asOf, asOf <= to.next.lastDay else {
        throw Failure(.asOfOutsideYear(asOf, to))
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

  /// Refuses a plan whose only results stand under a heading that speaks of several years.
  private static func checkHeadings(_ layouts: [PlanTableLayout]) throws(Failure) {
    for layout in layouts {
      guard let column = layout.furtherResults.first, let year = column.column.resultsYear else {
        continue
      }
      throw Failure(
        .headingNotRolled(
          sheet: layout.sheet, cell: column.heading, column.text, year.next))
    }
  }

  /// Whether columns of several years after one stand there already, blank: another column beside the
  /// last one would be none of the plan.
  private static func hasBlankYears(after year: FiscalYear, _ reading: PlanReading) -> Bool {
    let coming = reading.plan.actions.flatMap { $0.results.filter { $0.fiscalYear > year } }
    let isBlank = coming.allSatisfy { $0.text.value.allSatisfy(\.isWhitespace) }
    return isBlank && Set(coming.map(\.fiscalYear)).count >= 2
  }

  /// The years of a book whose edition a layout table tells.
  ///
  /// - Throws: `Failure` with code `edition-unclear`, `already-converted`, `target-not-next-year` or
  ///   `as-of-outside-year`.
  init(
    laidOut reading: PlanReading, _ worksheets: [Worksheet] = [], options: AnnualUpdateOptions
  ) throws(Failure) {
    from = reading.plan.edition
    to = from.next
    edition = options.edition ?? from
    let isSaid = options.edition != nil || reading.layout?.saysEdition == true
    let signs = EditionSigns(
      reading, worksheets, latest: from, fileName: options.fileName, readsCovers: true)
    if !isSaid, signs.allLabelsDiffer(from: from) {
      throw Failure(.layoutEditionUnclear(signs.signs, from))
    }
    try Self.checkTarget(options.target, edition)
    if let asOf = options.asOf {
      let first = CalendarDate(year: to.westernYear, month: 4, day: 1)
      guard first <= asOf, asOf <= to.next.lastDay else {
        throw Failure(.asOfOutsideYear(asOf, to))
      }
    }
    asOf = options.asOf
    let year = from.westernYear
    issuePeriod =
      CalendarDate(year: year, month: 10, day: 1)..<CalendarDate(year: year + 1, month: 10, day: 1)
  }

  /// A text in an action's row under an unknown heading that names a year: perhaps its results.
  private static func unreadText(of year: FiscalYear, _ account: CellAccount) -> UnreadText? {
    account.otherTexts.first { text in
      HeadingYears(text.heading).fiscalYear == year && KPIFigure(.text(text.text)).number == nil
    }
  }

  /// Refuses to make an edition that the book is already, or one that is not the next.
  private static func checkTarget(
    _ target: FiscalYear?, _ edition: FiscalYear
  ) throws(Failure) {
    guard let target else { return }
    if target == edition { throw Failure(.alreadyThatYear(edition)) }
    if target != edition.next { throw Failure(.targetNotNextYear(target, edition: edition)) }
  }

  /// Refuses to roll a book whose latest results are all blank: it has just been made.
  ///
  /// Whoever wants the next edition all the same must say so, or give tables that speak of its year.
  /// - Throws: `Failure` with code `already-converted`.
  func checkFilledIn(_ reading: PlanReading, hasTables: Bool) throws(Failure) {
    let actions = reading.plan.actions
    let isBlank = actions.allSatisfy { action in
      action.results.last?.text.value.allSatisfy(\.isWhitespace) ?? true
    }
    if actions.isEmpty || !isBlank { return }
    let layout = reading.layouts.first
    throw Failure(
      .alreadyConverted(
        edition, results: from,
        Place(sheet: layout?.sheet, cell: layout?.results.last?.layout.heading.description),
        hasTables: hasTables))
  }
}
