public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Lets the print area, the filter and the tables of a sheet that end at a column reach over those
  /// behind it.
  ///
  /// The columns have been inserted before. Those of a table get names, and header cells that bear them. An insertion behind the last column of a range leaves the range alone; where the new columns
  /// continue what the range is about, this is the way to say so.
  /// - Parameters:
  ///   - column: the 1-based last column of the ranges concerned.
  ///   - count: how many columns they grow by.
  ///   - sheet: the worksheet's name.
  /// - Throws: `Failure` with code `no-such-sheet` or `off-the-sheet`.
  public mutating func extendRanges(
    endingAt column: Int, by count: Int = 1, in sheet: String
  ) throws(Failure) {
    guard (1...CellReference.maximumColumn).contains(column),
      (1...CellReference.maximumColumn).contains(count),
      column + count <= CellReference.maximumColumn
    else {
      throw Failure(.offTheSheet(.lines(.columns, first: column, count: count), sheet: sheet))
    }
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    if let filter = scan.child(of: 0, named: .main("autoFilter")),
      let range = scan.attribute("ref", of: filter).flatMap({ CellRange($0) }),
      range.columns.upperBound == column
    {
      let grown = CellRange(
        rows: range.rows, columns: range.columns.lowerBound...(column + count))
      try package.apply(
        [scan.patch(setting: "ref", of: filter, to: grown.description)], to: part)
    }
    try extendNames(endingAt: column, by: count, in: sheet)
    try extendTables(of: part, .insertingColumns(at: column + 1, count: count))
  }

  private mutating func extendTables(
    of part: PartName, _ edit: StructuralEdit
  ) throws(Failure) {
    for relationship in try package.relationships(of: part)
    where relationship.type == .office("table") {
      guard let table = relationship.part, package.contains(table) else { continue }
      var columns = TableColumnEdit(scan: try package.scan(of: table), edit: edit)
      columns.grow()
      try package.apply(columns.patches, to: table)
      try writeHeaders(columns.headers, to: part)
    }
  }

  /// Built-in names that describe the sheet, not its content.
  private static let extendedNames: Set<String> = ["_xlnm.Print_Area", "_xlnm._FilterDatabase"]

  private mutating func extendNames(
    endingAt column: Int, by count: Int, in sheet: String
  ) throws(Failure) {
    guard let index = try sheets.firstIndex(where: { Formula.isSameSheet($0.name, sheet) }) else {
      return
    }
    let scan = try workbookScan
    let patches = WorkbookPart.definedNameElements(scan).compactMap { element -> XMLPatch? in
      guard Self.extendedNames.contains(scan.attribute("name", of: element) ?? ""),
        scan.integer("localSheetId", of: element) == index,
        let formula = Formula(scan.text(of: element))?.extending(endingAt: column, by: count)
      else { return nil }
      return XMLPatch(
        range: scan.contentRange(of: element), replacement: XMLText.encodedContent(formula))
    }
    try package.apply(patches, to: workbookPart)
  }
}

extension Formula {
  /// The text with every area that ends at `column` reaching `count` columns further.
  fileprivate func extending(endingAt column: Int, by count: Int) -> String? {
    var bytes = Array(text.utf8)
    let corners = references.compactMap(\.last).filter { $0.column?.index == column }
    for corner in corners.reversed() {
      guard let letters = corner.column else { continue }
      let row = corner.row.map { ($0.isAbsolute ? "$" : "") + String($0.index) } ?? ""
      let new =
        (letters.isAbsolute ? "$" : "") + CellReference.columnLetters(column + count) + row
      bytes.replaceSubrange(corner.range, with: new.utf8)
    }
    return corners.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
