import LibXML

/// One anchor of a drawing part (ECMA-376-1 §20.5.2.33 twoCellAnchor, §20.5.2.24 oneCellAnchor,
/// §20.5.2.1 absoluteAnchor).
struct DrawingAnchor {
  enum Kind {
    case twoCell(from: Marker, to: Marker, Behaviour)
    case oneCell(from: Marker, width: Int, height: Int)
    case absolute(x: Int, y: Int, width: Int, height: Int)
  }

  /// What a two-cell anchor does when cells move (ECMA-376-1 §20.5.3.2 ST_EditAs).
  enum Behaviour: String {
    case twoCell, oneCell, absolute
  }

  /// A point on the sheet: 0-based column and row with offsets in EMU.
  struct Marker {
    var column: Int
    var columnOffset: Int
    var row: Int
    var rowOffset: Int
  }

  var element: Int
  var kind: Kind

  /// The anchors of a drawing part, in file order, those inside `mc:AlternateContent` included;
  /// those that cannot be read are left out.
  static func list(_ scan: XMLScan) -> [DrawingAnchor] {
    elements(scan).compactMap { read(scan, $0) }
  }

  /// The anchors that cannot be read: one that lies off the sheet, or says in no number where it lies.
  static func unreadable(_ scan: XMLScan) -> [Int] {
    elements(scan).filter { read(scan, $0) == nil || !hasReadableOffsets(scan, $0) }
  }

  private static func elements(_ scan: XMLScan) -> [Int] {
    let names = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"]
      .compactMap { scan.nameIndex(.sheetDrawing($0)) }
    if names.isEmpty { return [] }
    var elements: [Int] = []
    var index = 1
    while index < scan.elements.count {
      if names.contains(scan.elements[index].name) {
        elements.append(index)
        index = scan.subtreeEnd(index)
      } else {
        index += 1
      }
    }
    return elements
  }

  /// Whether the offsets and sizes that the anchor gives are numbers (ECMA-376-1 §20.1.10.16
  /// ST_Coordinate).
  private static func hasReadableOffsets(_ scan: XMLScan, _ element: Int) -> Bool {
    scan.children(of: element).allSatisfy { child in
      switch scan.name(of: child) {
      case .sheetDrawing("from"), .sheetDrawing("to"):
        scan.children(of: child).allSatisfy { child in
          let text = scan.text(of: child)
          return Int(text) != nil || Int(trimmed(text)) != nil
        }
      case .sheetDrawing("pos"), .sheetDrawing("ext"):
        ["x", "y", "cx", "cy"].allSatisfy { name in
          scan.attribute(name, of: child).map { Int($0) != nil } ?? true
        }
      default: true
      }
    }
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func read(_ scan: XMLScan, _ element: Int) -> DrawingAnchor? {
    func marker(_ name: String) -> Marker? {
      scan.child(of: element, named: .sheetDrawing(name)).flatMap { Marker(scan, $0) }
    }
    let size = scan.child(of: element, named: .sheetDrawing("ext"))
    let width = size.flatMap { scan.integer("cx", of: $0) } ?? 0
    let height = size.flatMap { scan.integer("cy", of: $0) } ?? 0
    switch scan.name(of: element).local {
    case "twoCellAnchor":
      guard let from = marker("from"), let to = marker("to") else { return nil }
      let behaviour = scan.attribute("editAs", of: element).flatMap(Behaviour.init) ?? .twoCell
      return DrawingAnchor(element: element, kind: .twoCell(from: from, to: to, behaviour))
    case "oneCellAnchor":
      guard let from = marker("from") else { return nil }
      return DrawingAnchor(
        element: element, kind: .oneCell(from: from, width: width, height: height))
    default:
      guard let position = scan.child(of: element, named: .sheetDrawing("pos")) else { return nil }
      return DrawingAnchor(
        element: element,
        kind: .absolute(
          x: scan.integer("x", of: position) ?? 0, y: scan.integer("y", of: position) ?? 0,
          width: width, height: height))
    }
  }

  /// Where the anchor lies on the sheet.
  func frame(_ geometry: SheetGeometry) -> Shape.Frame {
    switch kind {
    case .twoCell(let from, let to, _):
      let (start, end) = (from.point(geometry), to.point(geometry))
      return Shape.Frame(
        x: start.x..<max(start.x, end.x), y: start.y..<max(start.y, end.y))
    case .oneCell(let from, let width, let height):
      let start = from.point(geometry)
      return Shape.Frame(
        x: start.x..<(start.x + max(width, 0)), y: start.y..<(start.y + max(height, 0)))
    case .absolute(let x, let y, let width, let height):
      return Shape.Frame(x: x..<(x + max(width, 0)), y: y..<(y + max(height, 0)))
    }
  }
}

extension DrawingAnchor.Marker {
  /// Reads `from` or `to` (ECMA-376-1 §20.5.2.5 from, §20.5.2.32 to); nil off the grid.
  init?(_ scan: XMLScan, _ element: Int) {
    func value(_ name: String) -> Int? {
      scan.child(of: element, named: .sheetDrawing(name)).flatMap {
        XMLScan.integer(scan.text(of: $0))
      }
    }
    guard let column = value("col"), let row = value("row"),
      (0..<CellReference.maximumColumn).contains(column),
      (0..<CellReference.maximumRow).contains(row)
    else { return nil }
    self.init(
      column: column, columnOffset: value("colOff") ?? 0, row: row,
      rowOffset: value("rowOff") ?? 0)
  }

  /// EMU from the sheet's top left corner.
  ///
  /// An offset that exceeds its cell ends at the cell's edge, as Excel draws it.
  func point(_ geometry: SheetGeometry) -> (x: Int, y: Int) {
    let width = geometry.width(ofColumn: column + 1)
    let height = geometry.height(ofRow: row + 1)
    return (
      geometry.left(ofColumn: column + 1) + min(max(columnOffset, 0), width),
      geometry.top(ofRow: row + 1) + min(max(rowOffset, 0), height)
    )
  }
}

extension XMLScan {
  /// The value of an attribute that holds an integer.
  func integer(_ local: String, of element: Int) -> Int? {
    attribute(local, of: element).flatMap(Self.integer)
  }

  /// A number small enough to calculate with; sizes and counts of real files are.
  static func integer(_ text: String) -> Int? {
    Int(text).flatMap { (-(1 << 45)...(1 << 45)).contains($0) ? $0 : nil }
  }
}
