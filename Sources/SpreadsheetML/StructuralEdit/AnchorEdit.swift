import LibXML

/// Moves the anchors of a drawing part, as Excel moves shapes when cells move.
struct AnchorEdit {
  let scan: XMLScan
  let edit: StructuralEdit
  /// The sheet's geometry before and after the edit.
  let before: SheetGeometry
  let after: SheetGeometry

  /// Anchors that follow their cells whatever their `editAs` says, by index.
  let following: Set<Int>

  func patches() -> [XMLPatch] {
    DrawingAnchor.list(scan).enumerated().flatMap { index, anchor -> [XMLPatch] in
      switch anchor.kind {
      case .twoCell(let from, let to, let behaviour):
        twoCell(
          anchor, from, to, following.contains(index) ? .twoCell : behaviour)
      case .oneCell(let from, _, _):
        patches("from", of: anchor, from, shifted(from, isEnd: false))
      case .absolute:
        []
      }
    }
  }

  private func twoCell(
    _ anchor: DrawingAnchor, _ from: DrawingAnchor.Marker, _ to: DrawingAnchor.Marker,
    _ behaviour: DrawingAnchor.Behaviour
  ) -> [XMLPatch] {
    let frame = anchor.frame(before)
    let newFrom: DrawingAnchor.Marker
    let newTo: DrawingAnchor.Marker
    switch behaviour {
    case .twoCell:
      newFrom = shifted(from, isEnd: false)
      newTo = shifted(to, isEnd: line(to) > line(from))
    case .oneCell:
      // Moves with its first cell and keeps its size.
      newFrom = shifted(from, isEnd: false)
      let start = newFrom.point(after)
      newTo = placed(to, x: start.x + frame.x.count, y: start.y + frame.y.count)
    case .absolute:
      newFrom = placed(from, x: frame.x.lowerBound, y: frame.y.lowerBound)
      newTo = placed(to, x: frame.x.upperBound, y: frame.y.upperBound)
    }
    return patches("from", of: anchor, from, newFrom) + patches("to", of: anchor, to, newTo)
  }

  private func line(_ marker: DrawingAnchor.Marker) -> Int {
    edit.axis == .columns ? marker.column : marker.row
  }

  /// A marker moves with the cell it lies in. One at the very edge where a shape ends belongs to
  /// the cell before: lines inserted there do not stretch the shape.
  private func shifted(_ marker: DrawingAnchor.Marker, isEnd: Bool) -> DrawingAnchor.Marker {
    var moved = marker
    let index = line(marker) + 1
    let offset = edit.axis == .columns ? marker.columnOffset : marker.rowOffset
    if isEnd, offset == 0, edit.kind == .insert, edit.first == index { return marker }
    let target = edit.shifted(index)
    // A marker in a deleted line goes to the edge where the lines were.
    let line = (target ?? min(edit.first, edit.axis.lastLine)) - 1
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
    var moved = marker
    if edit.axis == .columns {
      let place = after.column(at: x)
      (moved.column, moved.columnOffset) = (place.column - 1, place.offset)
    } else {
      let place = after.row(at: y)
      (moved.row, moved.rowOffset) = (place.row - 1, place.offset)
    }
    return moved
  }

  private func patches(
    _ name: String, of anchor: DrawingAnchor, _ old: DrawingAnchor.Marker,
    _ new: DrawingAnchor.Marker
  ) -> [XMLPatch] {
    guard let marker = scan.child(of: anchor.element, named: .sheetDrawing(name)) else { return [] }
    let changes = [
      ("col", old.column, new.column), ("colOff", old.columnOffset, new.columnOffset),
      ("row", old.row, new.row), ("rowOff", old.rowOffset, new.rowOffset),
    ]
    return changes.compactMap { field, oldValue, newValue in
      guard oldValue != newValue,
        let element = scan.child(of: marker, named: .sheetDrawing(field))
      else { return nil }
      return XMLPatch(
        range: scan.contentRange(of: element), replacement: String(newValue))
    }
  }
}
