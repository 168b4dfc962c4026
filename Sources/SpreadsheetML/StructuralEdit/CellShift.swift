import Diagnostics
import LibXML

/// Moves the rows and cells of one worksheet (ECMA-376-1 §18.3.1.73 row, §18.3.1.4 c).
///
/// Inserted lines take the formats of the line before them, as in Excel.
struct CellShift {
  let scan: XMLScan
  let edit: StructuralEdit
  let sheet: String

  /// The patches for `sheetData` and `dimension`.
  ///
  /// - Throws: `Failure` with code `content-off-the-grid`, `bad-reference` or `row-repeated`.
  func patches() throws(Failure) -> [XMLPatch] {
    let positions = CellPositions(scan)
    var patches: [XMLPatch] = []
    var lastRow = 0
    for row in try positions.checkedRows() {
      let cells = positions.cells(ofRow: row.element, number: row.number)
      for cell in cells where edit.pushesOff(cell.reference) && hasContent(cell.element) {
        throw Failure(.pushedOff(sheet: sheet, cell: cell.reference))
      }
      patches +=
        edit.axis == .columns
        ? columnPatches(row: row.element, cells)
        : rowPatches(row, cells, last: &lastRow)
    }
    return patches + dimensionPatches(positions)
  }

  private func hasContent(_ cell: Int) -> Bool {
    scan.elements[cell].tagEnd != scan.elements[cell].end
  }

  private func columnPatches(row: Int, _ cells: [CellPositions.Position]) -> [XMLPatch] {
    guard let end = cells.last, end.reference.column >= edit.first - 1 else { return [] }
    var patches: [XMLPatch] = []
    let behind = cells.first { $0.reference.column >= edit.first }
    var last = cells.last { $0.reference.column < edit.first }?.reference.column ?? 0
    if edit.kind == .insert, let blanks = blanks(in: cells, isImplicit: behind?.isImplicit ?? false)
    {
      let place =
        behind.map { scan.range(of: $0.element).lowerBound }
        ?? scan.range(of: end.element).upperBound
      patches.append(XMLPatch(inserting: blanks, at: place))
      last = edit.first + edit.count - 1
    }
    for cell in cells where cell.reference.column >= edit.first {
      let moved = edit.shifted(cell.reference)
      // A cell without address stands behind its predecessor.
      let isInPlace = cell.isImplicit && moved?.column == last + 1
      if !isInPlace { patches.append(patch(cell.element, to: moved)) }
      last = moved?.column ?? last
    }
    return patches + spansPatches(row: row, isExtended: !patches.isEmpty)
  }

  /// Blank cells with the format of the cell left of the insertion; nil where none are needed.
  ///
  /// Before cells without address they have none either, and are needed in any case.
  private func blanks(in cells: [CellPositions.Position], isImplicit: Bool) -> String? {
    let left = cells.last { $0.reference.column < edit.first }
    let isAdjacent = left?.reference.column == edit.first - 1
    let style = isAdjacent ? left.flatMap { scan.attribute("s", of: $0.element) } : nil
    guard style != nil || isImplicit, let model = left ?? cells.first else { return nil }
    let format = style.map { " s=\"\($0)\"" } ?? ""
    return (0..<edit.count).map { offset in
      let cell = CellReference(row: model.reference.row, column: edit.first + offset)
      let address = isImplicit ? "" : " r=\"\(cell)\""
      return "<\(scan.tagName(of: model.element))\(address)\(format)/>"
    }.joined()
  }

  private func rowPatches(
    _ row: (element: Int, number: Int, isImplicit: Bool), _ cells: [CellPositions.Position],
    last: inout Int
  ) -> [XMLPatch] {
    guard let moved = edit.shifted(row.number) else {
      return [XMLPatch(range: scan.range(of: row.element), replacement: "")]
    }
    var patches: [XMLPatch] = []
    let above = row.number == 1 ? edit.inserted(at: 1) : 0
    if row.isImplicit, above > 0 {
      // Only before the first row: behind another one stand the copies of that.
      let blank = String(repeating: "<\(scan.tagName(of: row.element))/>", count: above)
      patches.append(XMLPatch(inserting: blank, at: scan.range(of: row.element).lowerBound))
      last += above
    }
    if moved != row.number {
      let isInPlace = row.isImplicit && moved == last + 1
      if !isInPlace { patches.append(scan.patch(setting: "r", of: row.element, to: String(moved))) }
      patches += cells.filter { !$0.isImplicit }.map {
        patch($0.element, to: edit.shifted($0.reference))
      }
    }
    let below = edit.inserted(at: row.number + 1)
    if below > 0 {
      let copies = (1...below).map { formatCopy(row: row.element, number: moved + $0, cells) }
      patches.append(
        XMLPatch(inserting: copies.joined(), at: scan.range(of: row.element).upperBound))
    }
    last = moved + below
    return patches
  }

