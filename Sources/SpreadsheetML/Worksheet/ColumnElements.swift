import LibXML

/// The `col` elements of a worksheet (ECMA-376-1 §18.3.1.13 col).
struct ColumnElement {
  var element: Int
  /// 1-based columns it describes.
  var columns: ClosedRange<Int>
  /// Characters of the default font; nil when it gives none.
  var width: Double?
  var isHidden: Bool

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
