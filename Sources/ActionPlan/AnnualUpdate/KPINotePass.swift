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
      for note in notes.uniqued() { try shrink(note, to: column, of: table, &step) }
    }
  }

  // `column` (1-based) is the last one that the note gives up.
  private static func shrink(
    _ note: CellRange, to column: Int, of table: KPITableLayout, _ step: inout EditionStep
  ) throws(Failure) {
    let sheet = table.sheet
    let freed = CellRange(rows: note.rows, columns: note.columns.lowerBound...column)
    let rest = place(for: note, behind: column, of: table, step)
    func here(_ range: CellRange) -> CellRange { step.moved(range, in: sheet) }
    let (oldPlace, freedPlace, restPlace) = (here(note), here(freed), rest.map(here))
    try step.workbook.changeMergedRanges(
      removing: oldPlace.isSingleCell ? [] : [oldPlace],
      adding: restPlace.map { $0.isSingleCell ? [] : [$0] } ?? [], in: sheet)
    if let restPlace {
      try step.workbook.copyText(
        from: oldPlace.topLeft, replacing: [], to: restPlace.topLeft, in: sheet)
    } else {
      let text = step.worksheet(sheet)?.value(at: note.topLeft).printedText ?? ""
      let source = SourceCell(sheet: sheet, cell: freedPlace.topLeft)
      step.report.removedNotes.append(Sourced(text, at: source))
    }
    try blank(freedPlace, old: freed, in: sheet, &step)
  }

  /// Where the note goes on: what is left of its merged range, or the next year's cells where a note
  /// of one column runs on over blank ones; nil where there is no room.
  private static func place(
    for note: CellRange, behind column: Int, of table: KPITableLayout, _ step: EditionStep
  ) -> CellRange? {
    if note.columns.upperBound > column {
      return CellRange(rows: note.rows, columns: (column + 1)...note.columns.upperBound)
    }
    let next = table.years.first { $0.kind == .target && $0.fiscalYear == step.years.to.next }
    guard let index = next?.index, let sheet = step.worksheet(table.sheet) else { return nil }
    let isFree = note.rows.allSatisfy { row in
      let cell = CellReference(row: row, column: index)
      let value = sheet.value(at: cell)
      return sheet.mergedRange(containing: cell) == nil
        && (value.looksBlank || HeadingVocabulary.dittoSigns.contains(value.printedText))
    }
    return isFree ? CellRange(rows: note.rows, columns: index...index) : nil
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
