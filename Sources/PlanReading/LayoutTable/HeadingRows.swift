import PlanText
import SpreadsheetML

/// The rows of headings over a table, found from one of them, and what stands over each column.
struct HeadingRows {
  let rows: ClosedRange<Int>
  private let grid: TableGrid

  init(around row: Int, of grid: TableGrid, notAbove first: Int) {
    self.grid = grid
    var top = row
    var bottom = row
    // Downwards as far as merged headings reach, and over rows that part what stands above.
    var next = row
    while next <= bottom || next - row < Self.tallest {
      let texts = RowTexts(next, of: grid)
      if next > bottom {
        let parts = !texts.texts.isEmpty && texts.isHeadings(atLeast: 1)
        guard parts, Self.continues(texts, below: next - 1, of: grid),
          !Self.holdsFigures(texts, below: next - 1, of: grid)
        else { break }
      }
      let merged = texts.texts.map(\.range.rows).filter { $0.count <= Self.tallest }
      bottom = max(bottom, next, merged.map(\.upperBound).max() ?? next)
      next += 1
    }
    // Upwards over group headings: over several columns, or over years.
    while top > first {
      let texts = RowTexts(top - 1, of: grid)
      guard !texts.hasContents, Self.groups(texts, over: top, of: grid) else { break }
      top -= 1
    }
    rows = top...bottom
  }

  /// The tallest heading, in rows.
  private static let tallest = 8

  /// Whether each text of a row stands under a heading that is wider than one column or names a year,
  /// or in a column that has no heading of its own yet.
  private static func continues(_ texts: RowTexts, below row: Int, of grid: TableGrid) -> Bool {
    let above = RowTexts(row, of: grid)
    let singles = above.texts.filter { text in
      text.range.columns.count == 1 && !MeaningGuess.isGroup(HeadingKey(text.text))
    }
    let covered = texts.texts.filter { text in
      singles.contains { $0.range.columns == text.range.columns }
    }
    // A remark such as ※令和7年2月末時点 may stand below a heading of its own column.
    return covered.count * 2 <= texts.texts.count
  }

  /// Whether what looks like years are figures: beside them a text stands under a heading of its column
  /// alone and is no heading itself.
  private static func holdsFigures(_ texts: RowTexts, below row: Int, of grid: TableGrid) -> Bool {
    texts.yearCount > 0
      && texts.texts.contains { text in
        let column = text.range.columns.lowerBound
        let above = grid.range(at: CellReference(row: row, column: column))
        let heading = grid.printedText(at: above.topLeft)
        guard above.columns.count == 1, !heading.allSatisfy(\.isWhitespace),
          !MeaningGuess.isGroup(HeadingKey(heading))
        else { return false }
        let isRemark = text.text.first { !$0.isWhitespace }.map { "(（[［※＊*".contains($0) } ?? true
        return !isRemark && HeadingWording.westernYear(text.text) == nil
          && !MeaningGuess.isKnown(HeadingKey(text.text))
      }
  }

  private static func groups(_ texts: RowTexts, over row: Int, of grid: TableGrid) -> Bool {
    let below = RowTexts(row, of: grid)
    let width = below.texts.count
    guard !texts.texts.isEmpty, width > 0 else { return false }
    let wide = texts.texts.filter { $0.range.columns.count > 1 }
    // A title stands over most of the table.
    let isTitle = wide.contains { $0.range.columns.count * 3 > width * 2 } && texts.texts.count == 1
    if isTitle { return false }
    let areGroups = texts.texts.allSatisfy { text in
      text.range.columns.count > 1 || MeaningGuess.isGroup(HeadingKey(text.text))
        || text.range.rows.contains(row)
    }
    return areGroups && (!wide.isEmpty || texts.texts.count >= 2)
  }

  /// The columns that have a heading, left to right.
  var columns: [HeadedColumn] {
    var stacks: [[HeadingCell]] = Array(repeating: [], count: grid.lastColumn)
    for row in rows {
      var reaching: HeadingCell?
      for column in stride(from: 1, through: grid.lastColumn, by: 1) {
        let place = CellReference(row: row, column: column)
        if let cell = heading(at: place) {
          if stacks[column - 1].last?.reference != cell.reference {
            stacks[column - 1].append(cell)
          }
          reaching = cell.isMerged ? nil : cell
        } else if let group = reaching, row < rows.upperBound,
          standsOver(column, group, row: row)
        {
          stacks[column - 1].append(extended(group, to: column))
        } else {
          reaching = nil
        }
      }
    }
    return stacks.enumerated().compactMap { offset, cells in
      guard let own = cells.last, own.range.columns.lowerBound == offset + 1 else { return nil }
      return HeadedColumn(index: offset + 1, headings: cells)
    }
  }

  /// Whether an unmerged heading reaches over a blank cell at its right: it is a group's, and the
  /// columns have headings below.
  private func standsOver(_ column: Int, _ group: HeadingCell, row: Int) -> Bool {
    guard MeaningGuess.isGroup(HeadingKey(group.text)) else { return false }
    return hasHeading(below: row, column) && hasHeading(below: row, group.range.columns.lowerBound)
  }

  private func hasHeading(below row: Int, _ column: Int) -> Bool {
    stride(from: row + 1, through: rows.upperBound, by: 1).contains {
      heading(at: CellReference(row: $0, column: column)) != nil
    }
  }

  private func heading(at place: CellReference) -> HeadingCell? {
    let range = grid.range(at: place)
    let text = grid.printedText(at: range.topLeft)
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    return HeadingCell(
      range: range, isMerged: !range.isSingleCell, text: text, wording: HeadingWording(text))
  }

  private func extended(_ group: HeadingCell, to column: Int) -> HeadingCell {
    HeadingCell(
      range: CellRange(
        rows: group.range.rows, columns: group.range.columns.lowerBound...column),
      isMerged: false, text: group.text, wording: group.wording)
  }
}

extension HeadingBlock {
  /// The block around a row of headings of any wording, as other offices write them.
  package init(anyWordingAround row: Int, of grid: TableGrid, notAbove firstRow: Int) {
    let found = HeadingRows(around: row, of: grid, notAbove: firstRow)
    self.init(
      rows: found.rows,
      stacks: found.columns.map { HeadingStack(column: $0.index, cells: $0.headings) })
  }
}
