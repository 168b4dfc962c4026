import LibXML

/// Moves the boxes of notes and the form controls of a VML drawing (ECMA-376-4 §19.4.2.12
/// ClientData).
struct NoteBoxEdit {
  let scan: XMLScan
  let edit: StructuralEdit

  /// A note's box moves by as many lines as its cell; a control's corners move with their cells.
  func patches() -> [XMLPatch] {
    scan.elements(named: excel("ClientData")).flatMap { data -> [XMLPatch] in
      let isNote = scan.attribute("ObjectType", of: data) == "Note"
      return isNote ? note(data) : control(data)
    }
  }

  private func note(_ data: Int) -> [XMLPatch] {
    guard let rowElement = scan.child(of: data, named: excel("Row")),
      let columnElement = scan.child(of: data, named: excel("Column")),
      let row = number(rowElement), let column = number(columnElement)
    else { return [] }
    let cell = CellReference(row: row + 1, column: column + 1)
    guard let moved = edit.shifted(cell) else {
      return [XMLPatch(range: scan.range(of: Int(scan.elements[data].parent)), replacement: "")]
    }
    if moved == cell { return [] }
    var patches = [
      XMLPatch(range: scan.contentRange(of: rowElement), replacement: String(moved.row - 1)),
      XMLPatch(range: scan.contentRange(of: columnElement), replacement: String(moved.column - 1)),
    ]
    patches += anchor(data) { fields in
      fields[0] += moved.column - cell.column
      fields[4] += moved.column - cell.column
      fields[2] += moved.row - cell.row
      fields[6] += moved.row - cell.row
    }
    return patches
  }

  private func control(_ data: Int) -> [XMLPatch] {
    // Empty elements are flags whose presence says yes; a control without them stays in place.
    guard isSet("MoveWithCells", data) else { return [] }
    return anchor(data) { fields in
      let corners = edit.axis == .columns ? [0, 4] : [2, 6]
      for corner in corners {
        fields[corner] = (edit.shifted(fields[corner] + 1) ?? edit.first) - 1
      }
    }
  }

  private func isSet(_ flag: String, _ data: Int) -> Bool {
    guard let element = scan.child(of: data, named: excel(flag)) else { return true }
    return scan.text(of: element) != "False"
  }

  /// Left column, its offset, top row, offset, right column, offset, bottom row, offset.
  private func anchor(_ data: Int, _ move: (inout [Int]) -> Void) -> [XMLPatch] {
    guard let element = scan.child(of: data, named: excel("Anchor")) else { return [] }
    let text = scan.text(of: element)
    let old = text.split(separator: ",").map { Int(Self.trimmed($0)) ?? -1 }
    guard old.count == 8, !old.contains(where: { $0 < 0 }) else { return [] }
    var new = old
    move(&new)
    if new == old || new.contains(where: { $0 < 0 }) { return [] }
    let separator = text.contains(", ") ? ", " : ","
    return [
      XMLPatch(
        range: scan.contentRange(of: element),
        replacement: new.map(String.init).joined(separator: separator))
    ]
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var rest = text.drop { $0.isWhitespace }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }

  private func number(_ element: Int) -> Int? { Int(Self.trimmed(scan.text(of: element)[...])) }

  private func excel(_ local: String) -> XMLName { XMLName(Namespace.excelVML, local) }
}
