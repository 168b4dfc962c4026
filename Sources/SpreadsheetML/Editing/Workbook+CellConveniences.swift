public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Sets one cell; its format stays.
  ///
  /// Use `setCells(_:in:)` for many: it needs one pass for all of them.
  ///
  /// ```swift
  /// try workbook.setCell(
  ///   CellReference(row: 2, column: 3), to: .date(year: 2026, month: 2, day: 28), in: "Sheet1")
  /// ```
  /// - Throws: as `setCells(_:in:)`.
  public mutating func setCell(
    _ cell: CellReference, to content: CellContent, in sheet: String
  ) throws(Failure) {
    try setCells([cell: CellChange(content: content)], in: sheet)
  }

  /// Empties the cells of a range; their formats stay, and cells the file lacks are not made.
  ///
  /// ```swift
  /// try workbook.clearCells(CellRange(rows: 5...49, columns: 9...9), in: "Sheet1")
  /// ```
  /// - Throws: as `setCells(_:in:)`.
  public mutating func clearCells(_ range: CellRange, in sheet: String) throws(Failure) {
    let scan = try package.scan(of: try worksheetPart(sheet))
    var changes: [CellReference: CellChange] = [:]
    for position in CellPositions(scan)
    where range.contains(position.reference)
      && !scan.contentRange(of: position.element).isEmpty
    {
      changes[position.reference] = CellChange(content: .blank)
    }
    try setCells(changes, in: sheet)
  }

  /// Merges the cells of a range (ECMA-376-1 §18.3.1.55 mergeCells); contents are left alone.
  ///
  /// A range of one cell changes nothing.
  ///
  /// ```swift
  /// try workbook.merge(CellRange(rows: 1...2, columns: 1...4), in: "Sheet1")
  /// ```
  /// - Throws: as `changeMergedRanges(removing:adding:in:)`.
  public mutating func merge(_ range: CellRange, in sheet: String) throws(Failure) {
    try changeMergedRanges(adding: [range], in: sheet)
  }

  /// Takes apart every merged range that a range touches.
  ///
  /// ```swift
  /// try workbook.unmerge(CellRange(rows: 1...1, columns: 1...1), in: "Sheet1")
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet`.
  public mutating func unmerge(_ range: CellRange, in sheet: String) throws(Failure) {
    let scan = try package.scan(of: try worksheetPart(sheet))
    let touched = MergedCells.elements(scan).map(\.range).filter { $0.overlaps(range) }
    if touched.isEmpty { return }
    try changeMergedRanges(removing: Set(touched), in: sheet)
  }
}
