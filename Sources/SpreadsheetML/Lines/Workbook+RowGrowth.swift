public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Lets everything that ends at a row of a sheet reach over the rows behind it: ranges in formulas of
  /// all sheets, defined names, print areas, charts, the filter, tables and pivot sources.
  ///
  /// Whole rows and columns, single cells and running ranges stay. Conditional formats and
  /// validations have `copyRowRules(from:to:in:)`.
  ///
  /// ```swift
  /// try workbook.insertRows(at: 50, in: "Sheet1")
  /// try workbook.extendRanges(by: RowGrowth(first: 5, last: 49), in: "Sheet1")
  /// ```
  /// - Returns: findings about formulas that could not be read and were left as they are.
  /// - Throws: `Failure` with code `no-such-sheet`, or about a damaged part; the workbook is then
  ///   unchanged.
  @discardableResult
  public mutating func extendRanges(
    by growth: RowGrowth, in sheet: String
  ) throws(Failure) -> [Diagnostic] {
    guard growth.isOnSheet else {
      throw Failure(
        .offTheSheet(.lines(.rows, first: growth.last, count: growth.count), sheet: sheet))
    }
    var edited = self
    let part = try edited.worksheetPart(sheet)
    try edited.extendFilter(of: part, by: growth)
    for relationship in try edited.package.relationships(of: part)
    where relationship.type == .office("table") {
      guard let table = relationship.part, edited.package.contains(table) else { continue }
      try edited.extendTable(table, by: growth)
    }
    try edited.extendPivotSources(of: sheet, by: growth)
    let findings = try edited.rewriteReferences(.growth(growth, sheet: sheet))
    try edited.requestCalculation()
    self = edited
    return findings
  }

  private mutating func extendFilter(of part: PartName, by growth: RowGrowth) throws(Failure) {
    let scan = try package.scan(of: part)
    guard let filter = scan.child(of: 0, named: .main("autoFilter")) else { return }
    let sorted = scan.child(of: filter, named: .main("sortState"))
    let own = scan.child(of: 0, named: .main("sortState"))
    let patches = [filter, sorted, own].compactMap { element in
      element.flatMap { Self.extendedRange(of: $0, by: growth, scan) }
    }
    try package.apply(patches, to: part)
  }

  /// A row of totals lies in the table's range, so that a table with one grows by the insertion
  /// (ECMA-376-1 §18.5.1.2 table).
  private mutating func extendTable(_ table: PartName, by growth: RowGrowth) throws(Failure) {
    let scan = try package.scan(of: table)
    let totals = scan.integer("totalsRowCount", of: 0) ?? 0
    guard totals == 0, let grown = Self.extendedRange(of: 0, by: growth, scan) else { return }
    let filter = scan.child(of: 0, named: .main("autoFilter"))
    let sorted = scan.child(of: 0, named: .main("sortState"))
    let inner = [filter, sorted].compactMap { element in
      element.flatMap { Self.extendedRange(of: $0, by: growth, scan) }
    }
    try package.apply([grown] + inner, to: table)
  }

  private mutating func extendPivotSources(
    of sheet: String, by growth: RowGrowth
  ) throws(Failure) {
    for part in package.partNames {
      guard try package.contentType(of: part)?.hasSuffix("pivotCacheDefinition+xml") == true else {
        continue
      }
      let scan = try package.scan(of: part)
      let patches = scan.elements(named: .main("worksheetSource")).compactMap {
        source -> XMLPatch? in
        guard let name = scan.attribute("sheet", of: source), Formula.isSameSheet(name, sheet)
        else {
          return nil
        }
        return Self.extendedRange(of: source, by: growth, scan)
      }
      try package.apply(patches, to: part)
    }
  }

  private static func extendedRange(
    of element: Int, by growth: RowGrowth, _ scan: XMLScan
  ) -> XMLPatch? {
    guard let text = scan.attribute("ref", of: element),
      let grown = CellRange(text).flatMap({ growth.grown($0) })
    else { return nil }
    return scan.patch(setting: "ref", of: element, to: grown.description(like: text))
  }
}
