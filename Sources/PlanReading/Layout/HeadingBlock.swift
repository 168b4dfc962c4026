package import SpreadsheetML

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
  package init(around row: Int, of grid: TableGrid, notAbove firstRow: Int) {
    var top = row
    let width = grid.table.cells(inRow: row).lazy.filter { !$0.value.looksBlank }.count
    while top > firstRow, row - top < Self.tallestHeading {
      let above = HeadingRow(top - 1, of: grid)
      guard
        above.continuesHeadings || above.groupsColumns(ofTableWidth: width)
          || Self.groupsYears(top - 1, of: grid)
      else { break }
      top -= 1
    }
    rows = top...Self.bottom(from: top, of: grid)
    stacks = Self.stacks(over: rows, of: grid)
  }

  /// A block that was found in another way.
  init(rows: ClosedRange<Int>, stacks: [HeadingStack]) {
    self.rows = rows
    self.stacks = stacks
  }

  /// The tallest heading, in rows; taller merged ranges stand beside the table, and longer runs of
  /// headings are a list of words.
  private static let tallestHeading = 12

  /// Whether a row holds nothing but one heading, merged over headings below that are years: the name of
  /// what they are years of.
  private static func groupsYears(_ row: Int, of grid: TableGrid) -> Bool {
    let filled = grid.table.cells(inRow: row).filter { !$0.value.looksBlank }
    guard let only = filled.first, filled.count == 1, case .text = only.value else { return false }
    let range = grid.range(at: only.reference)
    guard range.columns.count > 1, range.rows.upperBound == row else { return false }
    return range.columns.allSatisfy { column in
      let text = grid.printedText(at: CellReference(row: row + 1, column: column))
      return HeadingWording(text).isFiscalYear || HeadingWording.westernYear(text) != nil
    }
  }

  private static func bottom(from top: Int, of grid: TableGrid) -> Int {
    var titleColumns: [Int] = []
    var indicatorColumns: [Int] = []
    var bottom = top
    var next = top
    while next <= bottom || next - top < tallestHeading {
      // What is no heading need not be read as one.
      if next > bottom, HeadingRow.holdsContents(next, of: grid) { break }
      let row = HeadingRow(next, of: grid)
      // Below, a row that has a title and names none is an action without a number.
      let isAction =
        row.titleColumns.isEmpty && titleColumns.contains { holdsTitle($0, in: next, of: grid) }
      // So is an indicator whose figures look like years.
      let isIndicator =
        row.holdsYearsAlone && indicatorColumns.contains { holdsTitle($0, in: next, of: grid) }
      if next > bottom, isAction || isIndicator || !row.continuesHeadings { break }
      titleColumns += row.titleColumns
      indicatorColumns += row.indicatorColumns
      let merged = row.known.map(\.range.rows).filter { $0.count <= tallestHeading }
      bottom = max(bottom, next, merged.map(\.upperBound).max() ?? next)
      next += 1
    }
    return bottom
  }

  /// Remarks in brackets and notes belong to the heading above.
  private static func holdsTitle(_ column: Int, in row: Int, of grid: TableGrid) -> Bool {
    let text = grid.table.value(at: CellReference(row: row, column: column)).printedText
    return text.first { !$0.isWhitespace }.map { !"(（[［※＊*".contains($0) } ?? false
  }

  private static func stacks(over rows: ClosedRange<Int>, of grid: TableGrid) -> [HeadingStack] {
    var cells: [[HeadingCell]] = Array(repeating: [], count: grid.lastColumn)
    for row in rows {
      var reaching: HeadingCell?
      for column in 1...max(1, grid.lastColumn) where column <= grid.lastColumn {
        let place = CellReference(row: row, column: column)
        if let cell = heading(at: place, of: grid) {
          if cells[column - 1].last?.reference != cell.reference { cells[column - 1].append(cell) }
          reaching =
            reachesRight(cell) || cell.wording.isFiscalYear && isAboveHeading(cell, rows, of: grid)
            ? cell : nil
        } else if let group = reaching, row < rows.upperBound {
          if group.wording.isFiscalYear, heading(at: below(place), of: grid) == nil {
            reaching = nil
            continue
          }
          cells[column - 1].append(extended(group, to: column))
        }
      }
    }
    return cells.enumerated().map { HeadingStack(column: $0.offset + 1, cells: $0.element) }
  }

  private static func heading(at place: CellReference, of grid: TableGrid) -> HeadingCell? {
    let range = grid.range(at: place)
    let text = grid.printedText(at: range.topLeft)
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    return HeadingCell(
      range: range, isMerged: !range.isSingleCell, text: text, wording: HeadingWording(text))
  }

  /// Whether an unmerged heading is a group heading and so stands over the blank cells after it.
  private static func reachesRight(_ cell: HeadingCell) -> Bool {
    guard !cell.isMerged, let meaning = cell.wording.planMeaning else { return false }
    return meaning.isGroup || meaning == .column(.results) && cell.wording.fiscalYear == nil
  }

  /// Whether an unmerged heading has another one right below it: 令和6年度 over 実績, with 課題 beside that.
  private static func isAboveHeading(
    _ cell: HeadingCell, _ rows: ClosedRange<Int>, of grid: TableGrid
  ) -> Bool {
    !cell.isMerged && cell.reference.row < rows.upperBound
      && heading(at: below(cell.reference), of: grid) != nil
  }

  private static func below(_ place: CellReference) -> CellReference {
    CellReference(row: place.row + 1, column: place.column)
  }

  private static func extended(_ group: HeadingCell, to column: Int) -> HeadingCell {
    let range = CellRange(
      rows: group.range.rows, columns: group.range.columns.lowerBound...column)
    return HeadingCell(range: range, isMerged: false, text: group.text, wording: group.wording)
  }
}

/// A cell of the heading rows that shows a text.
package struct HeadingCell: Hashable, Sendable {
  /// The cells the heading stands over in its own rows: its merged range, the cell alone, or the
  /// blank cells to its right over which an unmerged group heading reaches.
  package let range: CellRange
  package let isMerged: Bool
  /// The wording as printed.
  package let text: String
  package let wording: HeadingWording

  package init(range: CellRange, isMerged: Bool, text: String, wording: HeadingWording) {
    self.range = range
    self.isMerged = isMerged
    self.text = text
    self.wording = wording
  }

  /// The cell that carries the text.
  package var reference: CellReference { range.topLeft }
}

/// The headings that stand over one column, topmost first.
package struct HeadingStack: Hashable, Sendable {
  /// 1-based.
  package let column: Int
  package let cells: [HeadingCell]

  package init(column: Int, cells: [HeadingCell]) {
    self.column = column
    self.cells = cells
  }
}