  /// A row of blank cells with the formats and the height of `row`.
  private func formatCopy(
    row: Int, number: Int, _ cells: [CellPositions.Position]
  ) -> String {
    var attributes = "r=\"\(number)\""
    for name in ["spans", "s", "customFormat", "ht", "customHeight", "outlineLevel"] {
      if let value = scan.attribute(name, of: row) { attributes += " \(name)=\"\(value)\"" }
    }
    let blanks = cells.compactMap { cell -> String? in
      guard let style = scan.attribute("s", of: cell.element) else { return nil }
      let reference = CellReference(row: number, column: cell.reference.column)
      return "<\(scan.tagName(of: cell.element)) r=\"\(reference)\" s=\"\(style)\"/>"
    }
    let name = scan.tagName(of: row)
    return blanks.isEmpty
      ? "<\(name) \(attributes)/>" : "<\(name) \(attributes)>\(blanks.joined())</\(name)>"
  }

  private func patch(_ cell: Int, to reference: CellReference?) -> XMLPatch {
    guard let reference else { return XMLPatch(range: scan.range(of: cell), replacement: "") }
    return scan.patch(setting: "r", of: cell, to: reference.description)
  }

  /// `spans` is a hint to readers (ECMA-376-1 §18.18.8 ST_CellSpans); a wrong one misleads them.
  private func spansPatches(row: Int, isExtended: Bool) -> [XMLPatch] {
    guard let range = scan.attributeRange(XMLName("", "spans"), of: row) else { return [] }
    let spans = XMLText.decodedAttribute(scan.bytes[range]).split(separator: " ")
    let moved = spans.compactMap { span -> String? in
      let bounds = span.split(separator: ":").compactMap { Int($0) }
      guard bounds.count == 2, bounds[0] >= 1, bounds[0] <= bounds[1],
        bounds[1] <= CellReference.maximumColumn
      else { return String(span) }
      guard let shifted = edit.shifted(bounds[0]...bounds[1]) else { return nil }
      let reaches = isExtended && edit.kind == .insert && bounds[1] == edit.first - 1
      let end = reaches ? shifted.upperBound + edit.count : shifted.upperBound
      return "\(shifted.lowerBound):\(end)"
    }
    return [XMLPatch(range: range, replacement: moved.joined(separator: " "))]
  }

  /// The used range grows by inserted cells that carry formats at its edge.
  private func dimensionPatches(_ positions: CellPositions) -> [XMLPatch] {
    guard let dimension = scan.child(of: 0, named: .main("dimension")),
      let range = scan.attributeRange(XMLName("", "ref"), of: dimension),
      let used = CellRange(XMLText.decodedAttribute(scan.bytes[range]))
    else { return [] }
    guard var moved = edit.shifted(used) else {
      return [XMLPatch(range: range, replacement: "A1")]
    }
    let lines = edit.axis == .columns ? used.columns : used.rows
    let behind = edit.inserted(at: lines.upperBound + 1)
    if behind > 0, hasFormats(positions, inLine: lines.upperBound) {
      if edit.axis == .columns {
        moved.columns = moved.columns.lowerBound...(moved.columns.upperBound + behind)
      } else {
        moved.rows = moved.rows.lowerBound...(moved.rows.upperBound + behind)
      }
    }
    if moved == used { return [] }
    let text = XMLText.decodedAttribute(scan.bytes[range])
    return [XMLPatch(range: range, replacement: moved.description(like: text))]
  }

  /// Whether cells with formats stand in a line; lines inserted behind it take them.
  private func hasFormats(_ positions: CellPositions, inLine line: Int) -> Bool {
    positions.contains { cell in
      (edit.axis == .rows ? cell.reference.row : cell.reference.column) == line
        && scan.attribute("s", of: cell.element) != nil
    }
  }
}
