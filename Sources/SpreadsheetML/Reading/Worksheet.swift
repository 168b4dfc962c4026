/// A link from a cell (ECMA-376-1 §18.3.1.47 hyperlink).
public struct Hyperlink: Hashable, Sendable {
  /// The cells that carry the link.
  public var range: CellRange
  /// A place in this workbook, such as `'Sheet 1'!F5` or a defined name; nil for outside links.
  public var location: String?
  /// An address outside the workbook; nil for places inside it.
  public var target: String?

  public init(range: CellRange, location: String?, target: String?) {
    self.range = range
    self.location = location
    self.target = target
  }
}

/// The contents of one worksheet as values.
public struct Worksheet: Hashable, Sendable {
  public var name: String
  public var state: SheetState
  /// Cells that exist in the file, in reading order.
  public let cells: [Cell]
  public var mergedRanges: [CellRange]
  /// 1-based.
  public var hiddenRows: Set<Int>
  /// 1-based.
  public var hiddenColumns: Set<Int>
  public var hyperlinks: [Hyperlink]
  /// Drawn shapes, groups taken apart, in drawing order.
  public var shapes: [Shape]
  /// Widths and heights, for finding out where a shape lies.
  public var geometry: SheetGeometry
  /// The day that serial dates count from.
  public var dateSystem: DateSystem
  /// Notes and conversations; of each conversation the answers follow what they answer.
  public var comments: [CellComment]

  /// For each row with cells, the indices into `cells`.
  private let rowIndices: [Int: Range<Int>]

  public init(
    name: String, state: SheetState = .visible, cells: [Cell], mergedRanges: [CellRange] = [],
    hiddenRows: Set<Int> = [], hiddenColumns: Set<Int> = [], hyperlinks: [Hyperlink] = [],
    shapes: [Shape] = [], geometry: SheetGeometry = SheetGeometry(),
    dateSystem: DateSystem = .from1900, comments: [CellComment] = []
  ) {
    self.name = name
    self.state = state
    let isOrdered = zip(cells, cells.dropFirst()).allSatisfy { $0.reference < $1.reference }
    let ordered = isOrdered ? cells : cells.sorted { $0.reference < $1.reference }
    self.cells = ordered
    self.mergedRanges = mergedRanges
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
    self.hyperlinks = hyperlinks
    self.shapes = shapes
    self.geometry = geometry
    self.dateSystem = dateSystem
    self.comments = comments
    var rowIndices: [Int: Range<Int>] = [:]
    var start = 0
    while start < ordered.count {
      let row = ordered[start].reference.row
      var end = start + 1
      while end < ordered.count, ordered[end].reference.row == row { end += 1 }
      rowIndices[row] = start..<end
      start = end
    }
    self.rowIndices = rowIndices
  }

  /// The cells of a 1-based row, left to right; empty where the file has none.
  public func cells(inRow row: Int) -> ArraySlice<Cell> {
    rowIndices[row].map { cells[$0] } ?? []
  }

  /// The cell at an address; nil where the file has none.
  public func cell(at reference: CellReference) -> Cell? {
    guard let range = rowIndices[reference.row] else { return nil }
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].reference.column < reference.column {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < range.upperBound, cells[low].reference == reference else { return nil }
    return cells[low]
  }

  /// The value at an address; `.blank` where the file has no cell.
  public func value(at reference: CellReference) -> CellValue {
    cell(at: reference)?.value ?? .blank
  }

  /// 1-based numbers of the rows that have cells, ascending.
  public var rowNumbers: [Int] { rowIndices.keys.sorted() }

  /// The merged range a cell lies in; nil for a cell of its own.
  public func mergedRange(containing cell: CellReference) -> CellRange? {
    mergedRanges.first { $0.contains(cell) }
  }
}
