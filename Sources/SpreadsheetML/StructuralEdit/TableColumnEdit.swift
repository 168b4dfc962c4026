import LibXML

/// Keeps a table's columns in step with its range (ECMA-376-1 §18.5.1.4 tableColumns): Excel
/// refuses a table whose numbers of columns differ.
struct TableColumnEdit {
  let scan: XMLScan
  let edit: StructuralEdit
  private(set) var patches: [XMLPatch] = []
  /// What the inserted columns' header cells must say, by their place on the edited sheet.
  private(set) var headers: [CellReference: String] = [:]
  /// The columns as they were, and which of them are left.
  private(set) var columns: [(name: String, isLeft: Bool)] = []
  /// Whether the deletion leaves nothing of the table.
  private(set) var isLost = false
  /// Whether the deletion takes its row of totals.
  private(set) var losesTotals = false

  init(scan: XMLScan, edit: StructuralEdit) {
    self.scan = scan
    self.edit = edit
  }

  mutating func run() {
    guard let range = scan.attribute("ref", of: 0).flatMap({ CellRange($0) }),
      let list = scan.child(of: 0, named: .main("tableColumns"))
    else { return }
    let headerRows = scan.integer("headerRowCount", of: 0) ?? 1
    guard let moved = edit.shifted(range) else { return isLost = true }
    if edit.axis == .rows { return editTotals(list) }
    let columns = scan.children(of: list, named: .main("tableColumn"))
    guard columns.count == range.columns.count else { return }
    if edit.kind == .delete {
      for (offset, column) in columns.enumerated() {
        let isLeft = edit.shifted(range.columns.lowerBound + offset) != nil
        self.columns.append((EscapedText.decoded(scan.attribute("name", of: column) ?? ""), isLeft))
        if !isLeft { patches.append(XMLPatch(range: scan.range(of: column), replacement: "")) }
      }
    } else if range.columns.contains(edit.first), edit.first > range.columns.lowerBound {
      let next = columns[edit.first - range.columns.lowerBound]
      insert(at: scan.range(of: next).lowerBound, columns)
      if headerRows > 0 { setHeaders(in: range.rows.lowerBound) }
    }
    if scan.attribute("count", of: list) != nil {
      patches.append(scan.patch(setting: "count", of: list, to: String(moved.columns.count)))
    }
  }

  /// A table whose row of totals is deleted has none, and says nothing of its columns' totals.
  private mutating func editTotals(_ list: Int) {
    guard let totals = TableShape(scan)?.totalsRows, edit.kind == .delete else { return }
    guard let left = edit.shifted(totals) else {
      losesTotals = true
      patches += [scan.patch(removing: "totalsRowCount", of: 0)].compactMap(\.self)
      for column in scan.children(of: list, named: .main("tableColumn")) {
        patches += Self.totalsAttributes.compactMap { scan.patch(removing: $0, of: column) }
        patches += scan.children(of: column, named: .main("totalsRowFormula")).map {
          XMLPatch(range: scan.range(of: $0), replacement: "")
        }
      }
      return
    }
    if left.count < totals.count {
      patches.append(scan.patch(setting: "totalsRowCount", of: 0, to: String(left.count)))
    }
  }

  private static let totalsAttributes = [
    "totalsRowFunction", "totalsRowLabel", "totalsRowDxfId", "totalsRowCellStyle",
  ]

  private var names: [String] = []

  /// Gives the table columns that have been inserted right behind its last one.
  mutating func grow() {
    guard let shape = TableShape(scan), shape.range.columns.upperBound + 1 == edit.first,
      let list = scan.child(of: 0, named: .main("tableColumns"))
    else { return }
    let columns = scan.children(of: list, named: .main("tableColumn"))
    guard let last = columns.last, columns.count == shape.range.columns.count else { return }
    insert(at: scan.range(of: last).upperBound, columns)
    if let row = shape.headerRow { setHeaders(in: row) }
    if scan.attribute("count", of: list) != nil {
      let count = columns.count + edit.count
      patches.append(scan.patch(setting: "count", of: list, to: String(count)))
    }
    for element in [0] + scan.children(of: 0, named: .main("autoFilter")) {
      guard var range = scan.attribute("ref", of: element).flatMap({ CellRange($0) }),
        range.columns == shape.range.columns
      else { continue }
      range.columns = range.columns.lowerBound...range.columns.upperBound + edit.count
      patches.append(scan.patch(setting: "ref", of: element, to: range.description))
    }
  }

  private mutating func setHeaders(in row: Int) {
    for (offset, name) in names.enumerated() {
      headers[CellReference(row: row, column: edit.first + offset)] = name
    }
  }

  private mutating func insert(at offset: Int, _ columns: [Int]) {
    var taken = Set(columns.map { (scan.attribute("name", of: $0) ?? "").lowercased() })
    var id = columns.compactMap { scan.integer("id", of: $0) }.max() ?? 0
    let tag = columns.first.map { scan.tagName(of: $0) } ?? "tableColumn"
    var number = 0
    var elements = ""
    for _ in 0..<edit.count {
      // Excel in Japanese names new columns so.
      repeat { number += 1 } while !taken.insert("列\(number)").inserted
      id += 1
      names.append("列\(number)")
      elements += "<\(tag) id=\"\(id)\" name=\"列\(number)\"/>"
    }
    patches.append(XMLPatch(inserting: elements, at: offset))
  }
}
