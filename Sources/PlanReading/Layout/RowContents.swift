import SpreadsheetML

/// What a row below a plan's headings says.
struct RowContents: Sendable {
  /// Whether the title's cell shows a text.
  private(set) var hasTitle = false
  /// Whether a cell of another column shows something about an action.
  private(set) var hasTexts = false
  /// Whether the title's cell itself stands in the row, not merged from above.
  private(set) var beginsTitle = false
  /// Whether one of those other cells stands in the row itself.
  private(set) var beginsTexts = false

  init(_ row: Int, of grid: TableGrid, columns: [PlanColumnLayout]) {
    // What is known already need not be looked for in further columns.
    for layout in columns where !(beginsTexts && layout.column.kind.isContent) {
      let range = grid.range(at: CellReference(row: row, column: layout.index))
      // What is merged from a column further left is that column's text.
      guard range.columns.lowerBound == layout.index,
        !grid.table.value(at: range.topLeft).looksBlank
      else { continue }
      let beginsHere = range.rows.lowerBound == row
      if layout.column == .title {
        hasTitle = true
        beginsTitle = beginsHere
      } else if layout.column.kind.isContent {
        hasTexts = true
        beginsTexts = beginsTexts || beginsHere
      }
    }
  }
}
