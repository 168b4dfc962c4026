import PlanText
package import SpreadsheetML

/// A table as its headings show it, whatever they mean.
package struct HeadedTable: Sendable {
  /// 1-based rows of headings.
  package let headingRows: ClosedRange<Int>
  /// Left to right, those with a heading.
  package let columns: [HeadedColumn]
  /// 1-based rows below the headings, to the next table's or the sheet's end.
  package internal(set) var rows: Range<Int>
  /// 1-based rows inside it that repeat the headings.
  package internal(set) var repeatedRows: Set<Int> = []
  /// 1-based rows above it, from the end of the table before.
  package internal(set) var rowsAbove: Range<Int>
  /// The 1-based column behind which another table may stand; nil where none is.
  ///
  /// It is blank from the headings down, and headings stand right of it.
  package internal(set) var gap: Int?

  /// Whether a 1-based column stands behind the gap.
  package func isApart(_ column: Int) -> Bool { gap.map { column > $0 } ?? false }

  /// The column under a heading's path; of several the one whose heading stands in `cell`.
  package func column(path: String, at cell: CellReference?) -> HeadedColumn? {
    let named = columns.filter { $0.path == path }
    return named.first { $0.cell == cell } ?? named.first
  }
}

/// One column of a table and the headings over it.
package struct HeadedColumn: Hashable, Sendable {
  /// 1-based.
  package let index: Int
  /// The heading of the column itself and those over it and others, topmost first.
  package let headings: [HeadingCell]

  /// The heading of the column itself.
  package var own: HeadingCell { headings[headings.count - 1] }
  package var groups: ArraySlice<HeadingCell> { headings.dropLast() }
  /// The cell that carries its own heading.
  package var cell: CellReference { own.reference }
  /// All headings over it on one line: `令和6年度 > 実績`.
  package let path: String

  init(index: Int, headings: [HeadingCell]) {
    self.index = index
    self.headings = headings
    path = headings.map { Self.oneLine($0.text) }.joined(separator: " > ")
  }

  /// A heading without line breaks.
  package static func oneLine(_ text: String) -> String {
    LineBreaks.joined(text).trimmingWhitespace
  }
}

/// Finds the tables of a sheet by rows of short texts, enough of which are known as headings.
package struct HeadedTables: Sendable {
  /// Top to bottom.
  package private(set) var tables: [HeadedTable] = []

  private let grid: TableGrid

  package init(on grid: TableGrid) {
    self.grid = grid
    var free = 1
    for row in grid.rowNumbers where row >= free {
      let texts = RowTexts(row, of: grid)
      guard texts.isHeadings(atLeast: Self.fewestKnown) else { continue }
      if let last = tables.indices.last, tables[last].isRepeated(by: texts) {
        let rows = HeadingRows(around: row, of: grid, notAbove: free).rows
        tables[last].repeatedRows.formUnion(rows)
        free = rows.upperBound + 1
        continue
      }
      // Inside a table a row that begins with a number is an action's.
      if !tables.isEmpty, texts.beginsWithNumber || holdsFigures(texts, row) { continue }
      let found = HeadingRows(around: row, of: grid, notAbove: free)
      let columns = found.columns
      guard columns.count >= Self.fewestKnown else { continue }
      if let last = tables.indices.last {
        tables[last].rows = tables[last].rows.lowerBound..<found.rows.lowerBound
      }
      let first = found.rows.upperBound + 1
      tables.append(
        HeadedTable(
          headingRows: found.rows, columns: columns, rows: first..<max(first, grid.lastRow + 1),
          rowsAbove: free..<found.rows.lowerBound))
      free = first
    }
    for index in tables.indices { tables[index].gap = gap(in: tables[index]) }
  }

  /// The first blank column with the wider part of the headings left of it.
  private func gap(in table: HeadedTable) -> Int? {
    let indices = table.columns.map(\.index)
    guard let first = indices.first, let last = indices.last else { return nil }
    var blank = Set(first...last)
    for row in grid.rowNumbers(in: table.headingRows.lowerBound..<table.rows.upperBound) {
      for cell in grid.table.cells(inRow: row) where !cell.value.looksBlank {
        blank.subtract(grid.range(at: cell.reference).columns)
      }
      if blank.isEmpty { return nil }
    }
    return blank.sorted().first { column in
      let left = indices.count { $0 < column }
      // The wider part is the plan's; a number with a blank column behind it is no table.
      return left >= Self.fewestKnown && left * 2 > indices.count
    }
  }

  /// Whether numbers of a row inside a table look like years and are none: the texts beside them are no
  /// headings, or cells from the rows above reach beside them.
  private func holdsFigures(_ row: RowTexts, _ number: Int) -> Bool {
    if row.yearCount == 0 { return false }
    if row.otherCount > 0 { return row.knownOtherCount * 2 < row.otherCount }
    return tables.last?.columns.contains { column in
      let cell = grid.range(at: CellReference(row: number, column: column.index))
      return cell.rows.lowerBound < number && !grid.printedText(at: cell.topLeft).isEmpty
    } ?? false
  }

  /// A memo that mentions headings has one or two beside each other.
  private static let fewestKnown = 3
}

