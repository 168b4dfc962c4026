import SpreadsheetML

/// What stands below years that no heading calls a schedule.
struct YearCells {
  /// 1-based numbers of the rows that carry an action.
  private let rows: [Int]
  private let grid: SheetGrid

  /// Looks at the rows of `range` (1-based) that have a number; at all of them where no heading tells
  /// which column that is.
  init(_ range: Range<Int>, of grid: SheetGrid, number: PlanColumnLayout?) {
    self.grid = grid
    rows = grid.cells.rowNumbers(in: range).filter { row in
      if row == range.lowerBound, ColumnLabels.fill(row, of: grid.cells) { return false }
      guard let number else { return true }
      return grid.cells.actionNumber(at: CellReference(row: row, column: number.index)) != nil
    }
  }

  /// Whether most filled cells of these years are arrows, marks or words.
  ///
  /// Figures and long texts are no schedule. Blank years may be one whose arrows are drawn, or are
  /// still to come.
  func areSchedule(_ run: YearRun) -> Bool {
    var (words, others) = (0, 0)
    for row in rows {
      for column in run.columns {
        let cell = CellReference(row: row, column: column)
        // What is merged from a column further left is that column's text.
        guard run.columns.contains(grid.range(at: cell).columns.lowerBound) else { continue }
        switch Self.isWord(grid.value(at: cell)) {
        case true?: words += 1
        case false?: others += 1
        case nil: break
        }
      }
    }
    if words + others == 0 { return !run.isGrouped || !grid.sheet.shapes.isEmpty }
    return words > others
  }

  /// Nil for what is blank; false for figures and long texts.
  private static func isWord(_ value: CellValue) -> Bool? {
    if value.looksBlank { return nil }
    guard case .text(let text) = value else { return false }
    return text.count <= longestLabel && KPIFigure(value).number == nil
  }

  /// Twice what the longest label of a published plan takes, in characters.
  private static let longestLabel = 30
}
