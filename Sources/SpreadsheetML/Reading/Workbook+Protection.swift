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
}
