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
  private let rows: [ActionRow]
  private let blocks: NameBlocks
  /// The runs of the blocks by the first rows of their actions.
  private let measures, strategies: [Int: Int]

  init(layout: PlanTableLayout, blocks: NameBlocks) {
    self.init(sheet: layout.sheet, rows: layout.actionRows, blocks: blocks)
  }

  private init(sheet: String, rows: [ActionRow], blocks: NameBlocks) {
    self.sheet = sheet
    self.rows = rows
    self.blocks = blocks
    measures = Self.numbers(of: blocks.measures)
    strategies = Self.numbers(of: blocks.strategies)
  }

  private static func numbers(of runs: [[ActionRow]]) -> [Int: Int] {
    var numbers: [Int: Int] = [:]
    for (number, run) in runs.enumerated() { for row in run { numbers[row.row] = number } }
    return numbers
  }

  /// The lines of the table with a new row below an action.
  func adding(_ row: ActionRow, below model: ActionRow, level: Level) -> RowLines {
    func moved(_ rows: [ActionRow]) -> [ActionRow] {
      rows.map { other in
        other.row <= model.rows.upperBound
          ? other
          : ActionRow(
            number: other.number,
            rows: (other.rows.lowerBound + row.rows.count)...(other.rows.upperBound
              + row.rows.count))
      }
    }
    func added(_ rows: [ActionRow], isNew: Bool) -> [[ActionRow]] {
      guard let index = rows.firstIndex(of: model) else { return [rows] }
      if !isNew { return [Array(rows[...index]) + [row] + Array(rows[(index + 1)...])] }
      return [Array(rows[...index]), [row], Array(rows[(index + 1)...])].filter { !$0.isEmpty }
    }
    return RowLines(
      sheet: sheet, rows: added(moved(rows), isNew: false).flatMap(\.self),
      blocks: NameBlocks(
        strategies: blocks.strategies.flatMap { added(moved($0), isNew: level > .strategy) },
        measures: blocks.measures.flatMap { added(moved($0), isNew: level > .measure) }))
  }

  func level(_ first: ActionRow, _ second: ActionRow) -> Level {
    if let run = measures[first.row], run == measures[second.row] { return .measure }
    if let run = strategies[first.row], run == strategies[second.row] { return .strategy }
    return .table
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
    let pairs = Array(zip(rows, rows.dropFirst()))
    let alike = pairs.filter { self.level($0, $1) == level && $0.rows.upperBound + 1 == $1.row }
    // The closest one above, as a line of the same measure is best.
    guard let (upper, lower) = alike.last(where: { $1.row <= model.row }) ?? alike.first else {
      return
    }
    let last = model.rows.upperBound
    func now(_ row: Int) -> Int { row > last ? row + count : row }
    try workbook.copyBorder(
      .bottom, fromRow: now(upper.rows.upperBound), toRow: last, in: sheet)
    try workbook.copyBorder(.top, fromRow: now(lower.row), toRow: last + 1, in: sheet)
  }

  /// Gives the rows around an action that is to be removed the stronger of the lines above and below
  /// it.
  func join(around row: ActionRow, in workbook: inout Workbook) throws(Failure) {
    guard let index = rows.firstIndex(of: row) else { return }
    let above = index > 0 ? rows[index - 1] : nil
    let below = index + 1 < rows.count ? rows[index + 1] : nil
    let upper = above.map { level($0, row) } ?? .none
    let lower = below.map { level(row, $0) } ?? .none
    if upper < lower, let above {
      try workbook.copyBorder(
        .bottom, fromRow: row.rows.upperBound, toRow: above.rows.upperBound, in: sheet)
    } else if let below {
      try workbook.copyBorder(.top, fromRow: row.row, toRow: below.row, in: sheet)
    }
  }
}
