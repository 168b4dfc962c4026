import SpreadsheetML

/// Finds the column of numbers that has no heading.
package enum UnheadedNumberColumn {
  /// The 1-based column that counts the actions: no heading of its own, left of strategies and
  /// measures, and whole numbers below that ascend.
  package static func find(
    in block: HeadingBlock, columns: [PlanColumnLayout], rows: Range<Int>, of grid: SheetGrid
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
  private static func ascends(_ column: Int, rows: Range<Int>, of grid: SheetGrid) -> Bool {
    var last = 0
    var count = 0
    var breaks = 0
    for row in grid.rowNumbers(in: rows) {
      let cell = CellReference(row: row, column: column)
      guard grid.range(at: cell).topLeft == cell,
        case .number(let number) = grid.actionNumber(at: cell)
      else { continue }
      if number <= last { breaks += 1 }
      count += 1
      last = number
    }
    return count > 0 && breaks * 4 <= count
  }
}
