import Diagnostics
import PlanReading
import SpreadsheetML

/// Looks at how small the book as it came is printed, and how small each policy would print it.
enum PrintScalePass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for sheet in step.planSheets {
      let layouts = step.reading.layouts.filter { $0.sheet == sheet }
      guard !layouts.isEmpty, let before = try step.session.workbook.fitToWidthScale(of: sheet)
      else { continue }
      var scale = PrintScale(before: before, after: before)
      scale.byPolicy = try scales(step, sheet, layouts)
      if let size = try fontSize(step, sheet, layouts) { scale.fontSize = size }
      step.printScales[sheet] = scale
    }
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
    let scales = try step.session.workbook.fitToWidthScales(
      of: sheet, widening: Array(changes.values), at: last)
    return changes.compactMapValues { scales[$0] }
  }

  /// Points of the results' texts.
  private static func fontSize(
    _ step: EditionStep, _ sheet: String, _ layouts: [PlanTableLayout]
  ) throws(Failure) -> Double? {
    guard let layout = layouts.first, let row = layout.actionRows.first?.row,
      let column = layout.results.last?.layout.index,
      let cell = step.worksheet(sheet)?.cell(at: CellReference(row: row, column: column))
    else { return nil }
    let formats = try step.session.workbook.textFormats
    return formats.indices.contains(cell.styleIndex) ? formats[cell.styleIndex].fontSize : nil
  }
}
