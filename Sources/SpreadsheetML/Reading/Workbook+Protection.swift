public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Whether locked cells of a worksheet cannot be changed in Excel (ECMA-376-1 §18.3.1.85
  /// sheetProtection).
  ///
  /// - Throws: `Failure` with code `no-such-sheet`.
  public func isProtected(_ sheet: String) throws(Failure) -> Bool {
    let scan = try package.scan(of: try worksheetPart(sheet))
    return scan.child(of: 0, named: .main("sheetProtection")).map {
      scan.boolean("sheet", of: $0, default: false)
    } ?? false
  }

  /// Whether one of some cells cannot be changed in Excel: the sheet is protected, and the cell's format
  /// locks it (ECMA-376-1 §18.8.33 protection).
  ///
  /// - Throws: `Failure` with code `no-such-sheet`.
  package func isLocked(_ cells: Set<CellReference>, in sheet: String) throws(Failure) -> Bool {
    guard try isProtected(sheet) else { return false }
    guard let styles = try relatedPart(.office("styles")) else { return !cells.isEmpty }
    let scan = try package.scan(of: styles)
    let formats =
      scan.child(of: 0, named: .main("cellXfs"))
      .map { scan.children(of: $0, named: .main("xf")) } ?? []
    let styleOfCell = CellStyles(
      try package.scan(of: try worksheetPart(sheet)), rows: Set(cells.map(\.row)))
    return cells.contains { cell in
      let style = styleOfCell.style(of: cell)
      guard formats.indices.contains(style),
        let protection = scan.child(of: formats[style], named: .main("protection"))
      else { return true }
      return scan.boolean("locked", of: protection, default: true)
    }
  }
}
