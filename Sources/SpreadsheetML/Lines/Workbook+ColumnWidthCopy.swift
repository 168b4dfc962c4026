public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Gives a column the width of another one; where the sheet describes no width there, nothing changes.
  ///
  /// - Parameters:
  ///   - source: the 1-based column whose width is taken.
  ///   - target: the 1-based column that gets it.
  ///   - sheet: the worksheet's name.
  /// - Throws: `Failure` with code `no-such-sheet`.
  public mutating func copyColumnWidth(
    from source: Int, to target: Int, in sheet: String
  ) throws(Failure) {
    let scan = try package.scan(of: try worksheetPart(sheet))
    let found = ColumnElement.list(scan).first { $0.columns.contains(source) }
    guard let width = found?.width else { return }
    try setColumnWidth(width, ofColumns: target...target, in: sheet)
  }
}
