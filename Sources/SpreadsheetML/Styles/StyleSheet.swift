package import LibXML

/// Reads the style part as far as values depend on it (ECMA-376-1 §18.8.39 styleSheet).
package struct StyleSheet {
  /// The number format by cell format index (ECMA-376-1 §18.8.10 cellXfs).
  let numberFormats: [NumberFormat]

  package init(_ scan: XMLScan) {
    guard !scan.elements.isEmpty, let formats = scan.child(of: 0, named: .main("cellXfs")) else {
      numberFormats = []
      return
    }
    let codes = Self.customCodes(scan)
    numberFormats = scan.children(of: formats, named: .main("xf")).map { element in
      let id = scan.attribute("numFmtId", of: element).flatMap { Int($0) } ?? 0
      return codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id)
    }
  }

  private static func customCodes(_ scan: XMLScan) -> [Int: String] {
    var codes: [Int: String] = [:]
    for element in scan.elements(named: .main("numFmt")) {
      if let id = scan.attribute("numFmtId", of: element).flatMap({ Int($0) }) {
        codes[id] = scan.attribute("formatCode", of: element)
      }
    }
    return codes
  }
}

/// The cell formats of a worksheet by place: a cell's own, else its row's, else its column's.
struct CellStyles {
  private var cells: [Int: [Int: Int]] = [:]
  private var rowStyles: [Int: Int] = [:]
  private var columnStyles: [(columns: ClosedRange<Int>, style: Int)] = []

  /// The styles of all cells, or of those in some rows.
  init(_ scan: XMLScan, rows: Set<Int>? = nil) {
    let positions = CellPositions(scan)
    for row in positions.rows where rows?.contains(row.number) ?? true {
      if scan.boolean("customFormat", of: row.element, default: false) {
        rowStyles[row.number] = scan.integer("s", of: row.element) ?? 0
      }
      for cell in positions.cells(ofRow: row.element, number: row.number) {
        cells[row.number, default: [:]][cell.reference.column] =
          scan.integer("s", of: cell.element) ?? 0
      }
    }
    columnStyles = ColumnElement.list(scan).compactMap { column in
      scan.integer("style", of: column.element).map { (column.columns, $0) }
    }
  }

  /// Rows with cells, ascending.
  var rows: [Int] { cells.keys.sorted() }

  func columns(ofRow row: Int) -> Set<Int> { Set((cells[row] ?? [:]).keys) }

  /// The row's own format (ECMA-376-1 §18.3.1.73 row, `customFormat`); nil without one.
  func rowStyle(_ row: Int) -> Int? { rowStyles[row] }

  /// The column's own format (ECMA-376-1 §18.3.1.13 col, `style`); nil without one.
  func columnStyle(_ column: Int) -> Int? {
    columnStyles.first { $0.columns.contains(column) }?.style
  }

  /// 0-based index into the workbook's cell formats.
  func style(of cell: CellReference) -> Int {
    cells[cell.row]?[cell.column] ?? rowStyle(cell.row) ?? columnStyle(cell.column) ?? 0
  }
}
