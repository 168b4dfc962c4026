import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Refuses an edit that would tear a pivot table, as Excel does, and takes one out whose cells are
  /// all deleted.
  ///
  /// - Throws: `Failure` with code `pivot-table`.
  mutating func preparePivotTables(_ edit: StructuralEdit, _ sheet: String) throws(Failure) {
    let part = try worksheetPart(sheet)
    for relationship in try package.relationships(of: part)
    where relationship.type == .office("pivotTable") {
      guard let table = relationship.part, package.contains(table) else { continue }
      let scan = try package.scan(of: table)
      guard let location = scan.child(of: 0, named: .main("location")),
        let range = scan.attribute("ref", of: location).flatMap({ CellRange($0) })
      else { continue }
      if edit.tears(edit.axis == .rows ? range.rows : range.columns) {
        throw Failure(.tornPivotTable(sheet: sheet, range: range))
      }
      if edit.shifted(range) == nil { try package.remove(table, relatedFrom: part) }
    }
  }
}
