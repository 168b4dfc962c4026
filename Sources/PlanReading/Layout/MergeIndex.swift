package import SpreadsheetML

/// The merged ranges of a sheet, found by cell without looking through all of them.
package struct MergeIndex: Hashable, Sendable {
  /// For each 1-based column the ranges over it, by first row.
  private let rangesByColumn: [Int: [CellRange]]

  /// Ranges are kept for columns up to `lastColumn` only, so that a range over whole rows costs
  /// no more than the table is wide.
  package init(_ ranges: [CellRange], lastColumn: Int) {
    var rangesByColumn: [Int: [CellRange]] = [:]
    for range in ranges where range.columns.lowerBound <= lastColumn {
      for column in range.columns.lowerBound...min(range.columns.upperBound, lastColumn) {
        rangesByColumn[column, default: []].append(range)
      }
    }
    self.rangesByColumn = rangesByColumn.mapValues { ranges in
      ranges.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    }
  }

  /// The merged range a cell lies in; nil for a cell of its own.
  ///
  /// Merged ranges do not overlap, so only the last one that begins above can hold the cell.
  package func range(containing cell: CellReference) -> CellRange? {
    guard let ranges = rangesByColumn[cell.column] else { return nil }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].rows.lowerBound <= cell.row {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, ranges[low - 1].contains(cell) else { return nil }
    return ranges[low - 1]
  }
}
