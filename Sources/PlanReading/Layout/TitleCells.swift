package import SpreadsheetML

/// Finds the title above a table.
package enum TitleCells {
  /// The cells in `rows` (1-based) that show a plan's title, in reading order.
  package static func find(in rows: Range<Int>, of grid: TableGrid) -> [CellReference] {
    grid.rowNumbers(in: rows).flatMap { row in
      grid.table.cells(inRow: row).filter(isTitle).map(\.reference)
    }
  }

  private static func isTitle(_ cell: Cell) -> Bool {
    guard case .text(let text) = cell.value,
      text.utf8.count <= HeadingVocabulary.longestHeading
    else { return false }
    // A line that begins as a note names the plan without being its title.
    let first = text.first { !$0.isWhitespace }
    guard let first, !HeadingVocabulary.noteMarks.contains(first) else { return false }
    return HeadingVocabulary.titleWords.contains { text.contains($0) }
  }
}
