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
