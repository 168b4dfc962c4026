import PlanReading
import PlanText
import SpreadsheetML

/// The cells of a schedule that hold `(削除)`, and the table without them.
struct ClearedYears {
  /// The table with those cells blank.
  let grid: TableGrid
  private var yearsByRow: [Int: Set<FiscalYear>] = [:]

  init(of layout: PlanTableLayout, on grid: TableGrid) {
    let years = Dictionary(layout.schedule.map { ($0.index, $0.year) }) { first, _ in first }
    var cleared: Set<CellReference> = []
    for cell in grid.table.cells {
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
    self.grid = cleared.isEmpty ? grid : grid.blanking(cleared)
  }

  func years(inRows rows: ClosedRange<Int>) -> Set<FiscalYear> {
    rows.reduce(into: []) { $0.formUnion(yearsByRow[$1] ?? []) }
  }
}
