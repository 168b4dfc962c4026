import Diagnostics
import PlanReading
import SpreadsheetML

/// The lines drawn between actions: many tables have a stronger one below a measure, a strategy or the
/// whole table.
struct RowLines {
  /// What two neighbouring rows belong to together, the closest first.
  enum Level: Int, Comparable {
    case measure, strategy, table, none

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  let layout: PlanTableLayout
  let blocks: NameBlocks

  func level(_ first: ActionRow, _ second: ActionRow) -> Level {
    let isTogether = { (runs: [[ActionRow]]) in
      runs.contains { $0.contains(first) && $0.contains(second) }
    }
    if isTogether(blocks.measures) { return .measure }
    return isTogether(blocks.strategies) ? .strategy : .table
  }

  /// Draws between an action and the new rows below it the line that stands elsewhere between two
  /// actions that belong as closely together.
  ///
  /// - Parameters:
  ///   - model: the action above, which the table has already.
  ///   - level: what the new action and the one above belong to together.
  ///   - count: how many rows have been inserted below it.
  ///   - workbook: with the new rows.
  /// - Throws: `Failure` about a damaged part.
  func draw(
    below model: ActionRow, level: Level, count: Int, in workbook: inout Workbook
  ) throws(Failure) {
    let pairs = Array(zip(layout.actionRows, layout.actionRows.dropFirst()))
    let alike = pairs.filter { self.level($0, $1) == level && $0.rows.upperBound + 1 == $1.row }
    // The closest one above, as a line of the same measure is best.
    guard let (upper, lower) = alike.last(where: { $1.row <= model.row }) ?? alike.first else {
      return
    }
    let last = model.rows.upperBound
    func now(_ row: Int) -> Int { row > last ? row + count : row }
    try workbook.copyBorder(
      .bottom, fromRow: now(upper.rows.upperBound), toRow: last, in: layout.sheet)
    try workbook.copyBorder(.top, fromRow: now(lower.row), toRow: last + 1, in: layout.sheet)
  }

  /// Gives the rows around an action that is to be removed the stronger of the lines above and below
  /// it.
  func join(around row: ActionRow, in workbook: inout Workbook) throws(Failure) {
    guard let index = layout.actionRows.firstIndex(of: row) else { return }
    let above = index > 0 ? layout.actionRows[index - 1] : nil
    let below = index + 1 < layout.actionRows.count ? layout.actionRows[index + 1] : nil
    let upper = above.map { level($0, row) } ?? .none
    let lower = below.map { level(row, $0) } ?? .none
    if upper < lower, let above {
      try workbook.copyBorder(
        .bottom, fromRow: row.rows.upperBound, toRow: above.rows.upperBound, in: layout.sheet)
    } else if let below {
      try workbook.copyBorder(.top, fromRow: row.row, toRow: below.row, in: layout.sheet)
    }
  }
}
