package import SpreadsheetML

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
