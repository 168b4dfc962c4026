import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Looks at the finished book for the closing lines: who still refers to the results of a year gone
/// by, every year anew, and how small the print has become.
enum ClosingReportPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    let results = step.planSheets.map { sheet in
      let lines = step.session.log.lines(of: sheet)
      return lines.contains { $0.kind == .insert } ? OlderResults(of: step, on: sheet).sought : []
    }
    let sheets = step.planSheets.map { ($0, step.session.log.name(ofSheet: $0)) }
    // The book is looked through once, however many sheets and years there are.
    let sought = results.flatMap { $0.map(\.cells) }
    var referrers = try zip(
      step.session.workbook.referrers(to: sought), step.session.workbook.onlookers(at: sought)
    ).map { $0 + $1 }.makeIterator()
    let plan = Set(step.reading.layouts.map(\.sheet))
    var told: Set<Event> = []
    for ((old, sheet), years) in zip(sheets, results) {
      try notePrintScale(&step, old, now: sheet)
      let isOwnSkipped = step.reading.layout != nil || !plan.contains(old)
      for (year, cells) in years {
        for referrer in referrers.next() ?? [] {
          // What is reckoned of a year in its own columns belongs to it.
          if case .cell(sheet, let cell) = referrer.holder, isOwnSkipped,
            cells.range.columns.contains(cell.column)
          {
            continue
          }
          let event = event(of: referrer, to: year)
          // One formula may look at the results on several sheets; of charts each is counted.
          let isNew = told.insert(event).inserted
          if isNew || event.kind == .stillRefers(.chart, year) { step.session.events.append(event) }
        }
      }
    }
  }

  private static func notePrintScale(
    _ step: inout EditionStep, _ old: String, now sheet: String
  ) throws(Failure) {
    guard var scale = step.printScales[old],
      let after = try step.session.workbook.fitToWidthScale(of: sheet)
    else { return }
    scale.after = after
    scale.byPolicy[step.options.results] = after
    step.session.note(.printScale(scale), on: sheet)
  }

  private static func event(of referrer: Referrer, to year: FiscalYear) -> Event {
    switch referrer.holder {
    case .cell(let sheet, let cell): Event(.stillRefers(.formula, year), on: sheet, cell: cell)
    case .definedName(let name): Event(.stillRefers(.definedName(name), year))
    case .chart(let sheet): Event(.stillRefers(.chart, year), on: sheet)
    case .rule(let sheet, let cell, let isValidation):
      Event(
        .stillRefers(isValidation ? .validation : .conditionalFormat, year), on: sheet, cell: cell)
    case .sparkline(let sheet, let cell):
      Event(.stillRefers(.sparkline, year), on: sheet, cell: cell)
    case .shape(let sheet): Event(.stillRefers(.shape, year), on: sheet)
    }
  }
}
