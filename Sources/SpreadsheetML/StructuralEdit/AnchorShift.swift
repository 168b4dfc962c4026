/// Moves the two corners of a drawn object, as Excel moves objects when cells move.
struct AnchorShift {
  let edit: StructuralEdit
  /// The sheet's geometry before and after the edit.
  let before: SheetGeometry
  let after: SheetGeometry

  func moved(
    from: DrawingAnchor.Marker, to: DrawingAnchor.Marker, _ behaviour: DrawingAnchor.Behaviour
  ) -> (from: DrawingAnchor.Marker, to: DrawingAnchor.Marker) {
    switch behaviour {
    case .twoCell:
      return (shifted(from), shifted(to, isEnd: line(to) > line(from)))
    case .oneCell:
      // Moves with its first cell and keeps its size.
      let newFrom = shifted(from)
      // Where nothing changes between the corners the second one just goes along.
      if let end = edit.shifted(line(to) + 1), edit.shifted(line(from) + 1) != nil,
        end - line(to) == line(newFrom) - line(from) + 1
      {
        return (newFrom, shifted(to))
      }
      let (start, old, end) = (newFrom.point(after), from.point(before), to.point(before))
      return (newFrom, placed(to, x: start.x + end.x - old.x, y: start.y + end.y - old.y))
    case .absolute:
      let (start, end) = (from.point(before), to.point(before))
      return (placed(from, x: start.x, y: start.y), placed(to, x: end.x, y: end.y))
    }
  }

  /// A marker moves with the cell it lies in.
  ///
  /// One at the very edge where a shape ends belongs to the cell before: lines inserted there do
  /// not stretch the shape.
  func shifted(_ marker: DrawingAnchor.Marker, isEnd: Bool = false) -> DrawingAnchor.Marker {
    var moved = marker
    let index = line(marker) + 1
    let offset = edit.axis == .columns ? marker.columnOffset : marker.rowOffset
    let isAtInsertion = isEnd && offset == 0 && edit.inserted(at: index) > 0
    let target = isAtInsertion ? edit.beginning(of: index) : edit.shifted(index)
    // A marker in a deleted line goes to the edge where the lines were.
    let line = (target ?? (edit.kind == .delete ? edit.first : edit.axis.lastLine)) - 1
    if edit.axis == .columns {
      moved.column = line
      if target == nil { moved.columnOffset = 0 }
    } else {
      moved.row = line
      if target == nil { moved.rowOffset = 0 }
    }
    return moved
  }

  /// The marker for a point on the edited sheet, changed on the edit's axis only.
  private func placed(_ marker: DrawingAnchor.Marker, x: Int, y: Int) -> DrawingAnchor.Marker {
    let here = marker.point(after)
    var moved = marker
    if edit.axis == .columns {
      if here.x == x { return marker }
      let place = after.column(at: x)
      (moved.column, moved.columnOffset) = (place.column - 1, place.offset)
    } else {
      if here.y == y { return marker }
      let place = after.row(at: y)
      (moved.row, moved.rowOffset) = (place.row - 1, place.offset)
    }
    return moved
  }

  private func line(_ marker: DrawingAnchor.Marker) -> Int {
    edit.axis == .columns ? marker.column : marker.row
  }
}
