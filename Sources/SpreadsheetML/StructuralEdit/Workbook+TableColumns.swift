import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Gives tables of the edited sheet their new columns, headers included, and takes lost ones out.
  ///
  /// Comes when the sheet's cells have moved and before the tables' references do.
  mutating func changeTableColumns(_ edit: StructuralEdit, _ sheet: String) throws(Failure) {
    let part = try worksheetPart(sheet)
    for relationship in try package.relationships(of: part)
    where relationship.type == .office("table") {
      guard let table = relationship.part, package.contains(table) else { continue }
      let scan = try package.scan(of: table)
      var columns = TableColumnEdit(scan: scan, edit: edit)
      columns.run()
      let name = scan.attribute("displayName", of: 0) ?? scan.attribute("name", of: 0) ?? ""
      if columns.isLost {
        try removeTable(table, relationship: relationship.id, of: part)
        _ = try rewriteReferences(.removeTable(name))
        continue
      }
      let filters = FilterColumnEdit.patches(scan, edit: edit)
      try package.apply((columns.patches + filters).withoutNested(), to: table)
      try writeHeaders(columns.headers, to: part)
      if columns.columns.contains(where: { !$0.isLeft }) {
        _ = try rewriteReferences(.removeColumns(table: name, columns: columns.columns))
      }
    }
  }

  private mutating func writeHeaders(
    _ headers: [CellReference: String], to part: PartName
  ) throws(Failure) {
    let scan = try package.scan(of: part)
    let prefix = scan.tagPrefix(of: 0)
    let cells = headers.mapValues { name -> (content: CellWriter.Written?, styleIndex: Int?) in
      let item = String(decoding: StringItem.textItem("is", prefix: prefix, name), as: UTF8.self)
      return (CellWriter.Written(type: "inlineStr", inner: item), nil)
    }
    try package.apply(CellWriter(scan: scan, cells: cells).patches(), to: part)
  }

  private mutating func removeTable(
    _ table: PartName, relationship id: String, of part: PartName
  ) throws(Failure) {
    let scan = try package.scan(of: part)
    let elements = scan.elements(named: .main("tablePart")).filter {
      scan.attribute(.relationshipID, of: $0) == id
    }
    var lists = ListShrinking(scan: scan, gone: Set(elements))
    try package.apply(lists.patches().withoutNested(), to: part)
    try package.remove(table, relatedFrom: part)
  }
}
