/// Cells in rows, found by row and by address: what a worksheet and a table of texts have in common.
public struct CellTable: Hashable, Sendable {
  /// In reading order.
  public let cells: [Cell]

  /// 1-based numbers of the rows that have cells, ascending.
  public let rowNumbers: [Int]
  /// For each of these rows the index of its first cell, and where the last one ends.
  private let starts: [Int]

  /// A table of cells in any order.
  public init(_ cells: [Cell]) {
    let isOrdered = cells.indices.dropFirst().allSatisfy {
      cells[$0 - 1].reference < cells[$0].reference
    }
    let ordered = isOrdered ? cells : cells.sorted { $0.reference < $1.reference }
    self.cells = ordered
    var rows: [Int] = []
    var starts: [Int] = []
    for index in ordered.indices where ordered[index].reference.row != rows.last {
      rows.append(ordered[index].reference.row)
      starts.append(index)
    }
    rowNumbers = rows
    self.starts = starts + [ordered.count]
  }

  /// The indices of the cells of a 1-based row, left to right; empty where there are none.
  package func indices(ofRow row: Int) -> Range<Int> {
    guard let first = rowNumbers.first, row >= first else { return 0..<0 }
    // In most sheets no row is left out.
    var low = row - first
    if low >= rowNumbers.count || rowNumbers[low] != row {
      var high = min(low, rowNumbers.count)
      low = 0
      while low < high {
        let middle = (low + high) / 2
        if rowNumbers[middle] < row { low = middle + 1 } else { high = middle }
      }
      guard low < rowNumbers.count, rowNumbers[low] == row else { return 0..<0 }
    }
    return starts[low]..<starts[low + 1]
  }

  /// The cells of a 1-based row, left to right; empty where there are none.
  public func cells(inRow row: Int) -> ArraySlice<Cell> { cells[indices(ofRow: row)] }

  /// The index of the cell at an address; nil where there is none.
  package func index(of reference: CellReference) -> Int? {
    let range = indices(ofRow: reference.row)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].reference.column < reference.column {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < range.upperBound && cells[low].reference == reference ? low : nil
  }

  /// The cell at an address; nil where there is none.
  public func cell(at reference: CellReference) -> Cell? { index(of: reference).map { cells[$0] } }

  /// The value at an address; `.blank` where there is no cell.
  public func value(at reference: CellReference) -> CellValue {
    // By index, so that no cell is copied for its value.
    guard let index = index(of: reference) else { return .blank }
    return cells[index].value
  }
}
