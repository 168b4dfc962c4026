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

/// One side of a reference's colon: a cell `$A1`, a column `$A` or a row `1`.
public struct ReferenceCorner: Hashable, Sendable {
  /// A row or column number and whether it keeps its value when the formula is copied.
  public struct Coordinate: Hashable, Sendable {
    /// 1-based.
    public var index: Int
    /// Whether `$` stands before it.
    public var isAbsolute: Bool

    public init(_ index: Int, isAbsolute: Bool = false) {
      self.index = index
      self.isAbsolute = isAbsolute
    }
  }

  /// Nil in whole columns.
  public var row: Coordinate?
  /// Nil in whole rows.
  public var column: Coordinate?
  /// UTF-8 offsets into the formula's text.
  public var range: Range<Int>

  public init(row: Coordinate?, column: Coordinate?, range: Range<Int>) {
    self.row = row
    self.column = column
    self.range = range
  }

  /// The coordinate on an axis; nil where the corner has none.
  public subscript(axis: StructuralEdit.Axis) -> Coordinate? {
    get { axis == .rows ? row : column }
    set {
      switch axis {
      case .rows: row = newValue
      case .columns: column = newValue
      }
    }
  }

  var isCell: Bool { row != nil && column != nil }

  /// The corner in A1 notation, `$` signs included.
  func text(lowercased: Bool) -> String {
    var text = ""
    if let column {
      let letters = CellReference.columnLetters(column.index)
      text += (column.isAbsolute ? "$" : "") + (lowercased ? letters.lowercased() : letters)
    }
    if let row {
      text += (row.isAbsolute ? "$" : "") + String(row.index)
    }
    return text
  }
}
