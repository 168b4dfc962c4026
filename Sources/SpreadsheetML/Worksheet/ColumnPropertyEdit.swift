import Diagnostics
import LibXML

/// Sets attributes of columns, splitting the elements that describe others as well
/// (ECMA-376-1 §18.3.1.13 col).
struct ColumnPropertyEdit {
  let scan: XMLScan
  /// 1-based.
  let columns: ClosedRange<Int>
  /// Attributes and their values; nil takes one away.
  let properties: [(name: String, value: String?)]

  func patches() -> [XMLPatch] {
    guard let list = scan.child(of: 0, named: .main("cols")) else { return newList() }
    var patches: [XMLPatch] = []
    var next = columns.lowerBound
    for column in ColumnElement.list(scan) {
      let gapEnd = min(column.columns.lowerBound - 1, columns.upperBound)
      if next <= gapEnd {
        let place = scan.range(of: column.element).lowerBound
        patches.append(XMLPatch(inserting: new(next...gapEnd), at: place))
        next = gapEnd + 1
      }
      guard column.columns.overlaps(columns) else { continue }
      patches += changed(column)
      next = max(next, column.columns.upperBound + 1)
    }
    if next <= columns.upperBound, isSaying {
      let text = new(next...columns.upperBound)
      patches.append(XMLPatch(appending: Array(text.utf8), to: list, of: scan))
    }
    return patches
  }

  private var isSaying: Bool { properties.contains { $0.value != nil } }

  private func newList() -> [XMLPatch] {
    guard isSaying else { return [] }
    let prefix = scan.tagPrefix(of: 0)
    let place = ChildOrder.worksheet.insertionOffset(of: .main("cols"), in: 0, scan)
    return [
      XMLPatch(inserting: "<\(prefix)cols>\(new(columns))</\(prefix)cols>", at: place)
    ]
  }

  /// An element for columns that none describes; it gives their width in any case.
  private func new(_ columns: ClosedRange<Int>) -> String {
    guard isSaying else { return "" }
    var text =
      "<\(scan.tagPrefix(of: 0))col min=\"\(columns.lowerBound)\" max=\"\(columns.upperBound)\""
    if !properties.contains(where: { $0.name == "width" }) { text += " width=\"\(defaultWidth)\"" }
    for (name, value) in properties {
      if let value { text += " \(name)=\"\(value)\"" }
    }
    return text + "/>"
  }

  /// 64 pixels where the sheet names no other width (ECMA-376-1 §18.3.1.81 sheetFormatPr).
  private var defaultWidth: String {
    scan.child(of: 0, named: .main("sheetFormatPr")).flatMap {
      scan.attribute("defaultColWidth", of: $0)
    } ?? "9.140625"
  }

  private func changed(_ column: ColumnElement) -> [XMLPatch] {
    let inside = column.columns.clamped(to: columns)
    let setting = scan.patches(setting: properties, of: column.element)
    if inside == column.columns || setting.allSatisfy(isIdle) { return setting }
    var pieces: [(columns: ClosedRange<Int>, patches: [XMLPatch])] = [(inside, setting)]
    if column.columns.lowerBound < inside.lowerBound {
      pieces.insert((column.columns.lowerBound...(inside.lowerBound - 1), []), at: 0)
    }
    if inside.upperBound < column.columns.upperBound {
      pieces.append(((inside.upperBound + 1)...column.columns.upperBound, []))
    }
    let bytes = pieces.flatMap { piece in
      scan.bytes(
        of: column.element, patched: piece.patches + bounds(piece.columns, column.element))
    }
    return [XMLPatch(range: scan.range(of: column.element), replacement: bytes)]
  }

  private func isIdle(_ patch: XMLPatch) -> Bool {
    scan.bytes[patch.range].elementsEqual(patch.replacement)
  }

  private func bounds(_ columns: ClosedRange<Int>, _ element: Int) -> [XMLPatch] {
    [
      scan.patch(setting: "min", of: element, to: String(columns.lowerBound)),
      scan.patch(setting: "max", of: element, to: String(columns.upperBound)),
    ]
  }
}

/// The `col` elements of a worksheet (ECMA-376-1 §18.3.1.13 col).
struct ColumnElement {
  var element: Int
  /// 1-based columns it describes.
  var columns: ClosedRange<Int>
  /// Characters of the default font; nil when it gives none.
  var width: Double?
  var isHidden: Bool

  /// Excel's columns are described once each; descriptions on top of one another cost time.
  ///
  /// - Throws: `Failure` with code `limit-exceeded`.
  static func check(_ scan: XMLScan, _ limits: Limits) throws(Failure) {
    guard let cols = scan.child(of: 0, named: .main("cols")) else { return }
    try limits.check(.columns, scan.children(of: cols, named: .main("col")).count)
    try limits.check(.columns, list(scan).reduce(0) { $0 + $1.columns.count })
  }

  /// The elements that name valid columns, in file order.
  static func list(_ scan: XMLScan) -> [ColumnElement] {
    guard let cols = scan.child(of: 0, named: .main("cols")) else { return [] }
    return scan.children(of: cols, named: .main("col")).compactMap { element in
      guard let first = scan.attribute("min", of: element).flatMap({ Int($0) }),
        let last = scan.attribute("max", of: element).flatMap({ Int($0) }),
        first >= 1, first <= last, last <= CellReference.maximumColumn
      else { return nil }
      return ColumnElement(
        element: element, columns: first...last,
        width: scan.attribute("width", of: element).flatMap { Double($0) },
        isHidden: scan.boolean("hidden", of: element, default: false))
    }
  }
}
