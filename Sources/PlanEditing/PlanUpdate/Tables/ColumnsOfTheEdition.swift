import Diagnostics
import PlanReading
import PlanText

/// Which columns of a table the edition has a place for.
extension UpdateContext {
  /// What keeps a column from being taken over; nil where nothing does.
  ///
  /// `source` is its heading.
  func finding(about layout: PlanColumnLayout, at source: UpdateSource) -> Diagnostic? {
    if layout.column == .issues, let year = otherYear(ofIssues: layout) {
      let isHandedOut = base?.issuesYears.contains(year) ?? false
      return .updateIssuesYear(
        layout.text, year, book: years.issues, isHandedOut: isHandedOut,
        isOfBookBefore: issuesBefore.contains(year), at: source)
    }
    if columns.contains(layout.column) { return nil }
    if let year = layout.column.resultsYear {
      // What has been folded away since is looked at cell by cell.
      if isLeft(layout.column) { return nil }
      return .updateResultsYear(
        year, has: resultsYears, edition: plan.edition, at: source)
    }
    if let year = layout.column.scheduleYear {
      guard let window else {
        return .updateColumnMissing(layout.text, at: source)
      }
      return .updateScheduleYear(year, window: window, at: source)
    }
    let column = layout.column.kind.descriptor
    // What tells rows apart is no text to write, and a status finds another place.
    if column.contents == .place || column.updating == .byRules { return nil }
    switch column.presence {
    case .required: return nil
    case .usual: return .updateColumnMissing(layout.text, at: source)
    case .optional:
      return headings.contains(folded(layout.text))
        ? nil : .updateColumnNotTaken(layout.text, at: source)
    }
  }

  /// What is told of a column of results whose heading speaks of another day than the edition's does.
  ///
  /// A copy has the day of the book that was handed out. Where the edition names none, any day is one of
  /// the year.
  func findingAboutDay(of layout: PlanColumnLayout, at source: UpdateSource) -> Diagnostic? {
    guard let year = layout.column.resultsYear, let day = layout.wording.asOf else { return nil }
    guard let own = plan.asOf(ofResults: year), own != day,
      ![base, before].contains(where: { $0?.asOf(ofResults: year) == day })
    else { return nil }
    return .updateHeadingAsOf(layout.text, day, book: own, at: source)
  }

  /// The year of a heading of issues where the edition's is of another one.
  private func otherYear(ofIssues layout: PlanColumnLayout) -> FiscalYear? {
    guard let year = layout.namedYear, columns.contains(.issues) else { return nil }
    return years.issues.contains(year) ? nil : year
  }
}

extension Plan {
  /// The day that the heading of a year's results names; nil where it names none.
  fileprivate func asOf(ofResults year: FiscalYear) -> CalendarDate? {
    headings.lazy.filter { $0.column == .results(year) }
      .compactMap { HeadingWording($0.text.value).asOf }.first
  }
}

extension PlanColumnLayout {
  /// The year that its own heading names, or nothing but a year above it.
  var namedYear: FiscalYear? {
    wording.fiscalYear
      ?? groups.last { HeadingWording($0.text).isFiscalYear }.flatMap {
        HeadingWording($0.text).fiscalYear
      }
  }

  /// The year in which the heading says something was done; nil where it says something else.
  var doingYear: FiscalYear? {
    switch column.kind {
    case .title, .description, .results: break
    default: return nil
    }
    if wording.fiscalYear != nil { return wording.isDoing ? wording.fiscalYear : nil }
    return column == .description && HeadingVocabulary.isDoing(wording.core) ? namedYear : nil
  }
}
