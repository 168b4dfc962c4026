public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// The edge of a row that meets the row above or below.
  public enum RowEdge: String, Hashable, Sendable {
    case top, bottom
  }

  /// Gives the cells of a row the top or bottom line that the cells of another row have, column by
  /// column; all else of their formats stays.
  ///
  /// Formats are appended to the style part, equal ones once. Cells the file lacks are passed over.
  ///
  /// ```swift
  /// try workbook.copyBorder(.bottom, fromRow: 48, toRow: 49, in: "Sheet1")
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet`.
  public mutating func copyBorder(
    _ edge: RowEdge, fromRow source: Int, toRow target: Int, in sheet: String
  ) throws(Failure) {
    let scan = try package.scan(of: try worksheetPart(sheet))
    let formats = CellStyles(scan, rows: [source, target])
    guard let styles = try relatedPart(.office("styles")),
      var clones = FormatClones(try package.scan(of: styles), of: .border)
    else { return }
    var changes: [CellReference: CellChange] = [:]
    for column in formats.columns(ofRow: target).sorted() {
      let cell = CellReference(row: target, column: column)
      let (old, model) = (
        formats.style(of: cell), formats.style(of: CellReference(row: source, column: column))
      )
      guard let border = clones.part(ofFormat: old), let other = clones.part(ofFormat: model),
        let bytes = RowBorder.bytes(of: border, edge, like: other, clones.scan)
      else { continue }
      changes[cell] = CellChange(styleIndex: clones.format(like: old, part: bytes))
    }
    if changes.isEmpty { return }
    var edited = self
    try edited.package.apply(clones.patches(), to: styles)
    try edited.setCells(changes, in: sheet)
    self = edited
  }
}

/// One line of a border (ECMA-376-1 §18.8.4 border).
private enum RowBorder {
  /// The bytes of a border with one line of another; nil where the two have the same.
  static func bytes(
    of border: Int, _ edge: Workbook.RowEdge, like other: Int, _ scan: XMLScan
  ) -> [UInt8]? {
    let name = XMLName.main(edge.rawValue)
    let old = scan.child(of: border, named: name)
    let new = scan.child(of: other, named: name).map { Array(scan.bytes[scan.range(of: $0)]) }
    if isBlank(old, scan), isBlank(scan.child(of: other, named: name), scan) { return nil }
    let line = new ?? Array("<\(scan.tagPrefix(of: border))\(edge.rawValue)/>".utf8)
    if let old {
      if scan.bytes[scan.range(of: old)].elementsEqual(line) { return nil }
      let patch = XMLPatch(range: scan.range(of: old), replacement: line)
      return scan.bytes(of: border, patched: [patch])
    }
    if scan.isEmptyTag(border) {
      return scan.bytes(of: border, patched: [XMLPatch(appending: line, to: border, of: scan)])
    }
    let before = ["start", "end", "left", "right", "top"].filter { $0 != edge.rawValue }
    let last = Array(scan.children(of: border)).last { before.contains(scan.name(of: $0).local) }
    let start = scan.contentRange(of: border).lowerBound
    let place = last.map { scan.range(of: $0).upperBound } ?? start
    return scan.bytes(of: border, patched: [XMLPatch(range: place..<place, replacement: line)])
  }

  /// Whether no line is drawn.
  private static func isBlank(_ line: Int?, _ scan: XMLScan) -> Bool {
    line.map { (scan.attribute("style", of: $0) ?? "none") == "none" } ?? true
  }
}
