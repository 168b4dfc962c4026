import LibXML

/// Moves the boxes of notes and the form controls of a VML drawing (ECMA-376-4 §19.4.2.12
/// ClientData).
struct NoteBoxEdit {
  let scan: XMLScan
  let shift: AnchorShift

  private var edit: StructuralEdit { shift.edit }

  /// A note's box moves by as many lines as its cell; a control moves as its flags say.
  func patches() -> [XMLPatch] {
    scan.elements(named: excel("ClientData")).flatMap { data -> [XMLPatch] in
      let isNote = scan.attribute("ObjectType", of: data) == "Note"
      return isNote ? note(data) : control(data)
    }
  }

  private func note(_ data: Int) -> [XMLPatch] {
    guard let rowElement = scan.child(of: data, named: excel("Row")),
      let columnElement = scan.child(of: data, named: excel("Column")),
      let row = number(rowElement, below: CellReference.maximumRow),
      let column = number(columnElement, below: CellReference.maximumColumn)
    else { return [] }
    let cell = CellReference(row: row + 1, column: column + 1)
    guard let moved = edit.shifted(cell) else {
      return [XMLPatch(range: scan.range(of: Int(scan.elements[data].parent)), replacement: "")]
    }
    if moved == cell { return [] }
    var patches: [XMLPatch] = []
    if moved.row != row + 1 {
      patches.append(
        XMLPatch(range: scan.contentRange(of: rowElement), replacement: String(moved.row - 1)))
    } else {
      patches.append(
        XMLPatch(
          range: scan.contentRange(of: columnElement), replacement: String(moved.column - 1)))
    }
    return patches
      + anchor(data) { fields in
        fields[0] += moved.column - cell.column
        fields[4] += moved.column - cell.column
        fields[2] += moved.row - cell.row
        fields[6] += moved.row - cell.row
      }
  }

  private func control(_ data: Int) -> [XMLPatch] {
    // The flags say what a control does not do: Excel writes `SizeWithCells` for controls whose
    // `controlPr` says that they move only.
    let behaviour: DrawingAnchor.Behaviour =
      isSet("MoveWithCells", data) ? .absolute : isSet("SizeWithCells", data) ? .oneCell : .twoCell
    return anchor(data) { fields in
      let moved = shift.moved(
        from: Self.marker(fields[0...3]), to: Self.marker(fields[4...7]), behaviour)
      fields = Self.fields(moved.from) + Self.fields(moved.to)
    }
  }

  private func isSet(_ flag: String, _ data: Int) -> Bool {
    guard let element = scan.child(of: data, named: excel(flag)) else { return false }
    return !["f", "false"].contains(Self.trimmed(scan.text(of: element)[...]).lowercased())
  }

  /// Offsets are pixels here and EMU in markers.
  private static func marker(_ fields: ArraySlice<Int>) -> DrawingAnchor.Marker {
    let values = Array(fields)
    return DrawingAnchor.Marker(
      column: values[0], columnOffset: values[1] * SheetGeometry.emuPerPixel, row: values[2],
      rowOffset: values[3] * SheetGeometry.emuPerPixel)
  }

  private static func fields(_ marker: DrawingAnchor.Marker) -> [Int] {
    [
      marker.column, marker.columnOffset / SheetGeometry.emuPerPixel, marker.row,
      marker.rowOffset / SheetGeometry.emuPerPixel,
    ]
  }

  /// Left column, its offset, top row, offset, right column, offset, bottom row, offset.
  private func anchor(_ data: Int, _ move: (inout [Int]) -> Void) -> [XMLPatch] {
    guard let element = scan.child(of: data, named: excel("Anchor")) else { return [] }
    // Raw, for the line ends between the numbers.
    let text = String(decoding: scan.bytes[scan.contentRange(of: element)], as: UTF8.self)
    let old = text.split(separator: ",").map { Int(Self.trimmed($0)) ?? -1 }
    guard old.count == 8, old.allSatisfy((0..<CellReference.maximumRow).contains) else {
      return []
    }
    var new = old
    move(&new)
    if new == old || new.contains(where: { $0 < 0 }) { return [] }
    return [
      XMLPatch(
        range: scan.contentRange(of: element), replacement: Self.written(new, like: text))
    ]
  }

  /// The numbers with the white space that stood before each.
  private static func written(_ fields: [Int], like text: String) -> String {
    zip(fields, text.split(separator: ",")).map { field, old in
      String(old.prefix { $0.isWhitespace }) + String(field)
    }.joined(separator: ",")
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var rest = text.drop { $0.isWhitespace }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }

  private func number(_ element: Int, below limit: Int) -> Int? {
    Int(Self.trimmed(scan.text(of: element)[...])).flatMap {
      (0..<limit).contains($0) ? $0 : nil
    }
  }

  private func excel(_ local: String) -> XMLName { XMLName(Namespace.excelVML, local) }
}