extension HeadedTable {
  /// Whether a row says most of what the lowest headings say, in their columns.
  fileprivate func isRepeated(by row: RowTexts) -> Bool {
    let own = Dictionary(columns.map { ($0.index, $0.path) }) { first, _ in first }
    let same = row.texts.filter { text in
      guard let path = own[text.range.columns.lowerBound] else { return false }
      return path.hasSuffix(HeadedColumn.oneLine(text.text))
        || path.hasPrefix(HeadedColumn.oneLine(text.text))
    }
    return same.count * 2 > row.texts.count
  }
}

/// The texts of a row that may be headings.
struct RowTexts: Sendable {
  private(set) var texts: [HeadingCell] = []
  private(set) var knownCount = 0
  private(set) var hasContents = false
  private(set) var beginsWithNumber = false
  /// How many are nothing but a western year, which a figure may be too: 2024.
  private(set) var yearCount = 0

  var otherCount: Int { texts.count - yearCount }
  var knownOtherCount: Int { knownCount - yearCount }

  /// Reads a 1-based row; a merged range counts in its first row only.
  init(_ row: Int, of grid: TableGrid) {
    for cell in grid.table.cells(inRow: row) where !cell.value.looksBlank {
      let range = grid.range(at: cell.reference)
      guard range.topLeft == cell.reference else { continue }
      guard let text = Self.heading(cell, in: grid) else {
        if texts.isEmpty, !hasContents, case .number = cell.value { beginsWithNumber = true }
        hasContents = true
        continue
      }
      let isYear = HeadingWording.westernYear(text) != nil
      if isYear { yearCount += 1 }
      if isYear || MeaningGuess.isKnown(HeadingKey(text)) { knownCount += 1 }
      texts.append(
        HeadingCell(
          range: range, isMerged: !range.isSingleCell, text: text, wording: HeadingWording(text)))
    }
  }

  /// Nil for contents: numbers other than years, sentences and long texts.
  private static func heading(_ cell: Cell, in grid: TableGrid) -> String? {
    let text = cell.printedText(in: grid.dateSystem)
    switch cell.value {
    case .blank, .boolean, .error: return nil
    case .number: return HeadingWording.westernYear(text) == nil ? nil : text
    case .text:
      guard text.utf8.count <= HeadingVocabulary.longestHeading, !text.contains("。") else {
        return nil
      }
      if PlainFigure(text) == nil { return text }
      let years = HeadingYears(text)
      return years.fiscalYear != nil || years.doubtfulYear != nil ? text : nil
    }
  }

  func isHeadings(atLeast count: Int) -> Bool {
    !hasContents && knownCount >= count && knownCount * 2 >= texts.count
  }
}
