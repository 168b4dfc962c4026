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
        let moved = shift.moved(
          from: from, to: to, following.contains(index) ? .twoCell : behaviour)
        return moved.from.patches(as: .sheetDrawing("from"), of: anchor.element, scan)
          + moved.to.patches(as: .sheetDrawing("to"), of: anchor.element, scan)
      case .oneCell(let from, _, _):
        return shift.shifted(from).patches(as: .sheetDrawing("from"), of: anchor.element, scan)
      case .absolute(let x, let y, _, _):
        return following.contains(index) ? positionPatches(anchor.element, x: x, y: y) : []
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

  /// The patches for controls and embedded objects in a worksheet part.
  func controlPatches() -> [XMLPatch] {
    ControlAnchor.list(scan).flatMap { anchor in
      anchor.patches(shift.moved(from: anchor.from, to: anchor.to, anchor.behaviour), scan)
    }
  }
}
