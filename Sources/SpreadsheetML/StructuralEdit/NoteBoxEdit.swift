import LibXML

/// Moves the boxes of notes and the form controls of a VML drawing (ECMA-376-4 §19.4.2.12
/// ClientData).
struct NoteBoxEdit {
  let scan: XMLScan
  let shift: AnchorShift

  private var edit: StructuralEdit { shift.edit }

  /// A note's box moves by as many lines as its cell; a control moves as its flags say.
  func patches() -> [XMLPatch] {
    ClientData.list(scan).flatMap { data -> [XMLPatch] in
      if data.isNote { return note(data) }
      return data.anchorPatches { shift.moved(from: $0, to: $1, data.behaviour) }
    }
  }

  private func note(_ data: ClientData) -> [XMLPatch] {
    guard let rowElement = data.child("Row"), let columnElement = data.child("Column"),
      let row = data.number(rowElement, below: CellReference.maximumRow),
      let column = data.number(columnElement, below: CellReference.maximumColumn)
    else { return [] }
    let cell = CellReference(row: row + 1, column: column + 1)
    guard let moved = edit.shifted(cell) else {
      return [
        XMLPatch(
          range: scan.range(of: Int(scan.elements[data.element].parent)), replacement: "")
      ]
    }
    if moved == cell { return [] }
    let (element, number) =
      moved.row != cell.row ? (rowElement, moved.row) : (columnElement, moved.column)
    let patch = XMLPatch(range: scan.contentRange(of: element), replacement: String(number - 1))
    let move = { (marker: DrawingAnchor.Marker) in
      var marker = marker
      marker.row += moved.row - cell.row
      marker.column += moved.column - cell.column
      return marker
    }
    return [patch] + data.anchorPatches { (move($0), move($1)) }
  }
}
