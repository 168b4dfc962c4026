public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// The scale in per cent (1–100) that fitting a sheet to the width of its pages gives.
  ///
  /// Nil when the sheet is not fitted to its width, or its paper size is not known. Estimated from
  /// the column widths; Excel's own figure depends on the printer's fonts by a few per cent.
  /// - Throws: `Failure` with code `no-such-sheet`.
  public func fitToWidthScale(of sheet: String) throws(Failure) -> Int? {
    try fitToWidthScales(of: sheet, widening: [0], at: 1)[0]
  }

  /// The scales it would give if what is printed were wider by these EMU at a 1-based column, or
  /// narrower, by these; none where it is not fitted.
  ///
  /// - Throws: `Failure` with code `no-such-sheet`.
  package func fitToWidthScales(
    of sheet: String, widening changes: [Int], at column: Int
  ) throws(Failure) -> [Int: Int] {
    let scan = try package.scan(of: try worksheetPart(sheet))
    guard let pages = Self.pagesWide(scan), (1...32_767).contains(pages) else { return [:] }
    guard let paper = Self.printableWidth(scan) else { return [:] }
    let geometry = GeometryReader.geometry(scan)
    let widths = try printedColumns(of: sheet, scan).map { columns in
      (
        now: columns.reduce(0) { $0 + geometry.width(ofColumn: $1) },
        changes: columns.contains(column)
      )
    }
    var scales: [Int: Int] = [:]
    for change in changes {
      let widest = widths.map { $0.changes ? $0.now + change : $0.now }.max() ?? 0
      guard widest > 0 else { continue }
      scales[change] = max(1, min(100, Int(Double(paper * pages) / Double(widest) * 100)))
    }
    return scales
  }

  /// `fitToWidth`, where the sheet is fitted to pages at all (ECMA-376-1 §18.3.1.65 pageSetUpPr).
  private static func pagesWide(_ scan: XMLScan) -> Int? {
    guard let properties = scan.child(of: 0, named: .main("sheetPr")),
      let pageProperties = scan.child(of: properties, named: .main("pageSetUpPr")),
      scan.boolean("fitToPage", of: pageProperties, default: false)
    else { return nil }
    let setup = scan.child(of: 0, named: .main("pageSetup"))
    return setup.flatMap { scan.integer("fitToWidth", of: $0) } ?? 1
  }

  /// EMU between the left and the right margin of one page.
  private static func printableWidth(_ scan: XMLScan) -> Int? {
    let setup = scan.child(of: 0, named: .main("pageSetup"))
    let code = setup.flatMap { scan.integer("paperSize", of: $0) } ?? 1
    guard let size = paperSizes[code] else { return nil }
    let isLandscape = setup.flatMap { scan.attribute("orientation", of: $0) } == "landscape"
    let margins = scan.child(of: 0, named: .main("pageMargins"))
    func margin(_ side: String) -> Double {
      margins.flatMap { scan.attribute(side, of: $0) }.flatMap { Double($0) } ?? 0.7
    }
    let inches = (isLandscape ? size.long : size.short) / 25.4 - margin("left") - margin("right")
    return inches > 0 && inches < 1_000 ? Int(inches * 914_400) : nil
  }

  /// Millimetres by paper code (ECMA-376-1 §18.3.1.63 pageSetup; 12 and 13 are JIS sizes in
  /// Japanese Excel).
  private static let paperSizes: [Int: (short: Double, long: Double)] = [
    1: (215.9, 279.4), 3: (279.4, 431.8), 5: (215.9, 355.6), 8: (297, 420), 9: (210, 297),
    11: (148, 210), 12: (257, 364), 13: (182, 257), 66: (420, 594), 70: (105, 148),
  ]

  /// The columns of each printed area: the print areas, else the columns in use.
  private func printedColumns(
    of sheet: String, _ scan: XMLScan
  ) throws(Failure) -> [ClosedRange<Int>] {
    let area = try printArea(of: sheet).flatMap { Formula($0) }
    let areas = area?.references.map(\.cells.columns) ?? []
    if !areas.isEmpty { return areas }
    let columns = CellPositions(scan).map(\.reference.column)
    guard let first = columns.min(), let last = columns.max() else { return [] }
    return [first...last]
  }
}
