/// An insertion or deletion of whole rows or columns, as a value.
///
/// Its functions say where a line (a row or a column), a cell or a range of the edited sheet lands.
///
/// ```swift
/// let edit = StructuralEdit.insertingColumns(at: 10)
/// edit.shifted(CellRange(rows: 5...49, columns: 9...10))  // I5:K49
/// ```
public struct StructuralEdit: Hashable, Sendable {
  /// Which lines are inserted or deleted.
  public enum Axis: Hashable, Sendable, CaseIterable {
    case rows, columns

    /// The number of the last line of a worksheet.
    public var lastLine: Int {
      switch self {
      case .rows: CellReference.maximumRow
      case .columns: CellReference.maximumColumn
      }
    }
  }

  /// What happens to the lines.
  public enum Kind: Hashable, Sendable, CaseIterable {
    case insert, delete
  }

  public let axis: Axis
  public let kind: Kind
  /// 1-based: the number of the first inserted line, or of the first deleted one.
  public let first: Int
  /// How many lines; at least 1.
  public let count: Int
  /// Whether all the lines lie on a sheet; a workbook refuses an edit whose lines do not.
  public let isOnSheet: Bool

  /// An edit of lines; those off the sheet are brought to its edge, and `isOnSheet` is false then.
  public init(axis: Axis, kind: Kind, first: Int, count: Int = 1) {
    let lines = 1...axis.lastLine
    isOnSheet =
      lines.contains(first) && lines.contains(count) && first - 1 <= axis.lastLine - count
    self.axis = axis
    self.kind = kind
    self.first = min(max(first, 1), axis.lastLine)
    self.count = min(max(count, 1), axis.lastLine)
  }

  public static func insertingRows(at first: Int, count: Int = 1) -> StructuralEdit {
    StructuralEdit(axis: .rows, kind: .insert, first: first, count: count)
  }

  public static func insertingColumns(at first: Int, count: Int = 1) -> StructuralEdit {
    StructuralEdit(axis: .columns, kind: .insert, first: first, count: count)
  }

  public static func deletingRows(at first: Int, count: Int = 1) -> StructuralEdit {
    StructuralEdit(axis: .rows, kind: .delete, first: first, count: count)
  }

  public static func deletingColumns(at first: Int, count: Int = 1) -> StructuralEdit {
    StructuralEdit(axis: .columns, kind: .delete, first: first, count: count)
  }

  /// The edit that undoes an insertion; nil for a deletion, whose cells are gone.
  public var inverse: StructuralEdit? {
    kind == .insert ? StructuralEdit(axis: axis, kind: .delete, first: first, count: count) : nil
  }
}
