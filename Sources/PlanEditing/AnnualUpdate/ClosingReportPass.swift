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
    let layouts = step.reading.layouts.filter { $0.sheet == old }
    guard !layouts.isEmpty, let after = try step.session.workbook.fitToWidthScale(of: sheet),
      let before = try step.workbook.fitToWidthScale(of: old)
    else { return }
    var scale = PrintScale(before: before, after: after)
    scale.byPolicy = try scales(step, old, layouts)
    scale.byPolicy[step.options.results] = after
    if let size = try fontSize(step, old, layouts) { scale.fontSize = size }
    step.session.note(.printScale(scale), on: sheet)
  }

  /// What each policy would have made of the book before its year went on.
  private static func scales(
    _ step: EditionStep, _ sheet: String, _ layouts: [PlanTableLayout]
  ) throws(Failure) -> [ResultsPolicy: Int] {
    // The policies are those of the known layout; other tables go on as their renewal says.
    guard let geometry = step.worksheet(sheet)?.geometry, step.reading.layout == nil,
      layouts.allSatisfy({ $0.results.last?.year == step.years.from })
    else { return [:] }
    let last = try step.lastResultsColumn(of: layouts)
    let columns = Set(layouts.flatMap { $0.results.flatMap { $0.layout.headingRange.columns } })
    func width(_ columns: Set<Int>) -> Int {
      columns.reduce(0) { $0 + geometry.width(ofColumn: $1) }
    }
    let new = geometry.width(ofColumn: last)
    var changes: [ResultsPolicy: Int] = [.keep: new, .replace: new - width(columns)]
    if layouts.allSatisfy({ $0.column(.baseline) != nil }) {
      changes[.fold] = -width(columns.filter { $0 < last })
    }
    var scales: [ResultsPolicy: Int] = [:]
    for (policy, change) in changes {
      scales[policy] = try step.workbook.fitToWidthScale(of: sheet, widening: change, at: last)
    }
    return scales
  }

  /// Points of the results' texts.
  private static func fontSize(
    _ step: EditionStep, _ sheet: String, _ layouts: [PlanTableLayout]
  ) throws(Failure) -> Double? {
    guard let layout = layouts.first, let row = layout.actionRows.first?.row,
      let column = layout.results.last?.layout.index,
      let cell = step.worksheet(sheet)?.cell(at: CellReference(row: row, column: column))
    else { return nil }
    let formats = try step.workbook.textFormats
    return formats.indices.contains(cell.styleIndex) ? formats[cell.styleIndex].fontSize : nil
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
