/// Cells in rows, found by row and by address: what a worksheet and a table of texts have in common.
public struct CellTable: Hashable, Sendable {
  /// In reading order.
  public let cells: [Cell]

  /// For each row with cells, the indices into `cells`.
  private let rowIndices: [Int: Range<Int>]

  /// A table of cells in any order.
  public init(_ cells: [Cell]) {
    let isOrdered = zip(cells, cells.dropFirst()).allSatisfy { $0.reference < $1.reference }
    let ordered = isOrdered ? cells : cells.sorted { $0.reference < $1.reference }
    self.cells = ordered
    var rowIndices: [Int: Range<Int>] = [:]
    var start = 0
    while start < ordered.count {
      let row = ordered[start].reference.row
      var end = start + 1
      while end < ordered.count, ordered[end].reference.row == row { end += 1 }
      rowIndices[row] = start..<end
      start = end
    }
    self.rowIndices = rowIndices
  }

  /// The cells of a 1-based row, left to right; empty where there are none.
  public func cells(inRow row: Int) -> ArraySlice<Cell> {
    rowIndices[row].map { cells[$0] } ?? []
  }

  /// The cell at an address; nil where there is none.
  public func cell(at reference: CellReference) -> Cell? {
    guard let range = rowIndices[reference.row] else { return nil }
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
    guard low < range.upperBound, cells[low].reference == reference else { return nil }
    return cells[low]
  }

  /// The value at an address; `.blank` where there is no cell.
  public func value(at reference: CellReference) -> CellValue {
    cell(at: reference)?.value ?? .blank
  }

  /// 1-based numbers of the rows that have cells, ascending.
  public var rowNumbers: [Int] { rowIndices.keys.sorted() }
}
