import Diagnostics

/// The shapes of a sheet as an insertion of rows meets them.
///
/// A shape belongs to the row its middle lies in. Excel stretches whatever reaches over the place where
/// rows are inserted, also an arrow that pokes a little into the next row; here it keeps its size and
/// stays with its row.
struct ShapesAtRow {
  private let row: Int
  private let before: DrawnSheet
  /// Anchors below the insertion, beside the table: what is drawn there goes with its rows, even where
  /// it is set not to move with cells.
  let following: Set<Int>
  private let poking: [Shape]
  /// Anchors of other shapes that reach over the place.
  let spanning: Set<Int>

  /// - Parameters:
  ///   - row: 1-based; rows are inserted before it.
  ///   - drawn: what is drawn on the sheet before.
  ///   - last: the 1-based last row of the table; nil: nothing follows that need not.
  init(_ row: Int, among drawn: DrawnSheet, lastFollowingRow last: Int?) {
    self.row = row
    before = drawn
    let geometry = drawn.geometry
    let edge = geometry.top(ofRow: row)
    let end = last.map { geometry.top(ofRow: $0 + 1) } ?? 0
    following = Set(
      drawn.shapes.filter { (edge..<max(edge, end)).contains($0.frame.y.lowerBound) }
        .map(\.anchorIndex))
    let above = geometry.height(ofRow: max(row - 1, 1)) / 2
    let below = geometry.height(ofRow: row) / 2
    let reaching = drawn.shapes.filter {
      $0.frame.y.lowerBound < edge && edge < $0.frame.y.upperBound
    }
    func pokes(_ shape: Shape) -> Bool {
      if shape.isGrouped { return false }
      return shape.isAbove(edge)
        ? shape.frame.y.upperBound - edge < below : edge - shape.frame.y.lowerBound < above
    }
    poking = reaching.filter(pokes)
    spanning = Set(reaching.filter { !pokes($0) }.map(\.anchorIndex))
  }

  /// Puts the shapes that poke over the rows that an edit has inserted back where they belong.
  func settle(
    in workbook: inout Workbook, _ sheet: String, after edit: StructuralEdit
  ) throws(Failure) {
    if poking.isEmpty { return }
    let after = try workbook.drawn(on: sheet)
    let edge = before.geometry.top(ofRow: row)
    // Row heights of the inserted rows: what the sheet's rows below went down by.
    let distance = after.geometry.top(ofRow: edit.shifted(row) ?? row) - edge
    for shape in poking {
      guard let moved = after.shapes.first(where: { $0.isSame(as: shape) }) else { continue }
      var anchor = shape.anchor
      if shape.isAbove(edge) {
        anchor.from.cell.row = edit.shifted(anchor.from.cell.row) ?? anchor.from.cell.row
        anchor.to.cell.row += edit.beginning(of: row) - row
      } else {
        let y = (shape.frame.y.lowerBound + distance)..<(shape.frame.y.upperBound + distance)
        anchor = ShapeAnchor(Shape.Frame(x: shape.frame.x, y: y), after.geometry)
      }
      do {
        try workbook.moveShape(moved, to: anchor, in: sheet)
      } catch  where error.code == "shape-not-free" {
        // One of several drawn alternatives: it stays as Excel would stretch it.
      }
    }
  }
}

extension Shape {
  /// Whether its middle lies above a distance from the sheet's top edge.
  fileprivate func isAbove(_ edge: Int) -> Bool {
    frame.y.lowerBound / 2 + frame.y.upperBound / 2 < edge
  }

  fileprivate func isSame(as other: Shape) -> Bool {
    anchorIndex == other.anchorIndex && id == other.id && name == other.name
  }
}
