import PlanText
import SpreadsheetML

/// What the reader of a KPI table takes of its sheet.
struct KPITableAccount {
  private let layout: KPITableLayout
  private let grid: SheetGrid
  private let rows: [Int: KPIRowLayout]

  init(_ layout: KPITableLayout, on grid: SheetGrid) {
    self.layout = layout
    self.grid = grid
    rows = Dictionary(layout.rows.map { ($0.row, $0) }) { first, _ in first }
  }

  var headingRows: ClosedRange<Int> { layout.headingRows }
  var lastRow: Int { layout.rows.last?.row ?? layout.headingRow }

  /// Takes headings, names and the figures that indicators have, given by their cells.
  func claim(_ account: inout SheetAccount, figures: Set<CellReference>) {
    for row in layout.headingRows {
      for cell in grid.sheet.cells(inRow: row) { account.claim(cell.reference, as: .heading) }
    }
    let years = layout.figureColumns
    let names =
      [layout.indicatorColumn, layout.unitColumn, layout.strategyColumn]
      + layout.dated.map(\.year)
    // A status that was not understood stays unread.
    let stated = years + (layout.statusColumn.map { [$0] } ?? [])
    for row in layout.rows {
      account.claim(row.indicator, as: .figure)
      if let cell = row.strategy { account.claim(cell, as: .figure) }
      for column in names.compactMap(\.self) {
        account.claimShown(at: CellReference(row: row.row, column: column), as: .figure)
      }
      for column in stated {
        let place = CellReference(row: row.row, column: column)
        let origin = grid.range(at: place).topLeft
        switch grid.value(at: place) {
        // What is no figure and no text reads as blank.
        case .boolean, .error: break
        case .blank, .number, .text:
          if figures.contains(place) || figures.contains(origin) {
            account.claim(origin, as: .figure)
          }
        }
      }
      // A label such as 実績 stands before the figures.
      for cell in grid.sheet.cells(inRow: row.row)
      where row.kind != nil && cell.reference.column < years.min() ?? 1 {
        if account.fate(of: cell.reference) == nil { account.claim(cell.reference, as: .label) }
      }
    }
  }

  /// Whether a row lies between the headings and the last indicator, that included.
  func contains(row: Int) -> Bool { layout.headingRows.upperBound < row && row <= lastRow }

  /// Says what became of the rest of a row that lies in the table or right below it.
  func settle(row: Int, _ account: inout SheetAccount) -> Bool {
    guard layout.headingRows.upperBound < row else { return false }
    let holdsFigures = layout.figureColumns.contains { column in
      let cell = grid.sheet.cell(at: CellReference(row: row, column: column))
      return cell.map(SheetAccount.counts) ?? false
    }
    let isNote = NoteRow.isNote(row, of: grid.cells)
    guard rows[row] != nil || row <= lastRow + 1 && (holdsFigures || !isNote) else { return false }
    account.claimRest(ofRow: row) { _ in .unread }
    for cell in account.unread(inRow: row) {
      account.leave(unread(cell))
    }
    return true
  }

  private func unread(_ cell: Cell) -> UnreadText {
    let column = cell.reference.column
    let heading = layout.headingRows.reversed().lazy.map {
      grid.text(at: CellReference(row: $0, column: column))
    }.first { !$0.value.trimmingWhitespace.isEmpty }
    return UnreadText(
      place: grid.source(cell.reference), text: cell.printedText(in: grid.cells.dateSystem),
      heading: heading?.value ?? "", headingCell: heading?.source.cell, group: nil,
      actionNumber: nil)
  }
}
