/// A rectangle of cells, both corners included (ECMA-376-1 §18.18.62 ST_Ref).
public struct CellRange: Hashable, Sendable {
  /// 1-based rows, first to last.
  public var rows: ClosedRange<Int>
  /// 1-based columns, first to last.
  public var columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// The range of one cell.
  public init(_ cell: CellReference) {
    self.init(rows: cell.row...cell.row, columns: cell.column...cell.column)
  }

  /// Reads `A1` or `A1:B2` (corners in any order, `$` accepted).
  ///
  /// Nil when it is neither.
  public init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first.flatMap({ CellReference($0) }),
      let last = corners.last.flatMap({ CellReference($0) })
    else { return nil }
    self.init(
      rows: min(first.row, last.row)...max(first.row, last.row),
      columns: min(first.column, last.column)...max(first.column, last.column))
  }

  public var topLeft: CellReference {
    CellReference(row: rows.lowerBound, column: columns.lowerBound)
  }

  public var bottomRight: CellReference {
    CellReference(row: rows.upperBound, column: columns.upperBound)
  }

  public var isSingleCell: Bool { rows.count == 1 && columns.count == 1 }

  public func contains(_ cell: CellReference) -> Bool {
    rows.contains(cell.row) && columns.contains(cell.column)
  }

  public func overlaps(_ other: CellRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }
}

extension CellRange: CustomStringConvertible {
  /// `A1` for one cell, else `A1:B2`.
  public var description: String {
    isSingleCell ? topLeft.description : "\(topLeft):\(bottomRight)"
  }

  /// The text in the style of another: `A1:A1` for one cell where that has a colon.
  func description(like other: String) -> String {
    other.contains(":") ? "\(topLeft):\(bottomRight)" : description
  }
}
