import LibXML

/// Keeps drawn objects that do not size with cells as large as they were when rows or columns
/// change their sizes (ECMA-376-1 §20.5.3.2 ST_EditAs).
struct AnchorSizing {
  let before: SheetGeometry
  let after: SheetGeometry
  /// Whether what pokes over the edge of its row stays with that row as high as it is.
  var keepsRows = false

  /// The patches for a drawing part; anchors whose index is in `following` stay with their cells.
  func patches(_ scan: XMLScan, following: Set<Int> = []) -> [XMLPatch] {
    DrawingAnchor.list(scan).enumerated().flatMap { index, anchor -> [XMLPatch] in
      let follows = following.contains(index)
      if case .absolute(let x, let y, _, _) = anchor.kind, follows {
        return positionPatches(scan, anchor.element, x: x, y: y)
      }
      guard case .twoCell(let from, let to, let behaviour) = anchor.kind, !follows else {
        return []
      }
      let sized = sized(from, to, behaviour)
      return sized.from.patches(as: .sheetDrawing("from"), of: anchor.element, scan)
        + sized.to.patches(as: .sheetDrawing("to"), of: anchor.element, scan)
    }
  }

  /// The patches for controls and embedded objects in a worksheet part.
  func controlPatches(_ scan: XMLScan) -> [XMLPatch] {
    ControlAnchor.list(scan).flatMap { anchor in
      anchor.patches(sized(anchor.from, anchor.to, anchor.behaviour), scan)
    }
  }

  /// The patches for a VML drawing; the box of a note stays at its cell.
  func vmlPatches(_ scan: XMLScan) -> [XMLPatch] {
    ClientData.list(scan).flatMap { data in
      let isPinned = data.isNote && data.behaviour == .absolute
      return data.anchorPatches { sized($0, $1, isPinned ? .oneCell : data.behaviour) }
    }
  }

  private func sized(
    _ from: DrawingAnchor.Marker, _ to: DrawingAnchor.Marker,
    _ behaviour: DrawingAnchor.Behaviour
  ) -> (from: DrawingAnchor.Marker, to: DrawingAnchor.Marker) {
    if behaviour == .twoCell { return keepsRows ? kept(from, to) : (from, to) }
    let (oldStart, oldEnd) = (from.point(before), to.point(before))
    let newFrom = behaviour == .absolute ? marker(from, at: oldStart) : from
    let start = newFrom.point(after)
    let end = (x: start.x + oldEnd.x - oldStart.x, y: start.y + oldEnd.y - oldStart.y)
    return (newFrom, marker(to, at: end))
  }

  /// Lets what lies mostly in one row, but not in it alone, go with the row.
  private func kept(
    _ from: DrawingAnchor.Marker, _ to: DrawingAnchor.Marker
  ) -> (from: DrawingAnchor.Marker, to: DrawingAnchor.Marker) {
    let (start, end) = (from.point(before), to.point(before))
    if from.row == to.row || end.y <= start.y { return (from, to) }
    let row = before.row(at: (start.y + end.y) / 2).row
    let (top, bottom) = (before.top(ofRow: row), before.top(ofRow: row + 1))
    let outside = max(0, top - start.y) + max(0, end.y - bottom)
    guard outside > 0, outside * 2 <= end.y - start.y else { return (from, to) }
    let y = after.top(ofRow: row) + start.y - top
    return (
      marker(from, at: (x: from.point(after).x, y: max(0, y))),
      marker(to, at: (x: to.point(after).x, y: max(0, y) + end.y - start.y))
    )
  }

  /// Lets an absolute anchor stand over the cell it stood over (ECMA-376-1 §20.5.2.26 pos).
  private func positionPatches(_ scan: XMLScan, _ anchor: Int, x: Int, y: Int) -> [XMLPatch] {
    guard let position = scan.child(of: anchor, named: .sheetDrawing("pos")) else { return [] }
    let (column, row) = (before.column(at: x), before.row(at: y))
    let moved = [
      ("x", x, after.left(ofColumn: column.column) + column.offset),
      ("y", y, after.top(ofRow: row.row) + row.offset),
    ]
    return moved.filter { $0.1 != $0.2 }.map { name, _, value in
      scan.patch(setting: name, of: position, to: String(value))
    }
  }

  /// The marker for a point; the old one on each axis where that means the same place.
  private func marker(
    _ old: DrawingAnchor.Marker, at point: (x: Int, y: Int)
  ) -> DrawingAnchor.Marker {
    var marker = old
    let here = old.point(after)
    if here.x != point.x {
      let place = after.column(at: point.x)
      (marker.column, marker.columnOffset) = (place.column - 1, place.offset)
    }
    if here.y != point.y {
      let place = after.row(at: point.y)
      (marker.row, marker.rowOffset) = (place.row - 1, place.offset)
    }
    return marker
  }
}

extension DrawingAnchor.Marker {
  /// The patches that write the marker into `from` or `to` of an anchor.
  func patches(as name: XMLName, of anchor: Int, _ scan: XMLScan) -> [XMLPatch] {
    guard let element = scan.child(of: anchor, named: name) else { return [] }
    let fields = [
      ("col", column), ("colOff", columnOffset), ("row", row), ("rowOff", rowOffset),
    ]
    return fields.compactMap { field, value in
      guard let child = scan.child(of: element, named: .sheetDrawing(field)),
        XMLScan.integer(scan.text(of: child)) != value
      else { return nil }
      if scan.isEmptyTag(child) {
        return XMLPatch(appending: Array(String(value).utf8), to: child, of: scan)
      }
      return XMLPatch(range: scan.contentRange(of: child), replacement: String(value))
    }
  }
}
