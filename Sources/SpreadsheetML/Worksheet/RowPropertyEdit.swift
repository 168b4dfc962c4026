import LibXML

/// Sets attributes of rows, making those the part lacks (ECMA-376-1 §18.3.1.73 row).
struct RowPropertyEdit {
  /// An attribute and its value; nil takes it away.
  typealias Property = (name: String, value: String?)

  let scan: XMLScan
  /// By 1-based row.
  let properties: [Int: [Property]]

  init(scan: XMLScan, properties: [Int: [Property]]) {
    self.scan = scan
    self.properties = properties
  }

  /// The same for all rows.
  init(scan: XMLScan, rows: ClosedRange<Int>, properties: [Property]) {
    self.init(
      scan: scan, properties: Dictionary(uniqueKeysWithValues: rows.map { ($0, properties) }))
  }

  func patches() -> [XMLPatch] {
    guard let data = scan.child(of: 0, named: .main("sheetData")) else { return [] }
    let prefix = scan.tagPrefix(of: data)
    var patches: [XMLPatch] = []
    var pending = properties.keys.sorted()[...]
    var place = scan.contentRange(of: data).lowerBound
    for row in CellPositions(scan).rows {
      while let number = pending.first, number < row.number {
        patches.append(XMLPatch(inserting: newRow(number, prefix), at: place))
        pending.removeFirst()
      }
      place = scan.range(of: row.element).upperBound
      guard let values = properties[row.number] else { continue }
      patches += scan.patches(setting: values, of: row.element)
      pending = pending.drop { $0 == row.number }
    }
    let text = pending.map { newRow($0, prefix) }.joined()
    if text.isEmpty { return patches }
    // White space behind the last row stays behind the new ones.
    let patch =
      scan.isEmptyTag(data)
      ? XMLPatch(appending: Array(text.utf8), to: data, of: scan)
      : XMLPatch(inserting: text, at: place)
    return patches + [patch]
  }

  /// Empty where there is nothing to be said of the row.
  private func newRow(_ number: Int, _ prefix: String) -> String {
    let values = (properties[number] ?? []).compactMap { name, value in
      value.map { " \(name)=\"\($0)\"" }
    }
    return values.isEmpty ? "" : "<\(prefix)row r=\"\(number)\"\(values.joined())/>"
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
