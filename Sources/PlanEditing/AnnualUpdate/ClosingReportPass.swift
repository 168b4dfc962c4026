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
      return lines.contains { $0.kind == .insert } ? olderResults(step, sheet) : []
    }
    let sheets = step.planSheets.map { ($0, step.session.log.name(ofSheet: $0)) }
    // The book is looked through once, however many sheets and years there are.
    var referrers = try step.session.workbook.referrers(
      to: zip(sheets, results).flatMap { sheet, years in years.map { ($0.cells, sheet.1) } }
    ).makeIterator()
    var told: Set<Event> = []
    for ((old, sheet), years) in zip(sheets, results) {
      try notePrintScale(&step, old, now: sheet)
      for (year, cells) in years {
        for referrer in referrers.next() ?? [] {
          // What is reckoned of a year in its own columns belongs to it.
          if case .cell(sheet, let cell) = referrer.holder, step.reading.layout != nil,
            cells.columns.contains(cell.column)
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
    }
  }

  /// The cells of the results there were, and of the columns of their years beside them, which stand where
  /// they stood, last year's first.
  private static func olderResults(
    _ step: EditionStep, _ sheet: String
  ) -> [(year: FiscalYear, cells: CellRange)] {
    let rows = tableRows(step, sheet)
    let layouts = step.reading.layouts.filter { $0.sheet == sheet }
    var columns: [FiscalYear: Set<Int>] = [:]
    for column in layouts.flatMap(\.columns) where column.namesYear {
      guard let year = column.column.fiscalYear, column.column.kind != .schedule,
        year <= step.years.from
      else { continue }
      columns[year, default: []].formUnion([column.index] + column.headingRange.columns)
    }
    return columns.sorted { $0.key > $1.key }.flatMap { year, columns in
      stretches(columns).map { (year, CellRange(rows: rows, columns: $0)) }
    }
  }

  /// Columns as stretches of neighbours, left to right.
  private static func stretches(_ columns: Set<Int>) -> [ClosedRange<Int>] {
    columns.sorted().reduce(into: []) { stretches, column in
      if let last = stretches.last, last.upperBound + 1 == column {
        stretches[stretches.count - 1] = last.lowerBound...column
      } else {
        stretches.append(column...column)
      }
    }
  }

  /// From the first heading to the last action of a sheet.
  private static func tableRows(_ step: EditionStep, _ sheet: String) -> ClosedRange<Int> {
    let layouts = step.reading.layouts.filter { $0.sheet == sheet }
    let first = layouts.map(\.headingRows.lowerBound).min() ?? 1
    return first...max(first, layouts.map(\.dataRows.upperBound).max() ?? first)
  }
}
