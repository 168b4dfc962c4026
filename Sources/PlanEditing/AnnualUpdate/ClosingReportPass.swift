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
    for ((old, sheet), years) in zip(sheets, results) {
      try notePrintScale(&step, old, now: sheet)
      for (year, _) in years {
        for referrer in referrers.next() ?? [] { note(referrer, to: year, &step) }
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

  private static func note(
    _ referrer: Referrer, to year: FiscalYear, _ step: inout EditionStep
  ) {
    switch referrer.holder {
    case .cell(let sheet, let cell):
      step.session.note(.stillRefers(.formula, year), at: SourceCell(sheet: sheet, cell: cell))
    case .definedName(let name):
      step.session.note(.stillRefers(.definedName(name), year))
    case .chart(let sheet): step.session.note(.stillRefers(.chart, year), on: sheet)
    }
  }

  /// The cells of the results there were, which stand where they stood, last year's first.
  private static func olderResults(
    _ step: EditionStep, _ sheet: String
  ) -> [(year: FiscalYear, cells: CellRange)] {
    let rows = tableRows(step, sheet)
    let results = step.reading.layouts.filter { $0.sheet == sheet }.flatMap(\.results)
    var columns: [FiscalYear: Set<Int>] = [:]
    for (year, layout) in results {
      columns[year, default: []].formUnion([layout.index] + layout.headingRange.columns)
    }
    return columns.sorted { $0.key > $1.key }.compactMap { year, columns in
      guard let first = columns.min(), let last = columns.max() else { return nil }
      return (year, CellRange(rows: rows, columns: first...last))
    }
  }

  /// From the first heading to the last action of a sheet.
  private static func tableRows(_ step: EditionStep, _ sheet: String) -> ClosedRange<Int> {
    let layouts = step.reading.layouts.filter { $0.sheet == sheet }
    let first = layouts.map(\.headingRows.lowerBound).min() ?? 1
    return first...max(first, layouts.map(\.dataRows.upperBound).max() ?? first)
  }
}
