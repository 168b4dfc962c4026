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
      step.report.referrers += try step.session.workbook.referrers(to: range, of: sheet)
        .map(AnnualUpdateReport.Referrer.init)
      guard let after = try step.session.workbook.fitToWidthScale(of: sheet),
        let before = try step.session.original.fitToWidthScale(of: old)
      else { continue }
      step.report.printScales.append(
        AnnualUpdateReport.PrintScale(sheet: sheet, percentBefore: before, percentAfter: after))
    }
  }

  /// From the first heading to the last action of a sheet.
  private static func tableRows(_ step: EditionStep, _ sheet: String) -> ClosedRange<Int> {
    let layouts = step.reading.layouts.filter { $0.sheet == sheet }
    let first = layouts.map(\.headingRows.lowerBound).min() ?? 1
    return first...max(first, layouts.map(\.dataRows.upperBound).max() ?? first)
  }
}

extension AnnualUpdateReport.Referrer {
  fileprivate init(_ referrer: Referrer) {
    switch referrer.holder {
    case .cell(let sheet, let cell):
      self.init(kind: .formula, place: "\(sheet)!\(cell)", formula: referrer.formula)
    case .definedName(let name):
      self.init(kind: .definedName, place: name, formula: referrer.formula)
    case .chart(let sheet):
      self.init(kind: .chart, place: sheet ?? "", formula: referrer.formula)
    }
  }
}
