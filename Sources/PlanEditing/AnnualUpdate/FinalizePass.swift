import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// Makes a year's results final: the note of the day they spoke of goes from their heading.
///
/// Refused while a cell of the column says what is still to come.
enum FinalizePass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    guard let year = step.options.finalize else { return }
    let known = Set(step.reading.layouts.flatMap { $0.results.map(\.year) }).sorted()
    guard known.contains(year) else { throw Failure(.finalizeUnknownYear(year, known: known)) }
    let provisional = findings(step, year)
    if !provisional.isEmpty { throw Failure(provisional) }
    // Folded results have no heading any more.
    if step.options.results == .fold { return }
    for layout in step.reading.layouts {
      guard let column = layout.results.first(where: { $0.year == year })?.layout else { continue }
      try dropNote(&step, column, of: layout, year)
    }
  }

  private static func findings(_ step: EditionStep, _ year: FiscalYear) -> [Diagnostic] {
    step.reading.layouts.flatMap { layout -> [Diagnostic] in
      guard let column = layout.results.first(where: { $0.year == year })?.layout else { return [] }
      let rows = Set(layout.actionRows.map(\.row))
      return step.reading.plan.actions.filter { action in
        action.number.source.sheet == layout.sheet && rows.contains(action.number.source.cell.row)
      }.compactMap { action in
        guard let results = action.results.first(where: { $0.fiscalYear == year })?.text else {
          return nil
        }
        let found = ProvisionalWording.find(
          in: results.value, of: year, asOf: column.wording.asOf)
        return found.isEmpty
          ? nil
          : Diagnostic.provisionalResults(found, of: action.number.value, year, at: results.source)
      }
    }
  }

  private static func dropNote(
    _ step: inout EditionStep, _ column: PlanColumnLayout, of layout: PlanTableLayout,
    _ year: FiscalYear
  ) throws(Failure) {
    let heading = SpreadHeading(column, of: layout, in: step.worksheet(layout.sheet))
    var rest: [String] = []
    for part in heading.parts {
      guard let note = AsOfNote(in: part.text, of: year) else {
        rest.append(part.text)
        continue
      }
      let removal = [TextReplacement(range: note.range, text: "")]
      rest.append(removal.applied(to: part.text))
      step.roll(.heading, part.cell, in: layout.sheet, text: part.text, removal)
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
