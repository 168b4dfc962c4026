/// Widths of columns and heights of rows, in EMU (914,400 an inch, 9,525 a pixel at 96 dpi).
///
/// Widths follow ECMA-376-1 §18.3.1.13 col for a default font whose digits are 7 pixels wide;
/// Excel on another screen or with another default font may differ by some pixels.
public struct SheetGeometry: Hashable, Sendable {
  public static let emuPerPixel = 9_525
  public static let emuPerPoint = 12_700

  private var columns: LineSizes
  private var rows: LineSizes

  /// - Parameters:
  ///   - defaultColumnWidth: EMU of a column that is not listed.
  ///   - defaultRowHeight: EMU of a row that is not listed.
  ///   - columnWidths: EMU by 1-based column; 0 for hidden ones.
  ///   - rowHeights: EMU by 1-based row; 0 for hidden ones.
  public init(
    defaultColumnWidth: Int = 64 * emuPerPixel, defaultRowHeight: Int = 15 * emuPerPoint,
    columnWidths: [Int: Int] = [:], rowHeights: [Int: Int] = [:]
  ) {
    columns = LineSizes(default: defaultColumnWidth, listed: columnWidths)
    rows = LineSizes(default: defaultRowHeight, listed: rowHeights)
  }

  public func width(ofColumn column: Int) -> Int { columns.size(of: column) }
  public func height(ofRow row: Int) -> Int { rows.size(of: row) }

  /// EMU from the sheet's left edge to the left edge of a 1-based column.
  public func left(ofColumn column: Int) -> Int { columns.start(of: column) }

  /// EMU from the sheet's top edge to the top edge of a 1-based row.
  public func top(ofRow row: Int) -> Int { rows.start(of: row) }

  /// The 1-based column at a distance from the left edge, and the EMU into that column.
  public func column(at x: Int) -> (column: Int, offset: Int) {
    columns.line(at: x, maximum: CellReference.maximumColumn)
  }

  /// The 1-based row at a distance from the top edge, and the EMU into that row.
  public func row(at y: Int) -> (row: Int, offset: Int) {
    rows.line(at: y, maximum: CellReference.maximumRow)
  }
}

/// Sizes of rows or columns, with what is needed to sum them up without walking them all.
private struct LineSizes: Hashable, Sendable {
  private let standard: Int
  private let listed: [Int: Int]
  /// Listed lines, ascending.
  private let lines: [Int]
  /// By how much the lines before `lines[i]` exceed the standard size in sum.
  private let excess: [Int]

  /// Sizes that sum up without overflow, whatever they are said to be.
  private static let sizes = 0...(1 << 36)
  private static let numbers = 0...(1 << 21)

  init(default standard: Int, listed: [Int: Int]) {
    let standard = standard.clamped(to: Self.sizes)
    let listed = listed.mapValues { $0.clamped(to: Self.sizes) }
    self.standard = standard
    self.listed = listed
    lines = listed.keys.sorted()
    var sums: [Int] = [0]
    for line in lines { sums.append((sums.last ?? 0) + (listed[line] ?? standard) - standard) }
    excess = sums
  }

  func size(of line: Int) -> Int { listed[line] ?? standard }

  func start(of line: Int) -> Int {
    let line = line.clamped(to: Self.numbers)
    return (line - 1) * standard + excess[countOfListed(before: line)]
  }

  /// The line that holds a position; a position on an edge belongs to the line behind it.
  func line(at position: Int, maximum: Int) -> (Int, Int) {
    var low = 1
    var high = maximum
    while low < high {
      let middle = (low + high + 1) / 2
      if start(of: middle) <= position { low = middle } else { high = middle - 1 }
    }
    return (low, position - start(of: low))
  }

  private func countOfListed(before line: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Int {
  fileprivate func clamped(to limits: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, limits.lowerBound), limits.upperBound)
  }
}
