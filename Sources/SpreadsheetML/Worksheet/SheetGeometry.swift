/// Widths of columns and heights of rows, in EMU (914,400 an inch, 9,525 a pixel at 96 dpi).
///
/// Widths follow ECMA-376-1 §18.3.1.13 col for a default font whose digits are 7 pixels wide;
/// Excel on another screen or with another default font may differ by some pixels.
public struct SheetGeometry: Hashable, Sendable {
  public static let emuPerPixel = 9_525
  public static let emuPerPoint = 12_700

  /// EMU of a column or row that is not listed.
  public var defaultColumnWidth: Int
  public var defaultRowHeight: Int
  /// EMU by 1-based column; 0 for hidden ones.
  public var columnWidths: [Int: Int]
  /// EMU by 1-based row; 0 for hidden ones.
  public var rowHeights: [Int: Int]

  public init(
    defaultColumnWidth: Int = 64 * emuPerPixel, defaultRowHeight: Int = 15 * emuPerPoint,
    columnWidths: [Int: Int] = [:], rowHeights: [Int: Int] = [:]
  ) {
    self.defaultColumnWidth = defaultColumnWidth
    self.defaultRowHeight = defaultRowHeight
    self.columnWidths = columnWidths
    self.rowHeights = rowHeights
  }

  public func width(ofColumn column: Int) -> Int { columnWidths[column] ?? defaultColumnWidth }
  public func height(ofRow row: Int) -> Int { rowHeights[row] ?? defaultRowHeight }

  /// EMU from the sheet's left edge to the left edge of a 1-based column.
  public func left(ofColumn column: Int) -> Int {
    let listed = columnWidths.lazy.filter { $0.key < column }
    return (column - 1) * defaultColumnWidth
      + listed.reduce(0) { $0 + $1.value - defaultColumnWidth }
  }

  /// EMU from the sheet's top edge to the top edge of a 1-based row.
  public func top(ofRow row: Int) -> Int {
    let listed = rowHeights.lazy.filter { $0.key < row }
    return (row - 1) * defaultRowHeight + listed.reduce(0) { $0 + $1.value - defaultRowHeight }
  }
}
