import Diagnostics
import PlanChecks
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// A year's results that are made final: the note of the day they spoke of goes from their heading.
///
/// Refused while a cell of the column says what is still to come, or says nothing at all.
struct Finalizing {
  private let year: FiscalYear
  private let reading: PlanReading
  private let worksheets: [Worksheet]

  /// Of an edition as it was when the log of its session began.
  init(_ year: FiscalYear, _ reading: PlanReading, _ worksheets: [Worksheet]) {
    self.year = year
    self.reading = reading
    self.worksheets = worksheets
  }

  /// - Parameters:
  ///   - session: whose log began with what this looks at.
  ///   - hasHeading: whether a table's results still have a heading: one that has been folded or renewed is of
  ///     the year to come.
  ///   - added: the numbers of actions that need no results of that year.
  /// - Throws: `Failure` with code `finalize-unknown-year`, `provisional-results`, `final-results-blank` or
  ///   `finalize-heading-unclear`.
  func run(
    in session: inout EditSession, hasHeading: (PlanTableLayout) -> Bool = { _ in true },
    except added: [Int] = []
  ) throws(Failure) {
    let told = reading.layouts.flatMap(\.columns).map(\.column).filter(\.isTold)
    let known = Set(told.compactMap(\.fiscalYear)).sorted()
    guard known.contains(year) else { throw Failure(.finalizeUnknownYear(year, known: known)) }
    let reasons = blank(except: Set(added)) + provisional
    if !reasons.isEmpty { throw Failure(reasons) }
    for (layout, column) in columns where hasHeading(layout) {
      try dropNote(of: column, layout, in: &session)
    }
    session.note(.resultsFinalized(year))
  }

  private var columns: [(layout: PlanTableLayout, column: PlanColumnLayout)] {
    reading.layouts.flatMap { layout in
      layout.columns.filter { $0.column.isTold && $0.column.fiscalYear == year }
        .map { (layout, $0) }
    }
  }

  private func blank(except added: Set<Int>) -> [Diagnostic] {
    var seen: Set<PlanColumn> = []
    return columns.compactMap { layout, column in
      guard seen.insert(column.column).inserted else { return nil }
      let numbers = reading.plan.actions(without: column.column, of: year).map(\.number.value)
        .filter { !added.contains($0) }
      if numbers.isEmpty { return nil }
      return .resultsBlank(
        numbers, year, calling: reading.plan.numberNames,
        at: SourceCell(sheet: layout.sheet, cell: column.heading))
    }
  }

  private var provisional: [Diagnostic] {
    columns.flatMap { layout, column -> [Diagnostic] in
      let rows = Set(layout.actionRows.map(\.row))
      return reading.plan.actions.filter { action in
        action.number.source.sheet == layout.sheet && rows.contains(action.number.source.cell.row)
      }.compactMap { action in
        guard let results = action.text(column.column) else { return nil }
        let found = ProvisionalWording.find(
          in: results.value, of: year, asOf: column.wording.asOf)
        return found.isEmpty
          ? nil
          : Diagnostic.provisionalResults(
            found, of: reading.plan.name(of: action.number.value), year, at: results.source)
      }
    }
  }

  private func dropNote(
    of column: PlanColumnLayout, _ layout: PlanTableLayout, in session: inout EditSession
  ) throws(Failure) {
    let sheet = worksheets.first { $0.name == layout.sheet }
    let heading = SpreadHeading(column, of: layout, in: sheet)
    var rest: [String] = []
    for part in heading.parts {
      guard let note = AsOfNote(in: part.text, of: year) else {
        rest.append(part.text)
        continue
      }
      let removal = [TextReplacement(range: note.range, text: "")]
      rest.append(removal.applied(to: part.text))
      session.roll(.heading, part.cell, in: layout.sheet, text: part.text, removal)
    }
    let named = HeadingYears(rest.joined(separator: "\n"))
    let isNamedAbove = column.groups.contains { HeadingYears($0.text).fiscalYear == year }
    let isFinal = named.asOf.map { $0 == year.lastDay } ?? true
    let isNamed = named.fiscalYear == year || isNamedAbove
    // Of other offices' tables some name none: their edition tells it.
    guard isFinal, isNamed || !column.namesYear && named.fiscalYear == nil else {
      throw Failure(
        .finalizeHeadingUnclear(
          heading.text, year, at: SourceCell(sheet: layout.sheet, cell: column.heading)))
    }
  }
}

extension PlanColumn {
  /// Whether it tells what has come of a year: results, or what other offices call so.
  fileprivate var isTold: Bool { [.results, .workDone, .actual].contains(kind) }
}
