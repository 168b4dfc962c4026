import SpreadsheetML

/// Finds forms in which each action has a block of labelled cells, or a sheet, of its own: 個票.
enum BlockForms {
  /// The first label of an action's name in such a form; nil where the sheets hold none.
  ///
  /// Labels stand one below the other in the first column, their values to the right of them.
  static func first(in sheets: [TableGrid]) -> SourceCell? {
    sheets.lazy.compactMap { first(on: $0) }.first
  }

  private static func first(on grid: TableGrid) -> SourceCell? {
    var labels: [Int: [(row: Int, kind: ColumnKind)]] = [:]
    for row in grid.rowNumbers {
      let cells = grid.table.cells(inRow: row).filter { !$0.value.looksBlank }
      guard let cell = cells.first, let kind = kind(of: cell, in: grid) else { continue }
      // A heading's neighbour is a heading; a label's is a value.
      let next = cells.dropFirst().first
      if let next, self.kind(of: next, in: grid) != nil { continue }
      labels[cell.reference.column, default: []].append((row, kind))
    }
    for (column, found) in labels.sorted(by: { $0.key < $1.key }) {
      let kinds = Set(found.map(\.kind))
      guard let title = found.first(where: { $0.kind == .title }), kinds.count >= fewestLabels
      else { continue }
      return grid.source(CellReference(row: title.row, column: column))
    }
    return nil
  }

  /// Name, outline and one thing about its results at the least.
  private static let fewestLabels = 4

  private static func kind(of cell: Cell, in grid: TableGrid) -> ColumnKind? {
    guard case .text(let text) = cell.value, text.utf8.count <= 90 else { return nil }
    let key = HeadingKey(text)
    return MeaningGuess.kind(of: key, hasYear: false)?.kind
  }
}
