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

  /// Lines that come or go at one place.
  public struct Place: Hashable, Sendable {
    /// 1-based, by the numbers before the edit: the line that the new ones come before, or the first
    /// deleted one.
    public let first: Int
    /// How many lines; at least 1.
    public let count: Int
    /// How many lines are inserted further up or further left.
    let before: Int
  }

  public let axis: Axis
  public let kind: Kind
  /// One place, or, where rows are inserted, one or more from top to bottom.
  public let places: [Place]
  /// Whether all the lines lie on a sheet; a workbook refuses an edit whose lines do not.
  public let isOnSheet: Bool

  /// 1-based: the number of the first inserted line, or of the first deleted one.
  public var first: Int { places[0].first }
  /// How many lines come or go at the first place; at least 1.
  public var count: Int { places[0].count }

  /// An edit of lines; those off the sheet are brought to its edge, and `isOnSheet` is false then.
  public init(axis: Axis, kind: Kind, first: Int, count: Int = 1) {
    let lines = 1...axis.lastLine
    isOnSheet =
      lines.contains(first) && lines.contains(count) && first - 1 <= axis.lastLine - count
    self.axis = axis
    self.kind = kind
    places = [
      Place(
        first: min(max(first, 1), axis.lastLine), count: min(max(count, 1), axis.lastLine),
        before: 0)
    ]
  }

  /// Insertions of rows at several places, which all lie on a sheet; nil without any, or where two are
  /// at the same place.
  ///
  /// All numbers are those before the edit.
  init?(insertions: [StructuralEdit]) {
    var places: [Place] = []
    for place in insertions.flatMap(\.places).sorted(by: { $0.first < $1.first }) {
      let last = places.last
      if place.first == last?.first { return nil }
      places.append(
        Place(
          first: place.first, count: place.count,
          before: last.map { $0.before + $0.count } ?? 0))
    }
    guard let last = places.last,
      insertions.allSatisfy({ $0.axis == .rows && $0.kind == .insert && $0.isOnSheet })
    else { return nil }
    axis = .rows
    kind = .insert
    self.places = places
    isOnSheet = last.first - 1 <= Axis.rows.lastLine - last.before - last.count
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

  /// The edit that undoes an insertion at one place; nil for a deletion, whose cells are gone.
  public var inverse: StructuralEdit? {
    kind == .insert && places.count == 1
      ? StructuralEdit(axis: axis, kind: .delete, first: first, count: count) : nil
  }
}
