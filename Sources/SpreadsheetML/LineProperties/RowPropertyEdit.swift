import LibXML

/// Sets attributes of rows, making those the part lacks (ECMA-376-1 §18.3.1.73 row).
struct RowPropertyEdit {
  let scan: XMLScan
  /// 1-based.
  let rows: ClosedRange<Int>
  /// Attributes and their values; nil takes one away.
  let properties: [(name: String, value: String?)]

  func patches() -> [XMLPatch] {
    guard let data = scan.child(of: 0, named: .main("sheetData")) else { return [] }
    var patches: [XMLPatch] = []
    var next = rows.lowerBound
    var place = scan.contentRange(of: data).lowerBound
    for row in CellPositions(scan).rows {
      let gapEnd = min(row.number - 1, rows.upperBound)
      if next <= gapEnd {
        patches.append(XMLPatch(inserting: newRows(next...gapEnd, data), at: place))
        next = gapEnd + 1
      }
      place = scan.range(of: row.element).upperBound
      guard rows.contains(row.number) else { continue }
      patches += scan.patches(setting: properties, of: row.element)
      next = max(next, row.number + 1)
    }
    if next <= rows.upperBound {
      let text = newRows(next...rows.upperBound, data)
      // White space behind the last row stays behind the new ones.
      let patch =
        scan.isEmptyTag(data)
        ? Workbook.appending(Array(text.utf8), to: data, scan)
        : XMLPatch(inserting: text, at: place)
      if !text.isEmpty { patches.append(patch) }
    }
    return patches
  }

  /// Empty where there is nothing to be said of the rows.
  private func newRows(_ rows: ClosedRange<Int>, _ data: Int) -> String {
    let values = properties.compactMap { name, value in value.map { " \(name)=\"\($0)\"" } }
    if values.isEmpty { return "" }
    let prefix = scan.tagPrefix(of: data)
    return rows.map { "<\(prefix)row r=\"\($0)\"\(values.joined())/>" }.joined()
  }
}

extension XMLScan {
  /// The patches that set attributes of an element, or take away those whose value is nil.
  func patches(
    setting properties: [(name: String, value: String?)], of element: Int
  ) -> [XMLPatch] {
    properties.compactMap { name, value in
      value.map { patch(setting: name, of: element, to: $0) } ?? patch(removing: name, of: element)
    }
  }
}
