import PlanText
package import SpreadsheetML

/// Several figures, or names of indicators, that one action has in one column, each in a row of its own.
///
/// Texts of several rows are one text with line breaks; numbers of several cells are never one number.
package struct RowFigures: Hashable, Sendable {
  /// The heading over them as printed.
  package let heading: String
  /// Top to bottom; two at the least.
  package let cells: [CellReference]

  /// The first such cells of each column of a table.
  package static func all(in layout: PlanTableLayout, on grid: TableGrid) -> [RowFigures] {
    let tall = layout.actionRows.filter { $0.rows.count > 1 }
    return layout.columns.compactMap { column -> RowFigures? in
      guard kinds.contains(column.column.kind) else { return nil }
      let isName = column.column.kind == .indicatorName
      return tall.lazy.compactMap { row -> RowFigures? in
        let cells = cells(of: row, column.index, isName: isName, on: grid)
        return cells.count > 1 ? RowFigures(heading: column.text, cells: cells) : nil
      }.first
    }
  }

  private static let kinds: Set<ColumnKind> = [
    .indicatorName, .indicatorBaseline, .indicatorTarget, .target, .actual, .rate, .money,
  ]

  private static func cells(
    of row: ActionRow, _ column: Int, isName: Bool, on grid: TableGrid
  ) -> [CellReference] {
    row.rows.map { CellReference(row: $0, column: column) }.filter { place in
      let text = grid.printedText(at: place)
      guard grid.range(at: place).topLeft == place else { return false }
      return isName
        ? !text.allSatisfy(\.isWhitespace) && !isDashOnly(text) : PlainFigure(text) != nil
    }
  }
}
