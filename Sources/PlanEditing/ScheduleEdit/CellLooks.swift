import PlanReading
import SpreadsheetML

/// Gives cells that are filled, emptied, merged or taken apart the looks of such cells in like rows.
///
/// Offices draw merged cells without borders between them, centre labels, hatch empty years: a cell
/// taken out of its range would lack its edge, a label in a year that was empty stand askew.
struct CellLooks {
  private let row: ScheduleRow
  private let rows: [Int]
  private var table: ScheduleTable { row.table }

  /// How a cell is used.
  private enum Role: Hashable {
    case blank, alone, first, middle, last
  }

  /// Rows further away are not looked at: the looks of a table repeat within a few.
  private static let reach = 100

  init(_ row: ScheduleRow) {
    self.row = row
    let table = row.table
    rows = table.rowsByDistance(from: row.index).prefix(Self.reach).filter { index in
      let action = table.layout.actionRows[index]
      return action.rows.count == 1 && table.isLike(action.row, row.action.row)
    }
  }

  /// The styles of cells that are used in another way than before, where a like row shows one.
  ///
  /// Like are rows with the same styles on both sides of the schedule: not the grey one of an ended
  /// action. Actions of several rows are left alone.
  func styles(_ draft: CellDraft) -> [CellReference: Int] {
    guard row.action.rows.count == 1 else { return [:] }
    var styles: [CellReference: Int] = [:]
    for column in columns {
      let cell = CellReference(row: row.action.row, column: column)
      let role = Self.role(cell, in: draft.range(at: cell), text: draft.text(at: cell))
      guard role != oldRole(cell), let style = style(of: column, as: role),
        style != table.style(at: cell)
      else { continue }
      styles[cell] = style
    }
    return styles
  }

  private var columns: [Int] { table.columns.columns.map(\.index) }

  /// The style that the column itself has in that role, else one like it.
  private func style(of column: Int, as role: Role) -> Int? {
    let others = columns.filter { $0 != column && sharesLooks($0, column) }
      .sorted { abs($0 - column) < abs($1 - column) }
    for choices in [[column], others] {
      for index in rows {
        for choice in choices {
          let cell = CellReference(row: table.layout.actionRows[index].row, column: choice)
          if oldRole(cell) == role, let style = table.style(at: cell) { return style }
        }
      }
    }
    return nil
  }

  /// Whether two columns look the same where they are used alike: neither has an edge of its own.
  private func sharesLooks(_ left: Int, _ right: Int) -> Bool {
    rows.contains { index in
      let row = table.layout.actionRows[index].row
      let cells = [left, right].map { CellReference(row: row, column: $0) }
      return oldRole(cells[0]) == oldRole(cells[1]) && table.style(at: cells[0]) != nil
        && table.style(at: cells[0]) == table.style(at: cells[1])
    }
  }

  private func oldRole(_ cell: CellReference) -> Role {
    Self.role(
      cell, in: table.grid.range(at: cell), text: table.grid.sheet.printedText(at: cell))
  }

  private static func role(_ cell: CellReference, in range: CellRange, text: String) -> Role {
    if range.columns.count == 1 {
      return text.contains { !$0.isWhitespace } ? .alone : .blank
    }
    if cell.column == range.columns.lowerBound { return .first }
    return cell.column == range.columns.upperBound ? .last : .middle
  }
}

extension ScheduleTable {
  /// The style of a cell; nil where the file has none.
  fileprivate func style(at cell: CellReference) -> Int? { grid.sheet.cell(at: cell)?.styleIndex }

  /// Whether two rows have the same styles in the columns beside the schedule.
  fileprivate func isLike(_ left: Int, _ right: Int) -> Bool {
    let schedule = columns.columns.map(\.index)
    guard let first = schedule.min(), let last = schedule.max() else { return false }
    let beside = [
      layout.columns.last { $0.index < first }?.index,
      layout.columns.first { $0.index > last }?.index,
    ]
    return beside.compactMap(\.self).allSatisfy { column in
      style(at: CellReference(row: left, column: column))
        == style(at: CellReference(row: right, column: column))
    }
  }
}
