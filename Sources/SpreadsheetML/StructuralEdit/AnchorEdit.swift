import LibXML

/// Moves the anchors of a drawing part, and those of controls and embedded objects in a worksheet
/// part.
struct AnchorEdit {
  let scan: XMLScan
  let shift: AnchorShift

  /// The patches for a drawing part.
  ///
  /// Anchors whose index is in `following` follow their cells whatever their `editAs`.
  func drawingPatches(following: Set<Int>) -> [XMLPatch] {
    DrawingAnchor.list(scan).enumerated().flatMap { index, anchor -> [XMLPatch] in
      switch anchor.kind {
      case .twoCell(let from, let to, let behaviour):
        patches(
          anchor.element, from, to, following.contains(index) ? .twoCell : behaviour,
          namespace: Namespace.spreadsheetDrawing)
      case .oneCell(let from, _, _):
        patches(
          XMLName.sheetDrawing("from"), of: anchor.element, from, shift.shifted(from))
      case .absolute(let x, let y, _, _):
        following.contains(index) ? positionPatches(anchor.element, x: x, y: y) : []
      }
    }
  }

  /// Lets an absolute anchor stand over the cell it stood over (ECMA-376-1 §20.5.2.26 pos).
  private func positionPatches(_ anchor: Int, x: Int, y: Int) -> [XMLPatch] {
    guard let position = scan.child(of: anchor, named: .sheetDrawing("pos")) else { return [] }
    let (before, after) = (shift.before, shift.after)
    let (column, row) = (before.column(at: x), before.row(at: y))
    let cell = CellReference(row: row.row, column: column.column)
    guard let moved = shift.edit.shifted(cell), moved != cell else { return [] }
    return [
      scan.patch(
        setting: "x", of: position,
        to: String(after.left(ofColumn: moved.column) + column.offset)),
      scan.patch(
        setting: "y", of: position, to: String(after.top(ofRow: moved.row) + row.offset)),
    ]
  }

  /// The patches for `anchor` in `controlPr` and `objectPr` (ECMA-376-1 §18.3.1.2 anchor).
  func controlPatches() -> [XMLPatch] {
    scan.elements(named: .main("anchor")).flatMap { anchor -> [XMLPatch] in
      // Excel writes the corners in the worksheet's namespace, the schema in the drawing's.
      for namespace in [Namespace.main, Namespace.spreadsheetDrawing] {
        let corners = ["from", "to"].compactMap {
          scan.child(of: anchor, named: XMLName(namespace, $0)).flatMap {
            DrawingAnchor.Marker(scan, $0)
          }
        }
        guard corners.count == 2 else { continue }
        return patches(
          anchor, corners[0], corners[1], controlBehaviour(anchor), namespace: namespace)
      }
      return []
    }
  }

  private func controlBehaviour(_ anchor: Int) -> DrawingAnchor.Behaviour {
    guard scan.boolean("moveWithCells", of: anchor, default: false) else { return .absolute }
    return scan.boolean("sizeWithCells", of: anchor, default: false) ? .twoCell : .oneCell
  }

  private func patches(
    _ element: Int, _ from: DrawingAnchor.Marker, _ to: DrawingAnchor.Marker,
    _ behaviour: DrawingAnchor.Behaviour, namespace: String
  ) -> [XMLPatch] {
    let moved = shift.moved(from: from, to: to, behaviour)
    return patches(XMLName(namespace, "from"), of: element, from, moved.from)
      + patches(XMLName(namespace, "to"), of: element, to, moved.to)
  }

  private func patches(
    _ name: XMLName, of anchor: Int, _ old: DrawingAnchor.Marker, _ new: DrawingAnchor.Marker
  ) -> [XMLPatch] {
    guard let marker = scan.child(of: anchor, named: name) else { return [] }
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
