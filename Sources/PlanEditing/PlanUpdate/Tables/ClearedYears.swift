import PlanReading
import PlanText
import SpreadsheetML

/// The cells of a schedule that hold `(削除)`, and the sheet without them.
struct ClearedYears {
  /// The sheet with those cells blank.
  let grid: SheetGrid
  private var yearsByRow: [Int: Set<FiscalYear>] = [:]

  init(of layout: PlanTableLayout, on grid: SheetGrid) {
    let years = Dictionary(layout.schedule.map { ($0.index, $0.year) }) { first, _ in first }
    var cleared: Set<CellReference> = []
    for cell in grid.sheet.cells {
      guard years[cell.reference.column] != nil, case .text(let text) = cell.value,
        UpdateText.isClearing(text)
      else { continue }
      cleared.insert(cell.reference)
      let range = grid.range(at: cell.reference)
      for column in range.columns {
        guard let year = years[column] else { continue }
        for row in range.rows { yearsByRow[row, default: []].insert(year) }
      }
    }
    let old = grid.sheet
    self.grid =
      cleared.isEmpty
      ? grid
      : SheetGrid(
        Worksheet(
          name: old.name, state: old.state,
          cells: old.cells.filter { !cleared.contains($0.reference) },
          mergedRanges: old.mergedRanges, hiddenRows: old.hiddenRows,
          hiddenColumns: old.hiddenColumns, hyperlinks: old.hyperlinks, shapes: old.shapes,
          geometry: old.geometry, dateSystem: old.dateSystem, comments: old.comments))
  }

  func years(inRows rows: ClosedRange<Int>) -> Set<FiscalYear> {
    rows.reduce(into: []) { $0.formUnion(yearsByRow[$1] ?? []) }
  }
}
