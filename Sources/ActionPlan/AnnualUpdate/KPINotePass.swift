import Diagnostics
import SpreadsheetML

/// Frees the coming year's KPI targets: the note merged over the years to come shrinks by one
/// column, the freed cells are blank and look like the targets to their left.
enum KPINotePass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for table in step.reading.kpiLayouts {
      let year = table.years.first { $0.kind == .target && $0.fiscalYear == step.years.to }
      guard let column = year?.index else { continue }
      let notes = table.rows.compactMap(\.note).filter { $0.columns.contains(column) }
      for note in notes.uniqued() { try shrink(note, to: column, in: table.sheet, &step) }
    }
  }

  // `column` (1-based) is the last one that the note gives up.
  private static func shrink(
    _ note: CellRange, to column: Int, in sheet: String, _ step: inout EditionStep
  ) throws(Failure) {
    let freed = CellRange(rows: note.rows, columns: note.columns.lowerBound...column)
    var rest: CellRange?
    if note.columns.upperBound > column {
      rest = CellRange(rows: note.rows, columns: (column + 1)...note.columns.upperBound)
    }
    func here(_ range: CellRange) -> CellRange { step.insertions[sheet]?.shifted(range) ?? range }
    let (oldPlace, freedPlace, restPlace) = (here(note), here(freed), rest.map(here))
    let isMerged = !oldPlace.isSingleCell
    let added = restPlace.flatMap { $0.isSingleCell ? nil : $0 }
    try step.workbook.changeMergedRanges(
      removing: isMerged ? [oldPlace] : [], adding: isMerged ? [added].compactMap(\.self) : [],
      in: sheet)
    if let restPlace, isMerged {
      try step.workbook.copyText(
        from: oldPlace.topLeft, replacing: [], to: restPlace.topLeft, in: sheet)
    }
    try blank(freedPlace, old: freed, in: sheet, &step)
  }

  private static func blank(
    _ range: CellRange, old: CellRange, in sheet: String, _ step: inout EditionStep
  ) throws(Failure) {
    var changes: [CellReference: CellChange] = [:]
    for (row, oldRow) in zip(range.rows, old.rows) {
      // Before the update, left of what is freed: last year's target.
      let neighbour = CellReference(row: oldRow, column: old.columns.lowerBound - 1)
      let style = step.worksheet(sheet)?.cell(at: neighbour)?.styleIndex
      for column in range.columns {
        let cell = CellReference(row: row, column: column)
        changes[cell] = CellChange(content: .blank, styleIndex: style)
        step.report.freedTargets.append(SourceCell(sheet: sheet, cell: cell))
      }
    }
    try step.workbook.setCells(changes, in: sheet)
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, each where it came first.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
