import PlanText
import SpreadsheetML

/// A plan table as far as its headings tell, while the rows below them are looked through.
struct RunningTable: Sendable {
  /// Whether it has all headings that a plan needs; its numbers may lack one.
  let isComplete: Bool
  private let columns: [Int: PlanColumn]
  private let titleColumn: Int?
  /// The column of numbers, or those without a heading that may be it.
  private let numberColumns: [Int]

  init(_ plan: PlanColumns, under block: HeadingBlock) {
    columns = Dictionary(plan.columns.map { ($0.index, $0.column) }) { first, _ in first }
    titleColumn = plan.columns.first { $0.column == .title }?.index
    let named = plan.columns.map(\.column)
    let number = plan.columns.first { $0.column == .number }?.index
    numberColumns =
      number.map { [$0] } ?? UnheadedNumberColumn.candidates(in: block, columns: plan.columns)
    let required = RequiredHeading.allCases.filter { $0 != .number }
    isComplete = required.allSatisfy { $0.isMet(by: named) } && !numberColumns.isEmpty
  }

  /// Whether a row carries an action's number: then it is no heading, whatever its texts say.
  func holdsNumber(_ row: Int, of grid: TableGrid) -> Bool {
    numberColumns.contains { column in
      grid.actionNumber(at: CellReference(row: row, column: column)) != nil
    }
  }

  /// Whether actions go on below a row: the next row has the title of one and a number that none above
  /// has, higher than theirs but for those of actions added later.
  func goesOn(below rows: ClosedRange<Int>, of grid: TableGrid) -> Bool {
    let next = grid.rowNumbers(in: rows.upperBound + 1..<grid.lastRow + 1).first
    guard let next, let number = number(in: next, of: grid), holdsTitle(next, of: grid) else {
      return false
    }
    let above = grid.rowNumbers(in: 1..<rows.lowerBound).compactMap {
      self.number(in: $0, of: grid)
    }
    return above.allSatisfy { $0 != number } && above.min().map { $0 < number } ?? true
  }

  private func number(in row: Int, of grid: TableGrid) -> Int? {
    numberColumns.lazy.compactMap { column -> Int? in
      let cell = CellReference(row: row, column: column)
      guard case .number(let number) = grid.actionNumber(at: cell) else { return nil }
      return number
    }.first
  }

  /// Whether it has at least half of another table's columns, wherever they stand.
  func resembles(_ other: RunningTable) -> Bool {
    let named = Set(columns.values)
    return other.columns.values.filter(named.contains).count * 2 >= other.columns.count
  }

  /// Whether a row has a text of its own under the title's heading.
  func holdsTitle(_ row: Int, of grid: TableGrid) -> Bool {
    titleColumn.map { !grid.table.value(at: CellReference(row: row, column: $0)).looksBlank }
      ?? false
  }

  /// Whether a row repeats most of the headings above in their columns.
  ///
  /// Years are left out, as they may stand in a heading row of their own.
  func isRepeated(by row: HeadingRow) -> Bool {
    let named = columns.filter { $0.value.fiscalYear == nil }
    let repeated = row.known.filter { cell in
      guard let column = named[cell.reference.column] else { return false }
      return cell.wording.planMeaning == .column(column.kind)
    }
    return repeated.count * 2 > named.count
  }
}
