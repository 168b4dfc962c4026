import LibXML

/// Writes changed cells into a worksheet part in one pass over its scan.
///
/// Only the bytes of those cells change, and `dimension`, `row` and `spans` where needed.
struct CellWriter {
  /// A cell's new state as it goes into the file.
  struct Written {
    /// The value of `t`; nil for numbers and blanks.
    var type: String?
    /// What stands inside the element, prefix included.
    var inner: String
    var isFormula = false
  }

  let scan: XMLScan
  /// Nil content: the cell keeps what it holds.
  let cells: [CellReference: (content: Written?, styleIndex: Int?)]

  func patches() -> [XMLPatch] {
    guard let data = scan.child(of: 0, named: .main("sheetData")), !cells.isEmpty else { return [] }
    let positions = CellPositions(scan)
    var byRow = Dictionary(grouping: cells.keys.sorted(), by: \.row)
    var patches: [XMLPatch] = []
    var newRows: [(row: Int, place: Int)] = []
    var place = scan.contentRange(of: data).lowerBound
    var pending = byRow.keys.sorted()[...]
    for row in positions.rows {
      while let number = pending.first, number < row.number {
        newRows.append((number, place))
        pending.removeFirst()
      }
      if let wanted = byRow.removeValue(forKey: row.number) {
        patches += existingRow(row.element, row.number, wanted, positions)
        pending = pending.drop { $0 == row.number }
      }
      place = scan.range(of: row.element).upperBound
    }
    newRows += pending.map { ($0, place) }
    let prefix = scan.tagPrefix(of: data)
    let texts = newRows.map { newRow($0.row, byRow[$0.row] ?? [], prefix: prefix) }
    if scan.isEmptyTag(data), !texts.isEmpty {
      patches.append(XMLPatch(appending: Array(texts.joined().utf8), to: data, of: scan))
    } else {
      patches += zip(newRows, texts).map { XMLPatch(inserting: $1, at: $0.place) }
    }
    return patches + dimensionPatch()
  }

  private func newRow(_ number: Int, _ wanted: [CellReference], prefix: String) -> String {
    let inner = wanted.map { reference in
      element(reference, prefix: prefix, style: columnStyle(reference.column))
    }.joined()
    return "<\(prefix)row r=\"\(number)\">\(inner)</\(prefix)row>"
  }

  private func existingRow(
    _ row: Int, _ number: Int, _ wanted: [CellReference], _ positions: CellPositions
  ) -> [XMLPatch] {
    let existing = positions.cells(ofRow: row, number: number)
    let prefix = scan.tagPrefix(of: row)
    var patches: [XMLPatch] = []
    var appended = ""
    for reference in wanted {
      if let cell = existing.first(where: { $0.reference == reference }) {
        patches += replacing(cell.element, reference, prefix: prefix)
      } else if let next = existing.first(where: { $0.reference > reference }) {
        let text = element(reference, prefix: prefix, style: newStyle(reference, row: row))
        patches.append(
          XMLPatch(inserting: text, at: scan.range(of: next.element).lowerBound))
      } else {
        appended += element(reference, prefix: prefix, style: newStyle(reference, row: row))
      }
    }
    if !appended.isEmpty {
      patches.append(XMLPatch(appending: Array(appended.utf8), to: row, of: scan))
    }
    return patches + spansPatch(row, wanted)
  }

  /// A new cell looks as its place did: like its row, else like its column.
  private func newStyle(_ reference: CellReference, row: Int) -> String? {
    if scan.boolean("customFormat", of: row, default: false) {
      return scan.attribute("s", of: row)
    }
    return columnStyle(reference.column)
  }

  private func columnStyle(_ column: Int) -> String? {
    ColumnElement.list(scan).first { $0.columns.contains(column) }.flatMap {
      scan.attribute("style", of: $0.element)
    }
  }

  private func replacing(
    _ cell: Int, _ reference: CellReference, prefix: String
  ) -> [XMLPatch] {
    guard let change = cells[reference] else { return [] }
    if change.content == nil {
      return change.styleIndex.map { [scan.patch(setting: "s", of: cell, to: String($0))] } ?? []
    }
    let style = change.styleIndex.map(String.init) ?? scan.attribute("s", of: cell)
    return [
      XMLPatch(
        range: scan.range(of: cell),
        replacement: element(
          reference, prefix: prefix, style: style,
          showsPhonetic: scan.boolean("ph", of: cell, default: false)))
    ]
  }

  private func element(
    _ reference: CellReference, prefix: String, style: String?, showsPhonetic: Bool = false
  ) -> String {
    let change = cells[reference]
    var attributes = "r=\"\(reference)\""
    if let style = change?.styleIndex.map(String.init) ?? style { attributes += " s=\"\(style)\"" }
    if showsPhonetic { attributes += " ph=\"1\"" }
    guard let content = change?.content, !content.inner.isEmpty else {
      return "<\(prefix)c \(attributes)/>"
    }
    if let type = content.type { attributes += " t=\"\(type)\"" }
    return "<\(prefix)c \(attributes)>\(content.inner)</\(prefix)c>"
  }

  private func spansPatch(_ row: Int, _ wanted: [CellReference]) -> [XMLPatch] {
    guard let text = scan.attribute("spans", of: row), let first = wanted.first?.column,
      let last = wanted.last?.column
    else { return [] }
    let bounds = text.split(separator: " ").flatMap { $0.split(separator: ":") }
      .compactMap { Int($0) }
    guard let lowest = bounds.min(), let highest = bounds.max(), first < lowest || last > highest
    else { return [] }
    return [
      scan.patch(
        setting: "spans", of: row, to: "\(min(first, lowest)):\(max(last, highest))")
    ]
  }

  private func dimensionPatch() -> [XMLPatch] {
    guard let element = scan.child(of: 0, named: .main("dimension")),
      let used = scan.attribute("ref", of: element).flatMap({ CellRange($0) })
    else { return [] }
    let rows = cells.keys.map(\.row) + [used.rows.lowerBound, used.rows.upperBound]
    let columns = cells.keys.map(\.column) + [used.columns.lowerBound, used.columns.upperBound]
    guard let top = rows.min(), let bottom = rows.max(), let left = columns.min(),
      let right = columns.max()
    else { return [] }
    let grown = CellRange(rows: top...bottom, columns: left...right)
    return grown == used
      ? [] : [scan.patch(setting: "ref", of: element, to: grown.description)]
  }
}
