public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Gives all cells of a range the style of one cell; contents stay.
  ///
  /// Cells the file lacks are made. Whole rows and columns have functions of their own.
  ///
  /// ```swift
  /// try workbook.copyStyle(
  ///   from: CellReference(row: 5, column: 9), to: CellRange(rows: 5...49, columns: 10...10),
  ///   in: "Sheet1")
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet`, `off-the-sheet` or `range-too-large` (over four
  ///   million cells).
  public mutating func copyStyle(
    from source: CellReference, to range: CellRange, in sheet: String
  ) throws(Failure) {
    try Self.requireRange(range, in: sheet)
    guard range.rows.count * range.columns.count <= ContentLimits.cells else {
      throw Failure(.rangeTooLarge(range, sheet: sheet))
    }
    let scan = try package.scan(of: try worksheetPart(sheet))
    let style = CellStyles(scan, rows: [source.row]).style(of: source)
    var changes: [CellReference: CellChange] = [:]
    for row in range.rows {
      for column in range.columns {
        changes[CellReference(row: row, column: column)] = CellChange(styleIndex: style)
      }
    }
    try setCells(changes, in: sheet)
  }

  /// Gives rows the style of another row, cell by cell; contents, heights and merged ranges stay.
  ///
  /// ```swift
  /// try workbook.copyRowStyle(from: 5, to: 6...9, in: "Sheet1")
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet` or `off-the-sheet`.
  public mutating func copyRowStyle(
    from source: Int, to rows: ClosedRange<Int>, in sheet: String
  ) throws(Failure) {
    try Self.requireLines(.rows, rows, in: sheet)
    let part = try worksheetPart(sheet)
    try copyRowStyles(rows.map { (source, $0) }, of: part, in: sheet)
  }

  /// Gives each target row the style of its source, in one pass.
  mutating func copyRowStyles(
    _ rows: [(source: Int, target: Int)], of part: PartName, in sheet: String
  ) throws(Failure) {
    let concerned = Set(rows.flatMap { [$0.source, $0.target] })
    let styles = CellStyles(try package.scan(of: part), rows: concerned)
    var changes: [CellReference: CellChange] = [:]
    var properties: [Int: [RowPropertyEdit.Property]] = [:]
    for (source, row) in rows {
      for column in styles.columns(ofRow: source).union(styles.columns(ofRow: row)) {
        let style = styles.style(of: CellReference(row: source, column: column))
        changes[CellReference(row: row, column: column)] = CellChange(styleIndex: style)
      }
      let own = styles.rowStyle(source)
      properties[row] = [("s", own.map(String.init)), ("customFormat", own.map { _ in "1" })]
    }
    var edited = self
    try edited.setCells(changes, in: sheet)
    let scan = try edited.package.scan(of: part)
    try edited.package.apply(
      RowPropertyEdit(scan: scan, properties: properties).patches(), to: part)
    self = edited
  }

  /// Gives columns the style of another column, cell by cell; contents, widths and merged ranges
  /// stay.
  ///
  /// ```swift
  /// try workbook.copyColumnStyle(from: 9, to: 10...11, in: "Sheet1")
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet` or `off-the-sheet`.
  public mutating func copyColumnStyle(
    from source: Int, to columns: ClosedRange<Int>, in sheet: String
  ) throws(Failure) {
    try Self.requireLines(.columns, columns, in: sheet)
    let part = try worksheetPart(sheet)
    let styles = CellStyles(try package.scan(of: part))
    var changes: [CellReference: CellChange] = [:]
    for row in styles.rows {
      let present = styles.columns(ofRow: row)
      for column in columns where present.contains(source) || present.contains(column) {
        let style = styles.style(of: CellReference(row: row, column: source))
        changes[CellReference(row: row, column: column)] = CellChange(styleIndex: style)
      }
    }
    var edited = self
    try edited.setCells(changes, in: sheet)
    let properties = [("style", styles.columnStyle(source).map(String.init))]
    let scan = try edited.package.scan(of: part)
    try edited.package.apply(
      ColumnPropertyEdit(scan: scan, columns: columns, properties: properties).patches(), to: part)
    self = edited
  }
}
