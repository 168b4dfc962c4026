public import Diagnostics

extension Workbook {
  /// Inserts rows; the first inserted one takes the 1-based number `row`.
  ///
  /// ```swift
  /// try workbook.insertRows(at: 12, count: 3, in: "Sheet1")
  /// ```
  /// - Returns: findings about formulas that could not be read and were left as they are.
  /// - Throws: as `apply(_:to:followingAnchors:)`.
  @discardableResult
  public mutating func insertRows(
    at row: Int, count: Int = 1, in sheet: String
  ) throws(Failure) -> [Diagnostic] {
    try apply(.insertingRows(at: row, count: count), to: sheet)
  }

  /// Deletes rows, the first one being the 1-based number `row`.
  ///
  /// ```swift
  /// try workbook.deleteRows(at: 12, count: 3, in: "Sheet1")
  /// ```
  /// - Returns: findings about formulas that could not be read and were left as they are.
  /// - Throws: as `apply(_:to:followingAnchors:)`.
  @discardableResult
  public mutating func deleteRows(
    at row: Int, count: Int = 1, in sheet: String
  ) throws(Failure) -> [Diagnostic] {
    try apply(.deletingRows(at: row, count: count), to: sheet)
  }

  /// Deletes columns, the first one being the 1-based number `column`.
  ///
  /// ```swift
  /// try workbook.deleteColumns(at: 4, in: "Sheet1")
  /// ```
  /// - Returns: findings about formulas that could not be read and were left as they are.
  /// - Throws: as `apply(_:to:followingAnchors:)`.
  @discardableResult
  public mutating func deleteColumns(
    at column: Int, count: Int = 1, in sheet: String
  ) throws(Failure) -> [Diagnostic] {
    try apply(.deletingColumns(at: column, count: count), to: sheet)
  }
}
