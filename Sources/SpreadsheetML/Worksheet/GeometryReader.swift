import LibXML

/// Works out a sheet's geometry from its part.
enum GeometryReader {
  static func geometry(_ scan: XMLScan) -> SheetGeometry {
    let format = scan.child(of: 0, named: .main("sheetFormatPr"))
    var defaultHeight = format.flatMap { height(scan, of: $0, "defaultRowHeight") }
    if let format, scan.boolean("zeroHeight", of: format, default: false) { defaultHeight = 0 }
    let defaultWidth = format.flatMap { scan.attribute("defaultColWidth", of: $0) }
      .flatMap { Double($0) }.map(emu(width:))
    return SheetGeometry(
      defaultColumnWidth: defaultWidth ?? 64 * SheetGeometry.emuPerPixel,
      defaultRowHeight: defaultHeight ?? 15 * SheetGeometry.emuPerPoint,
      columnWidths: columnWidths(scan), rowHeights: rowHeights(scan))
  }

  private static func columnWidths(_ scan: XMLScan) -> [Int: Int] {
    var widths: [Int: Int] = [:]
    for column in ColumnElement.list(scan) {
      guard let width = column.isHidden ? 0 : column.width.map(emu(width:)) else { continue }
      for number in column.columns { widths[number] = width }
    }
    return widths
  }

  private static func rowHeights(_ scan: XMLScan) -> [Int: Int] {
    var heights: [Int: Int] = [:]
    for row in CellPositions(scan).rows {
      if scan.boolean("hidden", of: row.element, default: false) {
        heights[row.number] = 0
      } else if let height = height(scan, of: row.element, "ht") {
        heights[row.number] = height
      }
    }
    return heights
  }

  /// 1-based numbers of the rows and columns that are hidden.
  static func hidden(_ scan: XMLScan) -> (rows: Set<Int>, columns: Set<Int>) {
    let rows = CellPositions(scan).rows.lazy
      .filter { scan.boolean("hidden", of: $0.element, default: false) }.map(\.number)
    let columns = ColumnElement.list(scan).lazy.filter(\.isHidden).flatMap(\.columns)
    return (Set(rows), Set(columns))
  }

  private static func height(_ scan: XMLScan, of element: Int, _ name: String) -> Int? {
    scan.attribute(name, of: element).flatMap { Double($0) }
      .map { Int((clamped($0) * Double(SheetGeometry.emuPerPoint)).rounded()) }
  }

  /// EMU of a width in characters (ECMA-376-1 §18.3.1.13: pixels = ((256 w + 128/7) / 256) 7).
  private static func emu(width: Double) -> Int {
    let scaled = 256 * clamped(width) + (128.0 / 7).rounded(.down)
    return Int((scaled / 256 * 7).rounded(.down)) * SheetGeometry.emuPerPixel
  }

  /// A size that can be calculated with; Excel's own limits are 255 characters and 409.5 points.
  private static func clamped(_ size: Double) -> Double {
    size.isFinite ? min(max(size, 0), 10_000) : 0
  }
}

/// Reads the merged ranges of a worksheet (ECMA-376-1 §18.3.1.55 mergeCells).
enum MergedCells {
  static func elements(_ scan: XMLScan) -> [(element: Int, range: CellRange)] {
    guard let list = scan.child(of: 0, named: .main("mergeCells")) else { return [] }
    return scan.children(of: list, named: .main("mergeCell")).compactMap { element in
      scan.attribute("ref", of: element).flatMap { CellRange($0) }.map { (element, $0) }
    }
  }
}
