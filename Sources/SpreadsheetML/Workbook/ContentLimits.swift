/// What Excel lets a cell hold ("Excel specifications and limits", support.microsoft.com).
enum ContentLimits {
  /// UTF-16 units of a text.
  static let text = 32_767
  /// UTF-16 units of a formula.
  static let formula = 8_192
  /// UTF-16 units of a table column's name.
  static let columnName = 255
  /// Cells that one call gives a style one by one.
  static let cells = 4_194_304
}
