import SpreadsheetML

/// Gives cells that are merged or taken apart the looks that such cells have in like rows.
///
/// Offices draw borders so that merged cells have none between them: a cell taken out of its range
/// would lack its edge.
struct MergeStyles {
  private let row: ScheduleRow
  private var table: ScheduleTable { row.table }

  /// Where a cell stands in its range.
  private enum Role: Hashable {
    case alone, first, middle, last
  }

  init(_ row: ScheduleRow) { self.row = row }

  /// The styles of cells whose place in a range changes, where a like row shows one.
  ///
  /// Like are rows whose cells outside the schedule have the same styles: not the grey one of an
  /// ended action. Actions of several rows are left alone.
  func styles(_ draft: CellDraft) -> [CellReference: Int] {
    guard row.action.rows.count == 1 else { return [:] }
    var styles: [CellReference: Int] = [:]
    for column in table.columns.columns.map(\.index) {
      let cell = CellReference(row: row.action.row, column: column)
      let role = Self.role(column, in: draft.range(at: cell))
      guard role != Self.role(column, in: table.grid.range(at: cell)),
        let style = style(of: column, as: role), style != table.style(at: cell)
      else { continue }
      styles[cell] = style
    }
    return styles
  }

  private func style(of column: Int, as role: Role) -> Int? {
    for index in table.rowsByDistance(from: row.index) where index != row.index {
      let action = table.layout.actionRows[index]
      let cell = CellReference(row: action.row, column: column)
      if action.rows.count == 1, Self.role(column, in: table.grid.range(at: cell)) == role,
        isLike(action.row), let style = table.style(at: cell)
      {
        return style
      }
    }
    return nil
  }

  private func isLike(_ other: Int) -> Bool {
    let schedule = Set(table.columns.columns.map(\.index))
    return table.layout.columns.map(\.index).allSatisfy { column in
      schedule.contains(column)
        || table.style(at: CellReference(row: other, column: column))
          == table.style(at: CellReference(row: row.action.row, column: column))
    }
  }

  private static func role(_ column: Int, in range: CellRange) -> Role {
    if range.columns.count == 1 { return .alone }
    if column == range.columns.lowerBound { return .first }
    return column == range.columns.upperBound ? .last : .middle
  }
}

extension ScheduleTable {
  /// The style of a cell; nil where the file has none.
  fileprivate func style(at cell: CellReference) -> Int? { grid.sheet.cell(at: cell)?.styleIndex }
}
