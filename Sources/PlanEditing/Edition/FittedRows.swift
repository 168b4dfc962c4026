import Diagnostics
import PlanReading
import SpreadsheetML

/// A cell whose text this run has changed.
struct TouchedCell: FollowsEdits {
  var source: SourceCell

  func following(_ edit: BookEdit) -> TouchedCell? {
    edit.landing(source).map { TouchedCell(source: $0) }
  }
}

extension EditSession {
  /// Makes the rows whose texts this run has changed high enough to show them.
  ///
  /// - Throws: `Failure` about a damaged part.
  mutating func fitRows() throws(Failure) {
    let changed = changedCells
    for sheet in changed.keys.sorted() {
      let fitting = try workbook.fitRows(ofCells: changed[sheet] ?? [], in: sheet)
      if !fitting.heights.isEmpty { note(.rowsGrown(count: fitting.heights.count), on: sheet) }
      if !fitting.leftToExcel.isEmpty {
        note(.rowsLeftToExcel(count: fitting.leftToExcel.count), on: sheet)
      }
      notice(
        fitting.shortfalls.map { shortfall in
          .rowTooLow(shortfall, at: SourceCell(sheet: sheet, cell: shortfall.cell))
        })
    }
  }

  /// By the names of their sheets.
  private var changedCells: [String: Set<CellReference>] {
    var cells: [String: Set<CellReference>] = [:]
    var numbers: Set<Int> = []
    for cell in touched { cells[cell.source.sheet, default: []].insert(cell.source.cell) }
    for event in events {
      switch event.kind {
      // It is shown beside the cell.
      case .textRolled(.inputMessage, _, _): continue
      case .columnAdded, .textRolled, .cellWritten, .targetFreed, .indicatorAdded:
        guard let sheet = event.sheet, let cell = event.cell else { continue }
        cells[sheet, default: []].insert(cell)
      case .actionAdded(let number), .statusWritten(let number), .resultsSynced(let number),
        .scheduleDrawn(let number, _, _):
        numbers.insert(number)
      default: continue
      }
    }
    if numbers.isEmpty { return cells }
    for layout in reading.layouts {
      let columns = Set(layout.columns.flatMap { Array($0.headingRange.columns) + [$0.index] })
      for row in layout.actionRows where numbers.contains(row.number) {
        for number in row.rows {
          let own = columns.map { CellReference(row: number, column: $0) }
          cells[layout.sheet, default: []].formUnion(own)
        }
      }
    }
    return cells
  }
}
