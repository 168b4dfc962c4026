public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Lets the print area of a sheet hold cells that were added outside it; a sheet without one prints all.
  ///
  /// The last of several areas grows. One that is no plain range of cells stays as it is.
  ///
  /// ```swift
  /// try workbook.extendPrintArea(toHold: CellRange(rows: 17...22, columns: 1...7), in: "KPI")
  /// ```
  /// - Parameters:
  ///   - range: the cells.
  ///   - sheet: the worksheet's name.
  /// - Throws: `Failure` with code `no-such-sheet` or `off-the-sheet`.
  public mutating func extendPrintArea(
    toHold range: CellRange, in sheet: String
  ) throws(Failure) {
    try Self.requireRange(range, in: sheet)
    _ = try worksheetPart(sheet)
    guard let index = try sheets.firstIndex(where: { Formula.isSameSheet($0.name, sheet) }) else {
      return
    }
    let scan = try workbookScan
    let patches = WorkbookPart.definedNameElements(scan).compactMap { element -> XMLPatch? in
      guard scan.attribute("name", of: element) == "_xlnm.Print_Area",
        scan.integer("localSheetId", of: element) == index,
        let formula = Formula(scan.text(of: element))?.holding(range)
      else { return nil }
      return XMLPatch(
        range: scan.contentRange(of: element), replacement: XMLText.encodedContent(formula))
    }
    try package.apply(patches, to: workbookPart)
  }
}

extension Formula {
  /// The text with its last area grown so that one of them holds a range; nil where one does already.
  fileprivate func holding(_ range: CellRange) -> String? {
    guard let last = references.last, last.kind == .range || last.kind == .cell,
      !references.contains(where: { $0.cells.union(range) == $0.cells })
    else { return nil }
    let grown = last.cells.union(range)
    var bytes = Array(text.utf8)
    let area = "\(Self.absolute(grown.topLeft)):\(Self.absolute(grown.bottomRight))"
    bytes.replaceSubrange(last.areaRange, with: area.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func absolute(_ cell: CellReference) -> String {
    "$\(CellReference.columnLetters(cell.column))$\(cell.row)"
  }
}

extension CellRange {
  /// The smallest range that holds both.
  fileprivate func union(_ other: CellRange) -> CellRange {
    CellRange(
      rows: Swift.min(
        rows.lowerBound, other.rows.lowerBound)...Swift.max(rows.upperBound, other.rows.upperBound),
      columns: Swift.min(
        columns.lowerBound, other.columns.lowerBound)...Swift.max(
          columns.upperBound, other.columns.upperBound))
  }
}
