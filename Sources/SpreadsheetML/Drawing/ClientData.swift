import LibXML

/// What a shape of a VML drawing is to the sheet: a note's box or a form control (ECMA-376-4
/// §19.4.2.12 ClientData).
struct ClientData {
  let scan: XMLScan
  let element: Int

  /// Those of a VML drawing, in file order.
  static func list(_ scan: XMLScan) -> [ClientData] {
    scan.elements(named: excel("ClientData")).map { ClientData(scan: scan, element: $0) }
  }

  var isNote: Bool { scan.attribute("ObjectType", of: element) == "Note" }

  /// The flags say what the shape does not do: Excel writes `SizeWithCells` for controls whose
  /// `controlPr` says that they move only.
  var behaviour: DrawingAnchor.Behaviour {
    isSet("MoveWithCells") ? .absolute : isSet("SizeWithCells") ? .oneCell : .twoCell
  }

  private func isSet(_ flag: String) -> Bool {
    guard let child = child(flag) else { return false }
    return !["f", "false"].contains(Self.trimmed(scan.text(of: child)[...]).lowercased())
  }

  func child(_ local: String) -> Int? { scan.child(of: element, named: Self.excel(local)) }

  /// The number that a child holds, 0 up to but not including `limit`.
  func number(_ child: Int, below limit: Int) -> Int? {
    Int(Self.trimmed(scan.text(of: child)[...])).flatMap { (0..<limit).contains($0) ? $0 : nil }
  }

  /// The corners as `change` makes them: left column, its offset, top row, offset, right column,
  /// offset, bottom row, offset; offsets are pixels here and EMU in markers.
  func anchorPatches(
    _ change: (DrawingAnchor.Marker, DrawingAnchor.Marker) -> (
      from: DrawingAnchor.Marker, to: DrawingAnchor.Marker
    )
  ) -> [XMLPatch] {
    guard let anchor = child("Anchor") else { return [] }
    // Raw, for the line ends between the numbers.
    let text = String(decoding: scan.bytes[scan.contentRange(of: anchor)], as: UTF8.self)
    let old = text.split(separator: ",").map { Int(Self.trimmed($0)) ?? -1 }
    guard old.count == 8, old.allSatisfy((0..<CellReference.maximumRow).contains) else {
      return []
    }
    let moved = change(Self.marker(old[0...3]), Self.marker(old[4...7]))
    let new = Self.fields(moved.from) + Self.fields(moved.to)
    if new == old || new.contains(where: { $0 < 0 }) { return [] }
    return [
      XMLPatch(range: scan.contentRange(of: anchor), replacement: Self.written(new, like: text))
    ]
  }

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

  private static func excel(_ local: String) -> XMLName { XMLName(Namespace.excelVML, local) }
}
