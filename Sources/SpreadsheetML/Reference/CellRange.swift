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

  /// Reads `A1`, `A1:B2`, whole columns `A:B` or whole rows `1:2` (corners in any order, `$`
  /// accepted).
  ///
  /// Nil when it is none of them.
  public init?(_ text: some StringProtocol) {
    if let plain = Self(plain: text.utf8) {
      self = plain
      return
    }
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first.flatMap({ CellReference($0) }),
      let last = corners.last.flatMap({ CellReference($0) })
    else {
      guard let lines = Self(wholeLines: text) else { return nil }
      self = lines
      return
    }
    self.init(
      rows: min(first.row, last.row)...max(first.row, last.row),
      columns: min(first.column, last.column)...max(first.column, last.column))
  }

  /// Reads `A1` and `A1:B2` in capitals and without `$`, as programs write them.
  private init?(plain text: some Sequence<UInt8>) {
    var (first, row, column): (CellReference?, Int, Int) = (nil, 0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column <= 630:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9")
      where column > 0 && row <= 104_857 && (row > 0 || byte != UInt8(ascii: "0")):
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: ":") where row > 0 && first == nil:
        first = CellReference(row: row, column: column)
        (row, column) = (0, 0)
      default: return nil
      }
    }
    guard (1...CellReference.maximumRow).contains(row),
      (1...CellReference.maximumColumn).contains(column)
    else { return nil }
    let last = CellReference(row: row, column: column)
    let start = first ?? last
    guard start.row <= CellReference.maximumRow, start.column <= CellReference.maximumColumn else {
      return nil
    }
    self.init(
      rows: min(start.row, last.row)...max(start.row, last.row),
      columns: min(start.column, last.column)...max(start.column, last.column))
  }

  /// Reads whole columns or whole rows; their other lines are those of the whole grid.
  private init?(wholeLines text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count == 2 else { return nil }
    let (rows, columns) = (1...CellReference.maximumRow, 1...CellReference.maximumColumn)
    // With a row or a column beside it each end must be a cell of the grid.
    let inFirstRow = corners.compactMap { CellReference(String($0) + "1") }
    let inFirstColumn = corners.compactMap { CellReference("A" + String($0)) }
    if corners.allSatisfy({ !$0.utf8.contains(where: Self.isDigit) }), inFirstRow.count == 2 {
      let ends = inFirstRow.map(\.column).sorted()
      self.init(rows: rows, columns: ends[0]...ends[1])
    } else if corners.allSatisfy({ !$0.utf8.contains(where: Self.isLetter) }),
      inFirstColumn.count == 2
    {
      let ends = inFirstColumn.map(\.row).sorted()
      self.init(rows: ends[0]...ends[1], columns: columns)
    } else {
      return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  public var topLeft: CellReference {
    CellReference(row: rows.lowerBound, column: columns.lowerBound)
  }

  public var bottomRight: CellReference {
    CellReference(row: rows.upperBound, column: columns.upperBound)
  }

  public var isSingleCell: Bool { topLeft == bottomRight }

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

  /// The text in the style of another: `A1:A1` for one cell where that has a colon, `A:A` or `1:1`
  /// where that names whole lines.
  func description(like other: String) -> String {
    guard let colon = other.utf8.firstIndex(of: UInt8(ascii: ":")) else { return description }
    let corner = other.utf8[..<colon]
    if !corner.contains(where: Self.isDigit) {
      return [columns.lowerBound, columns.upperBound].map(CellReference.columnLetters)
        .joined(separator: ":")
    }
    if !corner.contains(where: Self.isLetter) {
      return "\(rows.lowerBound):\(rows.upperBound)"
    }
    return "\(topLeft):\(bottomRight)"
  }
}
