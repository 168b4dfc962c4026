import Diagnostics
import PlanReading
import SpreadsheetML

/// A row of actual figures below an indicator's own rows, for a table that has no place for them.
struct KPIActualRow {
  private let site: KPISite
  /// 1-based row that is inserted.
  private let row: Int

  init(_ site: KPISite) {
    self.site = site
    row = site.rowRange.upperBound + 1
  }

  /// The formulas that would count the row.
  func totals(in workbook: Workbook) throws(Failure) -> [Referrer] {
    // The baseline's cell stays blank in the new row: sums over it stay right.
    try KPIRowTotals.over(row, site.layout.yearColumns, of: site.layout, in: workbook)
  }

  /// Inserts the row, labelled 実績.
  ///
  /// - Throws: `Failure` with code `kpi-actuals-in-total` where a formula would count the row.
  func insert(into session: inout EditSession) throws(Failure) {
    let totals = try totals(in: session.workbook)
    if !totals.isEmpty {
      throw Failure(totals.map { Diagnostic.kpiActualsInTotal($0, [site.kpi.indicator]) })
    }
    let ending = try KPIRowTotals.ending(
      above: row, site.layout.yearColumns, of: site.layout, in: session.workbook)
    try session.refresh([site.sheet])
    guard let sheet = session.worksheet(site.sheet) else { return }
    // What is printed grows; a total that ends above must not.
    try session.insertRows(
      like: [
        RowRepetition(
          of: row - 1...row - 1, groupStart: ending.isEmpty ? row - 1 : nil,
          leftMerges: Set(sheet.mergedRanges))
      ], in: site.sheet)
    try splitNotes(around: row, &session)
    try fill(row, like: sheet, &session)
    session.reading.addActuals(of: site.kpi.code, in: row, of: site.layout)
  }

  /// A note over rows above and below goes on above and below: the new row has none.
  private func splitNotes(around row: Int, _ session: inout EditSession) throws(Failure) {
    let edit = StructuralEdit.insertingRows(at: row)
    for note in site.layout.notesOverSeveralRows(with: row - 1) {
      guard let grown = edit.shifted(note), grown.rows.contains(row) else { continue }
      let cut = KPINoteCut(grown, freeing: [row: Set(grown.columns)])
      try cut.apply(to: &session.workbook, in: site.sheet) { _ in nil }
      session.reading.cut(cut, on: site.sheet)
    }
  }

  /// The label stands where the table has such labels, else below the indicator's name.
  private func fill(
    _ row: Int, like sheet: Worksheet, _ session: inout EditSession
  ) throws(Failure) {
    let first = site.rowRange.lowerBound
    let label = sheet.cells(inRow: first).first { cell in
      cell.reference.column < site.layout.figureColumns.lowerBound
        && HeadingWording(cell.value.printedText).kpiMeaning == .target
    }?.reference.column
    var changes: [CellReference: CellChange] = [:]
    // Cells that a note covers are worded, not counted: figures look like the first year's.
    let figures = site.layout.years.compactMap { year in
      sheet.cell(at: CellReference(row: first, column: year.index))
    }.first { cell in !site.rows.contains { $0.note?.contains(cell.reference) ?? false } }
    for year in site.layout.years {
      changes[CellReference(row: row, column: year.index)] = CellChange(
        content: .blank, styleIndex: figures?.styleIndex)
    }
    let place = CellReference(row: row, column: label ?? site.layout.indicatorColumn)
    changes[place] = CellChange(content: .text("実績"))
    try session.workbook.setCells(changes, in: site.sheet)
    if label != nil { try widenIndicator(over: row, sheet, &session) }
  }

  /// Beside labels the indicator's cell is merged over its rows.
  private func widenIndicator(
    over row: Int, _ sheet: Worksheet, _ session: inout EditSession
  ) throws(Failure) {
    let cell = site.kpi.source.cell
    let old = sheet.mergedRange(containing: cell)
    // A merged range that goes on below has grown with the insertion.
    if let old, old.rows.upperBound >= row { return }
    let range = CellRange(
      rows: cell.row...row, columns: old?.columns ?? cell.column...cell.column)
    try session.workbook.changeMergedRanges(
      removing: old.map { [$0] } ?? [], adding: [range], in: site.sheet)
  }
}
