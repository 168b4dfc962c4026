import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Lets the columns of tables bear the texts of their header cells again, as Excel demands
  /// (ECMA-376-1 §18.5.1.3 tableColumn), and references to them follow.
  ///
  /// `headers` are the cells that have been changed.
  mutating func renameTableColumns(
    headers: Set<CellReference>, sheet: String, part: PartName
  ) throws(Failure) {
    for relationship in try package.relationships(of: part)
    where relationship.type == .office("table") {
      guard let table = relationship.part, package.contains(table) else { continue }
      let scan = try package.scan(of: table)
      let changes = try changedNames(scan, headers: headers, sheetPart: part)
      if changes.isEmpty { continue }
      let patches = changes.map { change in
        scan.patch(
          setting: "name", of: change.element, to: Self.columnName(ofHeader: change.new))
      }
      try package.apply(patches, to: table)
      let name = scan.attribute("displayName", of: 0) ?? scan.attribute("name", of: 0) ?? ""
      for change in changes {
        _ = try rewriteReferences(
          .renameColumn(table: name, from: change.old, to: change.new))
      }
    }
  }

  /// The columns whose header cell says something else than their name.
  private func changedNames(
    _ scan: XMLScan, headers: Set<CellReference>, sheetPart: PartName
  ) throws(Failure) -> [(element: Int, old: String, new: String)] {
    guard let range = scan.attribute("ref", of: 0).flatMap({ CellRange($0) }),
      (scan.integer("headerRowCount", of: 0) ?? 1) > 0,
      let list = scan.child(of: 0, named: .main("tableColumns"))
    else { return [] }
    let columns = scan.children(of: list, named: .main("tableColumn"))
    var taken = Set(columns.compactMap { scan.attribute("name", of: $0)?.lowercased() })
    var changes: [(element: Int, old: String, new: String)] = []
    for (offset, element) in columns.enumerated() {
      let cell = CellReference(
        row: range.rows.lowerBound, column: range.columns.lowerBound + offset)
      guard headers.contains(cell), let text = try headerText(cell, sheetPart), !text.isEmpty,
        let written = scan.attribute("name", of: element),
        Self.columnName(ofHeader: text) != written,
        taken.insert(Self.columnName(ofHeader: text).lowercased()).inserted
      else { continue }
      changes.append((element, EscapedText.decoded(written), text))
    }
    return changes
  }

  private func headerText(_ cell: CellReference, _ part: PartName) throws(Failure) -> String? {
    let reader = CellReader(
      scan: try package.scan(of: part), sharedTexts: try sharedTexts(), numberFormats: [])
    guard case .text(let text) = try reader.value(at: cell) else { return nil }
    return text
  }

  /// A line break is written `_x000a_` in a column's name.
  private static func columnName(ofHeader text: String) -> String {
    EscapedText.encoded(text).split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "_x000a_")
  }
}
