/// A link from a cell (ECMA-376-1 §18.3.1.47 hyperlink).
public struct Hyperlink: Hashable, Sendable {
  /// The cells that carry the link.
  public var range: CellRange
  /// A place in this workbook, such as `'Sheet 1'!F5` or a defined name; nil for outside links.
  public var location: String?
  /// An address outside the workbook, without the place in what it leads to; nil for places inside it.
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
  /// Cells that exist in the file.
  public let table: CellTable
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

  public init(
    name: String, state: SheetState = .visible, cells: [Cell], mergedRanges: [CellRange] = [],
    hiddenRows: Set<Int> = [], hiddenColumns: Set<Int> = [], hyperlinks: [Hyperlink] = [],
    shapes: [Shape] = [], geometry: SheetGeometry = SheetGeometry(),
    dateSystem: DateSystem = .from1900, comments: [CellComment] = []
  ) {
    self.name = name
    self.state = state
    table = CellTable(cells)
    self.mergedRanges = mergedRanges
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
    self.hyperlinks = hyperlinks
    self.shapes = shapes
    self.geometry = geometry
    self.dateSystem = dateSystem
    self.comments = comments
  }

  /// Cells that exist in the file, in reading order.
  public var cells: [Cell] { table.cells }

  /// The cells of a 1-based row, left to right; empty where the file has none.
  public func cells(inRow row: Int) -> ArraySlice<Cell> {
    table.cells(inRow: row)
  }

  /// The cell at an address; nil where the file has none.
  public func cell(at reference: CellReference) -> Cell? { table.cell(at: reference) }

  /// The value at an address; `.blank` where the file has no cell.
  public func value(at reference: CellReference) -> CellValue { table.value(at: reference) }

  /// 1-based numbers of the rows that have cells, ascending.
  public var rowNumbers: [Int] { table.rowNumbers }

  /// The merged range a cell lies in; nil for a cell of its own.
  public func mergedRange(containing cell: CellReference) -> CellRange? {
    mergedRanges.first { $0.contains(cell) }
  }
}
