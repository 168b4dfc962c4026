import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Lets the columns of tables bear the texts of their header cells again, as Excel demands
  /// (ECMA-376-1 §18.5.1.3 tableColumn), and references to them follow.
  ///
  /// A header cell that has become anything but a text of its own is given one, as Excel does: a number
  /// is written out, a blank is 「列1」, a name that is taken gets a number behind it.
  /// - Parameters:
  ///   - headers: the cells that have been changed.
  ///   - sheet: the worksheet's name.
  ///   - part: the worksheet's part.
  /// - Throws: `Failure` with code `table-refused` (a formula, or a text too long for a name).
  mutating func renameTableColumns(
    headers: Set<CellReference>, sheet: String, part: PartName
  ) throws(Failure) {
    for relationship in try package.relationships(of: part)
    where relationship.type == .office("table") {
      guard let table = relationship.part, package.contains(table) else { continue }
      let scan = try package.scan(of: table)
      guard let shape = TableShape(scan) else { continue }
      let changed = headers.filter { $0.row == shape.headerRow && shape.range.contains($0) }
      if changed.isEmpty { continue }
      var headers = TableHeaders(scan, shape, changing: changed)
      for cell in try headerCells(changed, of: part) {
        try headers.change(cell, in: sheet)
      }
      try package.apply(headers.patches, to: table)
      try writeHeaders(headers.texts, to: part)
      for rename in headers.renames {
        _ = try rewriteReferences(
          .renameColumn(table: shape.name, from: rename.old, to: rename.new))
      }
    }
  }

  /// What the cells hold now, blanks included, from left to right.
  private func headerCells(
    _ wanted: Set<CellReference>, of part: PartName
  ) throws(Failure) -> [Cell] {
    let reader = CellReader(
      scan: try package.scan(of: part), sharedTexts: try sharedTexts(), numberFormats: [])
    var size = ContentSize(package.limits)
    let found = try reader.cells(&size).filter { wanted.contains($0.reference) }
    let missing = wanted.subtracting(found.map(\.reference))
    let blanks = missing.map { Cell(reference: $0, value: .blank) }
    return (found + blanks).sorted { $0.reference < $1.reference }
  }
}

/// The names of a table's columns while header cells change.
private struct TableHeaders {
  let scan: XMLScan
  let shape: TableShape
  private let columns: [Int]
  /// Names as the part writes them, in lower case.
  private var taken: Set<String>
  private(set) var patches: [XMLPatch] = []
  /// What header cells must say that do not.
  private(set) var texts: [CellReference: String] = [:]
  private var changes: [(old: String, new: String)] = []

  init(_ scan: XMLScan, _ shape: TableShape, changing changed: Set<CellReference>) {
    self.scan = scan
    self.shape = shape
    columns =
      scan.child(of: 0, named: .main("tableColumns"))
      .map { scan.children(of: $0, named: .main("tableColumn")) } ?? []
    let offsets = Set(changed.map { $0.column - shape.range.columns.lowerBound })
    let staying = columns.enumerated().filter { !offsets.contains($0.offset) }
    taken = Set(staying.compactMap { scan.attribute("name", of: $0.element)?.lowercased() })
  }

  /// The renames in an order in which none meets the new name of another.
  var renames: [(old: String, new: String)] {
    let old = Set(changes.map { $0.old.lowercased() })
    guard changes.contains(where: { old.contains($0.new.lowercased()) }) else { return changes }
    // Names that no book has: of a private character (Unicode 23.5).
    let between = changes.indices.map { "\u{F8FE}\($0)\u{F8FE}" }
    return zip(changes, between).map { ($0.old, $1) } + zip(changes, between).map { ($1, $0.new) }
  }

  mutating func change(_ cell: Cell, in sheet: String) throws(Failure) {
    let offset = cell.reference.column - shape.range.columns.lowerBound
    guard columns.indices.contains(offset),
      let written = scan.attribute("name", of: columns[offset])
    else { return }
    if cell.formula != nil {
      throw Failure(.table(shape.name, .headerFormula(cell.reference), sheet: sheet))
    }
    let wanted = Self.text(of: cell.value)
    if let wanted, wanted.utf16.count > ContentLimits.columnName {
      throw Failure(.table(shape.name, .headerLength(cell.reference), sheet: sheet))
    }
    let text = free(wanted)
    taken.insert(Self.columnName(ofHeader: text).lowercased())
    if cell.value != .text(text) { texts[cell.reference] = text }
    if Self.columnName(ofHeader: text) == written { return }
    patches.append(
      scan.patch(setting: "name", of: columns[offset], to: Self.columnName(ofHeader: text)))
    changes.append((EscapedText.decoded(written), text))
  }

  /// The text, or the next one like it that no other column bears.
  private func free(_ wanted: String?) -> String {
    let stem = wanted ?? "列"
    var number = wanted == nil ? 1 : 2
    var text = wanted ?? "列1"
    while taken.contains(Self.columnName(ofHeader: text).lowercased()) {
      text = stem + String(number)
      number += 1
    }
    return text
  }

  /// Nil for a blank.
  private static func text(of value: CellValue) -> String? {
    switch value {
    case .blank: nil
    case .text(let text): text.isEmpty ? nil : text
    case .number(let number): Workbook.shortest(number)
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .error(let text): text
    }
  }

  /// A line break is written `_x000a_` in a column's name.
  private static func columnName(ofHeader text: String) -> String {
    EscapedText.encoded(text).split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "_x000a_")
  }
}
