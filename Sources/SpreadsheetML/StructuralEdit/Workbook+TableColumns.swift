import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// The tables of a worksheet part.
  func tableShapes(of part: PartName) throws(Failure) -> [TableShape] {
    var shapes: [TableShape] = []
    for relationship in try package.relationships(of: part)
    where relationship.type == .office("table") {
      guard let table = relationship.part, package.contains(table),
        let shape = TableShape(try package.scan(of: table))
      else { continue }
      shapes.append(shape)
    }
    return shapes
  }

  /// Refuses a merged range in a table: Excel takes such a table out.
  func requireOutsideTables(
    _ range: CellRange, of part: PartName, in sheet: String
  ) throws(Failure) {
    for table in try tableShapes(of: part) where table.range.overlaps(range) {
      throw Failure(.table(table.name, .merge(range), sheet: sheet))
    }
  }

  /// Refuses to delete the header row of a table that stays, as Excel does.
  ///
  /// - Throws: `Failure` with code `table-refused`.
  func requireTableHeaders(_ edit: StructuralEdit, _ sheet: String) throws(Failure) {
    if edit.axis == .columns || edit.kind == .insert { return }
    for table in try tableShapes(of: worksheetPart(sheet)) where table.losesHeader(edit) {
      throw Failure(.table(table.name, .headerRow, sheet: sheet))
    }
  }

  /// A table that an edit takes all data rows of, though not the rest.
  func tableLosingData(
    _ edit: StructuralEdit, _ sheet: String
  ) throws(Failure) -> TableShape? {
    if edit.axis == .columns || edit.kind == .insert { return nil }
    return try tableShapes(of: worksheetPart(sheet)).first { $0.losesData(edit) }
  }

  /// Deletes rows with all data rows of a table; one blank row of it stays, as in Excel.
  mutating func deleteLeavingBlankRow(
    of table: TableShape, _ edit: StructuralEdit, _ sheet: String, followingAnchors: Set<Int>
  ) throws(Failure) -> [Diagnostic] {
    guard let data = table.dataRows else { return [] }
    let isInside = data.upperBound > table.range.rows.lowerBound
    // Inserted among the table's rows, so that all that speaks of them takes the new one in.
    let blank = isInside ? data.upperBound : data.upperBound + 1
    var findings = try apply(
      .insertingRows(at: blank), to: sheet, followingAnchors: followingAnchors)
    if isInside {
      try copyRowLooks(from: (blank + 1)...(blank + 1), to: blank, in: sheet)
    }
    let behind = edit.first + edit.count - blank
    if behind > 0 {
      findings += try apply(
        .deletingRows(at: blank + 1, count: behind), to: sheet, followingAnchors: followingAnchors)
    }
    if edit.first < blank {
      findings += try apply(
        .deletingRows(at: edit.first, count: blank - edit.first), to: sheet,
        followingAnchors: followingAnchors)
    }
    return findings
  }

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
      if columns.losesTotals { _ = try rewriteReferences(.removeTotals(table: name)) }
      if columns.columns.contains(where: { !$0.isLeft }) {
        _ = try rewriteReferences(.removeColumns(table: name, columns: columns.columns))
      }
    }
  }

  /// Gives header cells these texts; their formats stay.
  mutating func writeHeaders(
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
