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
  ///   - hasHeading: whether the results still have a heading.
  ///   - added: the numbers of actions that need no results of that year.
  /// - Throws: `Failure` with code `finalize-unknown-year`, `provisional-results`, `final-results-blank` or
  ///   `finalize-heading-unclear`.
  func run(
    in session: inout EditSession, hasHeading: Bool = true, except added: [Int] = []
  ) throws(Failure) {
    let known = Set(reading.layouts.flatMap { $0.results.map(\.year) }).sorted()
    guard known.contains(year) else { throw Failure(.finalizeUnknownYear(year, known: known)) }
    let reasons = blank(except: Set(added)) + provisional
    if !reasons.isEmpty { throw Failure(reasons) }
    if hasHeading {
      for (layout, column) in columns { try dropNote(of: column, layout, in: &session) }
    }
    session.note(.resultsFinalized(year))
  }

  private var columns: [(layout: PlanTableLayout, column: PlanColumnLayout)] {
    reading.layouts.compactMap { layout in
      layout.results.first { $0.year == year }.map { (layout, $0.layout) }
    }
  }

  private func blank(except added: Set<Int>) -> [Diagnostic] {
    let numbers = reading.plan.blankResults(of: year).filter { !added.contains($0) }
    guard !numbers.isEmpty, let (layout, column) = columns.first else { return [] }
    return [
      .resultsBlank(numbers, year, at: SourceCell(sheet: layout.sheet, cell: column.heading))
    ]
  }

  private var provisional: [Diagnostic] {
    columns.flatMap { layout, column -> [Diagnostic] in
      let rows = Set(layout.actionRows.map(\.row))
      return reading.plan.actions.filter { action in
        action.number.source.sheet == layout.sheet && rows.contains(action.number.source.cell.row)
      }.compactMap { action in
        guard let results = action.text(.results(year)) else { return nil }
        let found = ProvisionalWording.find(
          in: results.value, of: year, asOf: column.wording.asOf)
        return found.isEmpty
          ? nil
          : Diagnostic.provisionalResults(found, of: action.number.value, year, at: results.source)
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
    guard isFinal, named.fiscalYear == year || isNamedAbove else {
      throw Failure(
        .finalizeHeadingUnclear(
          heading.text, year, at: SourceCell(sheet: layout.sheet, cell: column.heading)))
    }
  }
}
