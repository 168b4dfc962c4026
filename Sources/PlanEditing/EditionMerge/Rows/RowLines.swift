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

  private let sheet: String
  /// Neighbouring rows, top to bottom.
  private var pairs: [Pair]

  private struct Pair {
    var upper: ActionRow
    var lower: ActionRow
    var level: Level
    /// Whether nothing stands between them.
    var isClosed: Bool
  }

  init(layout: PlanTableLayout, blocks: NameBlocks) {
    sheet = layout.sheet
    let measures = Self.numbers(of: blocks.measures)
    let strategies = Self.numbers(of: blocks.strategies)
    pairs = zip(layout.actionRows, layout.actionRows.dropFirst()).map { upper, lower in
      func areTogether(_ runs: [Int: Int]) -> Bool {
        runs[upper.row].map { $0 == runs[lower.row] } ?? false
      }
      return Pair(
        upper: upper, lower: lower,
        level: areTogether(measures) ? .measure : areTogether(strategies) ? .strategy : .table,
        isClosed: upper.rows.upperBound + 1 == lower.row)
    }
  }

  private static func numbers(of runs: [[ActionRow]]) -> [Int: Int] {
    var numbers: [Int: Int] = [:]
    for (number, run) in runs.enumerated() { for row in run { numbers[row.row] = number } }
    return numbers
  }

  /// Lets the lines go with their rows when others are inserted.
  mutating func follow(_ edit: StructuralEdit) {
    for index in pairs.indices {
      pairs[index].upper.rows = edit.shifted(pairs[index].upper.rows) ?? pairs[index].upper.rows
      pairs[index].lower.rows = edit.shifted(pairs[index].lower.rows) ?? pairs[index].lower.rows
    }
  }

  /// Adds a new row below an action of the table.
  ///
  /// - Parameters:
  ///   - row: the new one, which has been inserted.
  ///   - model: the action above.
  ///   - level: what the two belong to together.
  mutating func add(_ row: ActionRow, below model: ActionRow, level: Level) {
    let new = Pair(upper: model, lower: row, level: level, isClosed: true)
    guard let index = pairs.firstIndex(where: { $0.upper.row == model.row }) else {
      return pairs.append(new)
    }
    pairs[index].upper = row
    pairs[index].level = max(level, pairs[index].level)
    pairs.insert(new, at: index)
  }

  /// Draws between an action and the new rows below it the line that stands elsewhere between two
  /// actions that belong as closely together.
  ///
  /// - Parameters:
  ///   - model: the action above, which the table has already.
  ///   - level: what the new action and the one above belong to together.
  ///   - workbook: with the new rows.
  /// - Throws: `Failure` about a damaged part.
  func draw(
    below model: ActionRow, level: Level, in workbook: inout Workbook
  ) throws(Failure) {
    let alike = pairs.filter { $0.level == level && $0.isClosed }
    // The closest one above, as a line of the same measure is best.
    guard let pair = alike.last(where: { $0.upper.row <= model.row }) ?? alike.first else {
      return
    }
    let last = model.rows.upperBound
    try workbook.copyBorder(
      .bottom, fromRow: pair.upper.rows.upperBound, toRow: last, in: sheet)
    try workbook.copyBorder(.top, fromRow: pair.lower.row, toRow: last + 1, in: sheet)
  }

  /// Gives the rows around an action that is to be removed the stronger of the lines above and below
  /// it.
  func join(around row: ActionRow, in workbook: inout Workbook) throws(Failure) {
    let above = pairs.first { $0.lower.row == row.row }
    let below = pairs.first { $0.upper.row == row.row }
    if above?.level ?? .none < below?.level ?? .none, let above {
      try workbook.copyBorder(
        .bottom, fromRow: row.rows.upperBound, toRow: above.upper.rows.upperBound, in: sheet)
    } else if let below {
      try workbook.copyBorder(.top, fromRow: row.row, toRow: below.lower.row, in: sheet)
    }
  }
}
