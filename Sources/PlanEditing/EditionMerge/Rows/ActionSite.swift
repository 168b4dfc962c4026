import PlanReading
import SpreadsheetML

/// Where an action stands: its table and its rows.
struct ActionSite {
  let layout: PlanTableLayout
  let row: ActionRow

  init(layout: PlanTableLayout, row: ActionRow) {
    self.layout = layout
    self.row = row
  }

  /// The cell of its number.
  var numberCell: SourceCell {
    SourceCell(
      sheet: layout.sheet,
      cell: CellReference(row: row.row, column: layout.column(.number)?.index ?? 1))
  }

  /// The table and rows of an action as it was read; nil where nothing of it stands there.
  init?(_ action: Action, _ reading: PlanReading) {
    let source = action.number.source
    for layout in reading.layouts where layout.sheet == source.sheet {
      guard let row = layout.actionRows.first(where: { $0.row == source.cell.row }) else {
        continue
      }
      self.init(layout: layout, row: row)
      return
    }
    return nil
  }
}
