import LibXML

/// Moves the filtered columns inside a filter's range (ECMA-376-1 §18.3.2.7 filterColumn: `colId`
/// counts from the range's first column).
enum FilterColumnEdit {
  static func patches(_ scan: XMLScan, edit: StructuralEdit) -> [XMLPatch] {
    guard edit.axis == .columns else { return [] }
    return scan.elements(named: .main("autoFilter")).flatMap { filter -> [XMLPatch] in
      guard let range = scan.attribute("ref", of: filter).flatMap({ CellRange($0) }),
        let moved = edit.shifted(range)
      else { return [] }
      return scan.children(of: filter, named: .main("filterColumn")).compactMap { element in
        guard let id = scan.integer("colId", of: element), (0..<range.columns.count).contains(id)
        else { return nil }
        guard let column = edit.shifted(range.columns.lowerBound + id) else {
          return XMLPatch(range: scan.range(of: element), replacement: "")
        }
        let new = column - moved.columns.lowerBound
        return new == id ? nil : scan.patch(setting: "colId", of: element, to: String(new))
      }
    }
  }
}
