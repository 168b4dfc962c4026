import Diagnostics
import PlanReading
import PlanText
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
    let given = note.columns.lowerBound...column
    let place = step.session.log.moved(note, in: sheet)
    let moved = step.session.log.moved(CellRange(rows: note.rows, columns: given), in: sheet)
    var cut = KPINoteCut(
      place, freeing: Dictionary(uniqueKeysWithValues: place.rows.map { ($0, Set(moved.columns)) }))
    if let next = nextPlace(for: note, behind: column, of: table, step) {
      cut.pieces.append(step.session.log.moved(next, in: sheet))
    }
    if cut.pieces.isEmpty {
      let text = step.worksheet(sheet)?.value(at: note.topLeft).printedText ?? ""
      let source = SourceCell(sheet: sheet, cell: moved.topLeft)
      step.session.note(.noteRemoved(text), at: source)
    }
    let referrers = try step.session.workbook.referrers(to: moved, of: sheet)
    tellLeftBehind(referrers, moved, to: cut.pieces.first?.topLeft, on: sheet, &step)
    // Before the update, left of what is freed: last year's target.
    let left = given.lowerBound - 1
    let old = step.worksheet(sheet)
    try cut.apply(to: &step.session.workbook, in: sheet) { row in
      old?.cell(at: CellReference(row: row, column: left))?.styleIndex
    }
    step.session.reading.cut(cut, on: sheet)
    for piece in cut.pieces { step.session.touch(SourceCell(sheet: sheet, cell: piece.topLeft)) }
    for cell in cut.freed {
      step.session.note(.targetFreed(step.years.to), at: SourceCell(sheet: sheet, cell: cell))
    }
  }

  /// Tells of what still looks at cells that a note has given up, and of what is still on them.
  private static func tellLeftBehind(
    _ referrers: [Referrer], _ freed: CellRange, to new: CellReference?, on sheet: String,
    _ step: inout EditionStep
  ) {
    let old = freed.topLeft
    if new == old { return }
    let place = Place(sheet: sheet, cell: old.description)
    let cells = step.worksheet(sheet)
    let notes = (cells?.comments ?? []).filter { step.session.log.moved($0.cell, in: sheet) == old }
    let links = (cells?.hyperlinks ?? []).filter { link in
      let range = step.session.log.moved(link.range, in: sheet)
      return range.topLeft == old && range.columns.clamped(to: freed.columns) == range.columns
    }
    step.session.notice(
      referrers.map { .kpiNoteMoved(.referrer($0.renamed(step)), from: old, to: new) }
        + notes.map { _ in .kpiNoteMoved(.note(place), from: old, to: new) }
        + links.map { _ in .kpiNoteMoved(.link(place), from: old, to: new) })
  }

  /// The next year's cells where a note of one column runs on over blank ones; nil where there is no
  /// room.
  private static func nextPlace(
    for note: CellRange, behind column: Int, of table: KPITableLayout, _ step: EditionStep
  ) -> CellRange? {
    guard note.columns.upperBound == column else { return nil }
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
}

extension Array where Element: Hashable {
  /// The elements without repetitions, each where it came first.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

/// What has not gone along with a KPI note.
enum LeftBehind {
  case referrer(Referrer)
  case note(Place), link(Place)
}
