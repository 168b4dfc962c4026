/// A reference to cells in a formula, in A1 notation (ECMA-376-1 §18.17.2.2).
public struct FormulaReference: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case cell, range, wholeRows, wholeColumns
  }

  /// The sheets; nil for those of the formula's own sheet.
  public var prefix: SheetPrefix?
  /// The corner written first; of a reversed range (`B5:A1`) it is not the top left one.
  public var first: ReferenceCorner
  /// The corner behind the colon; nil for a single cell.
  ///
  /// It has a row and a column where `first` has them.
  public var last: ReferenceCorner?

  public init(prefix: SheetPrefix? = nil, first: ReferenceCorner, last: ReferenceCorner? = nil) {
    self.prefix = prefix
    self.first = first
    self.last = last
  }

  public var kind: Kind {
    if first.row == nil { return .wholeColumns }
    if first.column == nil { return .wholeRows }
    return last == nil ? .cell : .range
  }

  /// The cells, corners in order; whole rows and columns span the grid.
  public var cells: CellRange {
    CellRange(rows: lines(on: .rows), columns: lines(on: .columns))
  }

  /// UTF-8 offsets into the formula's text without the prefix.
  public var areaRange: Range<Int> {
    first.range.lowerBound..<(last ?? first).range.upperBound
  }

  /// UTF-8 offsets into the formula's text, prefix included.
  public var range: Range<Int> {
    (prefix?.range ?? areaRange).lowerBound..<areaRange.upperBound
  }

  private func lines(on axis: StructuralEdit.Axis) -> ClosedRange<Int> {
    guard let start = first[axis]?.index else { return 1...axis.lastLine }
    let end = last?[axis]?.index ?? start
    return min(start, end)...max(start, end)
  }

  /// Whether it is to cells of `sheet` and of no other sheet, in a formula of the sheet `home`.
  func isOn(_ sheet: String, home: String) -> Bool {
    guard let prefix else { return Formula.isSameSheet(home, sheet) }
    return prefix.singleSheet.map { Formula.isSameSheet($0, sheet) } ?? false
  }
}
