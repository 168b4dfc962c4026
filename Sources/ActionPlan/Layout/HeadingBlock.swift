import SpreadsheetML

/// One or several rows of headings over a table.
package struct HeadingBlock: Sendable {
  /// 1-based.
  package let rows: ClosedRange<Int>
  /// One for each column from the first to the last filled one; stacks may be empty.
  package let stacks: [HeadingStack]

  /// The block around a row that has headings.
  ///
  /// Downwards it reaches as far as merged headings do, and over rows of headings; upwards over
  /// rows of headings and of group headings, but not above `firstRow`.
  package init(around row: Int, of grid: SheetGrid, notAbove firstRow: Int) {
    var top = row
    let width = grid.sheet.cells(inRow: row).lazy.filter { !$0.value.looksBlank }.count
    while top > firstRow, row - top < Self.tallestHeading {
      let above = HeadingRow(top - 1, of: grid)
      guard above.continuesHeadings || above.groupsColumns(ofTableWidth: width) else { break }
      top -= 1
    }
    var bottom = top
    var next = top
    while next <= bottom
      || next - top < Self.tallestHeading && HeadingRow(next, of: grid).continuesHeadings
    {
      bottom = max(bottom, next, Self.lastRowOfMerges(beginningIn: next, of: grid))
      next += 1
    }
    rows = top...bottom
    stacks = Self.stacks(over: rows, of: grid)
  }

  /// The tallest heading, in rows; taller merged ranges stand beside the table, and longer runs of
  /// headings are a list of words.
  private static let tallestHeading = 12

  private static func lastRowOfMerges(beginningIn row: Int, of grid: SheetGrid) -> Int {
    let cells = grid.sheet.cells(inRow: row).lazy.filter { !$0.value.looksBlank }
    return cells.map { grid.range(at: $0.reference).rows }
      .filter { $0.count <= tallestHeading }.map(\.upperBound).max() ?? row
  }

  private static func stacks(over rows: ClosedRange<Int>, of grid: SheetGrid) -> [HeadingStack] {
    var cells: [[HeadingCell]] = Array(repeating: [], count: grid.lastColumn)
    for row in rows {
      var reaching: HeadingCell?
      for column in 1...max(1, grid.lastColumn) where column <= grid.lastColumn {
        let place = CellReference(row: row, column: column)
        if let cell = heading(at: place, of: grid) {
          if cells[column - 1].last?.reference != cell.reference { cells[column - 1].append(cell) }
          reaching = reachesRight(cell) ? cell : nil
        } else if let group = reaching, row < rows.upperBound {
          cells[column - 1].append(extended(group, to: column))
        }
      }
    }
    return cells.enumerated().map { HeadingStack(column: $0.offset + 1, cells: $0.element) }
  }

  private static func heading(at place: CellReference, of grid: SheetGrid) -> HeadingCell? {
    let range = grid.range(at: place)
    let value = grid.sheet.value(at: range.topLeft)
    guard !value.looksBlank else { return nil }
    let text = value.printedText
    return HeadingCell(
      range: range, isMerged: !range.isSingleCell, text: text, wording: HeadingWording(text))
  }

  /// Whether an unmerged heading is a group heading and so stands over the blank cells after it.
  private static func reachesRight(_ cell: HeadingCell) -> Bool {
    guard !cell.isMerged, let meaning = cell.wording.planMeaning else { return false }
    return meaning.isGroup || meaning == .results && cell.wording.fiscalYear == nil
  }

  private static func extended(_ group: HeadingCell, to column: Int) -> HeadingCell {
    let range = CellRange(
      rows: group.range.rows, columns: group.range.columns.lowerBound...column)
    return HeadingCell(range: range, isMerged: false, text: group.text, wording: group.wording)
  }
}
