import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Looks at the finished book for the closing lines: who still refers to the results of a year gone
/// by, every year anew, and how small the print has become.
enum ClosingReportPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for old in step.planSheets {
      let sheet = step.session.log.name(ofSheet: old)
      try notePrintScale(&step, old, now: sheet)
      guard step.session.log.lines(of: old).contains(where: { $0.kind == .insert }) else {
        continue
      }
      for (year, columns) in olderResults(step, old) {
        let range = CellRange(rows: tableRows(step, old), columns: columns)
        for referrer in try step.session.workbook.referrers(to: range, of: sheet) {
          note(referrer, to: year, &step)
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

  /// The 1-based columns of the results there were, which stand where they stood, last year's first.
  private static func olderResults(
    _ step: EditionStep, _ sheet: String
  ) -> [(year: FiscalYear, columns: ClosedRange<Int>)] {
    let results = step.reading.layouts.filter { $0.sheet == sheet }.flatMap(\.results)
    var columns: [FiscalYear: Set<Int>] = [:]
    for (year, layout) in results {
      columns[year, default: []].formUnion([layout.index] + layout.headingRange.columns)
    }
    return columns.sorted { $0.key > $1.key }.compactMap { year, columns in
      guard let first = columns.min(), let last = columns.max() else { return nil }
      return (year, first...last)
    }
  }

  /// From the first heading to the last action of a sheet.
  private static func tableRows(_ step: EditionStep, _ sheet: String) -> ClosedRange<Int> {
    let layouts = step.reading.layouts.filter { $0.sheet == sheet }
    let first = layouts.map(\.headingRows.lowerBound).min() ?? 1
    return first...max(first, layouts.map(\.dataRows.upperBound).max() ?? first)
  }
}
