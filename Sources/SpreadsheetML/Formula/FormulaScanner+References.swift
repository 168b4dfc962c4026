extension FormulaScanner {
  /// The cell, range, whole columns or whole rows at an offset; nil when there are none.
  ///
  /// Only what can be a place on the sheet is one: `AB12` and `LOG10` are cells (columns end with
  /// XFD), while `LOG10(` is a function and `A1B`, `R1C1`, `XFE1` and `A0` are names.
  func area(at start: Int, prefix: SheetPrefix?) -> FormulaReference? {
    guard let first = corner(at: start) else { return nil }
    let last = secondCorner(behind: first)
    guard last != nil || first.isCell else { return nil }
    return FormulaReference(prefix: prefix, first: first, last: last)
  }

  /// The corner behind a colon, when both make one range.
  private func secondCorner(behind first: ReferenceCorner) -> ReferenceCorner? {
    let colon = endOfWhitespace(from: first.range.upperBound)
    guard byte(at: colon) == UInt8(ascii: ":"),
      let last = corner(at: endOfWhitespace(from: colon + 1)),
      (last.row == nil) == (first.row == nil), (last.column == nil) == (first.column == nil)
    else { return nil }
    return last
  }

  /// The cell, column or row at an offset, unless it is the beginning of something longer.
  func corner(at start: Int) -> ReferenceCorner? {
    var index = start
    let column = columnCoordinate(at: &index)
    let row = rowCoordinate(at: &index)
    guard column != nil || row != nil, !continuesWord(at: index) else { return nil }
    return ReferenceCorner(row: row, column: column, range: start..<index)
  }

  private func columnCoordinate(at index: inout Int) -> ReferenceCorner.Coordinate? {
    let isAbsolute = byte(at: index) == UInt8(ascii: "$")
    let start = index + (isAbsolute ? 1 : 0)
    var end = start
    var column = 0
    while Self.isLetter(byte(at: end)), column <= CellReference.maximumColumn {
      column = column * 26 + Int(byte(at: end) & 0x1F)
      end += 1
    }
    guard end > start, column <= CellReference.maximumColumn else { return nil }
    index = end
    return ReferenceCorner.Coordinate(column, isAbsolute: isAbsolute)
  }

  private func rowCoordinate(at index: inout Int) -> ReferenceCorner.Coordinate? {
    let isAbsolute = byte(at: index) == UInt8(ascii: "$")
    let start = index + (isAbsolute ? 1 : 0)
    var end = start
    var row = 0
    while Self.isDigit(byte(at: end)), row <= CellReference.maximumRow {
      row = row * 10 + Int(byte(at: end) - UInt8(ascii: "0"))
      end += 1
    }
    guard row >= 1, row <= CellReference.maximumRow else { return nil }
    index = end
    return ReferenceCorner.Coordinate(row, isAbsolute: isAbsolute)
  }

  private func continuesWord(at index: Int) -> Bool {
    switch byte(at: index) {
    case UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "!"): true
    case let next: Self.isWord(next)
    }
  }
}
