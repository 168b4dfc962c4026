import Diagnostics
import PlanReading
import SpreadsheetML

/// Looks at the finished book for the closing lines: who still refers to last year's results, and
/// how small the print has become.
enum ClosingReportPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for old in step.planSheets {
      guard let edit = step.session.log.lines(of: old).first, edit.kind == .insert else { continue }
      let sheet = step.session.log.name(ofSheet: old)
      let lastYear = edit.first - 1
      let range = CellRange(rows: tableRows(step, old), columns: lastYear...lastYear)
      for referrer in try step.session.workbook.referrers(to: range, of: sheet) {
        note(referrer, &step)
      }
      guard let after = try step.session.workbook.fitToWidthScale(of: sheet),
        let before = try step.session.original.fitToWidthScale(of: old)
      else { continue }
      step.session.note(.printScaleChanged(before: before, after: after), on: sheet)
    }
  }

  private static func note(_ referrer: Referrer, _ step: inout EditionStep) {
    switch referrer.holder {
    case .cell(let sheet, let cell):
      step.session.note(
        .stillRefers(.formula, step.years.from), at: SourceCell(sheet: sheet, cell: cell))
    case .definedName(let name):
      step.session.note(.stillRefers(.definedName(name), step.years.from))
    case .chart(let sheet): step.session.note(.stillRefers(.chart, step.years.from), on: sheet)
    }
  }

  /// From the first heading to the last action of a sheet.
  private static func tableRows(_ step: EditionStep, _ sheet: String) -> ClosedRange<Int> {
    let layouts = step.reading.layouts.filter { $0.sheet == sheet }
    let first = layouts.map(\.headingRows.lowerBound).min() ?? 1
    return first...max(first, layouts.map(\.dataRows.upperBound).max() ?? first)
  }
}
