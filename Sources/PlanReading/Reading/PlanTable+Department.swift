import SpreadsheetML

extension PlanTable {
  /// The department of an action's row: its column's text, or the sheet's name.
  func department(of row: ActionRow) -> String? {
    if let department = layout.department { return department }
    guard let column = layout.columns.first(where: { $0.column.kind == .department })?.index else {
      return nil
    }
    let text = grid.text(at: CellReference(row: row.row, column: column)).value
    let line = HeadedColumn.oneLine(text)
    return line.isEmpty ? nil : line
  }
}
