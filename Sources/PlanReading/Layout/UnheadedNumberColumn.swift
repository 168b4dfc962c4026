import PlanText
import SpreadsheetML

/// Finds the column of numbers that has no heading.
package enum UnheadedNumberColumn {
  /// The 1-based column that counts the actions: no heading of its own, left of strategies and
  /// measures, and whole numbers below that ascend.
  package static func find(
    in block: HeadingBlock, columns: [PlanColumnLayout], rows: Range<Int>, of grid: TableGrid
  ) -> Int? {
    candidates(in: block, columns: columns).first { ascends($0, rows: rows, of: grid) }
  }

  /// The 1-based columns without a heading of their own left of strategies and measures.
  package static func candidates(in block: HeadingBlock, columns: [PlanColumnLayout]) -> [Int] {
    let structure = columns.filter { $0.column == .strategy || $0.column == .measure }
    guard let limit = structure.map(\.index).min() else { return [] }
    return block.stacks.prefix(limit - 1)
      .filter { ColumnHeading($0, in: block) == nil }.map(\.column)
  }

  /// One in four may break the order, so that a number typed twice is a finding and not a column
  /// that cannot be found.
  private static func ascends(_ column: Int, rows: Range<Int>, of grid: TableGrid) -> Bool {
    let numbers = grid.rowNumbers(in: rows).compactMap { row -> Int? in
      let cell = CellReference(row: row, column: column)
      guard grid.range(at: cell).topLeft == cell,
        case .number(let number) = grid.actionNumber(at: cell)
      else { return nil }
      return number
    }
    let breaks = zip(numbers, numbers.dropFirst()).count { $0 >= $1 }
    return !numbers.isEmpty && (breaks * 4 <= numbers.count || ascendsWithAdditions(numbers))
  }

  /// Whether the numbers ascend once those added later are taken apart: these are higher than all
  /// others and stand at the end of their measures, so among lower ones.
  private static func ascendsWithAdditions(_ numbers: [Int]) -> Bool {
    let highest = zip(numbers, numbers.dropFirst()).filter { $0 >= $1 }.map(\.1).max() ?? 0
    let (first, added) = (numbers.filter { $0 <= highest }, numbers.filter { $0 > highest })
    return first.count >= 2 && added.count <= first.count && first.ascends && added.ascends
  }
}

extension [Int] {
  fileprivate var ascends: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}
