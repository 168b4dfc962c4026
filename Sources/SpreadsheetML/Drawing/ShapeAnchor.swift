/// Where a drawn shape begins and ends, by cells (ECMA-376-1 §20.5.2.5 from, §20.5.2.32 to).
///
/// ```swift
/// var anchor = shape.anchor
/// anchor.to.cell.column += 1  // one column longer
/// try workbook.moveShape(shape, to: anchor, in: "Sheet1")
/// ```
public struct ShapeAnchor: Hashable, Sendable {
  /// A point in a cell.
  public struct Corner: Hashable, Sendable {
    public var cell: CellReference
    /// EMU from the cell's left edge.
    public var x: Int
    /// EMU from the cell's top edge.
    public var y: Int

    public init(cell: CellReference, x: Int = 0, y: Int = 0) {
      self.cell = cell
      self.x = x
      self.y = y
    }
  }

  /// The top left corner.
  public var from: Corner
  /// The bottom right corner.
  public var to: Corner

  public init(from: Corner, to: Corner) {
    self.from = from
    self.to = to
  }

  /// The cells that a frame on a sheet begins and ends in.
  public init(_ frame: Shape.Frame, _ geometry: SheetGeometry) {
    from = Corner(x: frame.x.lowerBound, y: frame.y.lowerBound, geometry)
    to = Corner(x: frame.x.upperBound, y: frame.y.upperBound, geometry)
  }

  /// As far as a file can say it (ECMA-376-1 §20.1.10.16 ST_Coordinate).
  private static let offsets = 0...27_273_042_316_900

  /// Whether both corners lie on the sheet, the second one not before the first.
  var isValid: Bool {
    let corners = [from, to]
    return corners.allSatisfy { corner in
      (1...CellReference.maximumRow).contains(corner.cell.row)
        && (1...CellReference.maximumColumn).contains(corner.cell.column)
        && Self.offsets.contains(corner.x) && Self.offsets.contains(corner.y)
    } && (from.cell.column, from.x) <= (to.cell.column, to.x)
      && (from.cell.row, from.y) <= (to.cell.row, to.y)
  }
}

extension ShapeAnchor.Corner {
  fileprivate init(x: Int, y: Int, _ geometry: SheetGeometry) {
    let (column, row) = (geometry.column(at: x), geometry.row(at: y))
    self.init(
      cell: CellReference(row: row.row, column: column.column), x: column.offset, y: row.offset)
  }

  init(_ marker: DrawingAnchor.Marker) {
    self.init(
      cell: CellReference(row: marker.row + 1, column: marker.column + 1), x: marker.columnOffset,
      y: marker.rowOffset)
  }

  var marker: DrawingAnchor.Marker {
    DrawingAnchor.Marker(
      column: cell.column - 1, columnOffset: x, row: cell.row - 1, rowOffset: y)
  }
}

extension DrawingAnchor {
  /// The corners of a two-cell anchor; nil for the other kinds.
  var corners: ShapeAnchor? {
    guard case .twoCell(let from, let to, _) = kind else { return nil }
    return ShapeAnchor(from: ShapeAnchor.Corner(from), to: ShapeAnchor.Corner(to))
  }
}
