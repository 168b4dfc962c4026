import Diagnostics
import LibXML
import OPC

/// A shape at its place in a drawing part, found to be edited.
struct DrawnShape {
  var part: PartName
  var scan: XMLScan
  /// The `sp` or `cxnSp` element.
  var element: Int
  var anchor: DrawingAnchor

  /// The patches that put the shape's anchor elsewhere (ECMA-376-1 §20.5.2.33 twoCellAnchor).
  ///
  /// The anchor stays of its kind: others than two-cell ones get position and size in EMU.
  func patches(movingTo target: ShapeAnchor, _ geometry: SheetGeometry) -> [XMLPatch] {
    let (from, to) = (target.from.marker, target.to.marker)
    let (start, end) = (from.point(geometry), to.point(geometry))
    let size = [("cx", max(end.x - start.x, 0)), ("cy", max(end.y - start.y, 0))]
    switch anchor.kind {
    case .twoCell:
      return from.patches(as: .sheetDrawing("from"), of: anchor.element, scan)
        + to.patches(as: .sheetDrawing("to"), of: anchor.element, scan)
    case .oneCell:
      return from.patches(as: .sheetDrawing("from"), of: anchor.element, scan)
        + numbers(size, "ext")
    case .absolute:
      return numbers([("x", start.x), ("y", start.y)], "pos") + numbers(size, "ext")
    }
  }

  private func numbers(_ values: [(String, Int)], _ name: String) -> [XMLPatch] {
    guard let child = scan.child(of: anchor.element, named: .sheetDrawing(name)) else { return [] }
    return values.map { scan.patch(setting: $0, of: child, to: String($1)) }
  }

  /// The element with the shape's number and name (ECMA-376-1 §20.5.2.7 cNvPr).
  var properties: Int? {
    scan.descendants(of: element, named: .sheetDrawing("cNvPr")).first
  }
}

/// The shapes of a worksheet's drawing, found by number and name without looking through all.
struct DrawnShapes {
  private struct Key: Hashable {
    var id: Int
    var name: String
  }

  private var found: [Key: [(index: Int, shape: DrawnShape)]] = [:]
  private let sheet: String

  init(_ scans: [(part: PartName, scan: XMLScan)], sheet: String) {
    self.sheet = sheet
    for (part, scan) in scans {
      for (index, anchor) in DrawingAnchor.list(scan).enumerated() {
        let elements =
          scan.descendants(of: anchor.element, named: .sheetDrawing("sp"))
          + scan.descendants(of: anchor.element, named: .sheetDrawing("cxnSp"))
        for element in elements {
          let drawn = DrawnShape(part: part, scan: scan, element: element, anchor: anchor)
          let id = drawn.properties.flatMap { scan.integer("id", of: $0) } ?? 0
          let name = drawn.properties.flatMap { scan.attribute("name", of: $0) } ?? ""
          found[Key(id: id, name: name), default: []].append((index, drawn))
        }
      }
    }
  }

  /// Finds a shape again by number and name, and by its anchor where several are alike.
  ///
  /// - Throws: `Failure` with code `no-such-shape` or `shape-not-free`.
  func shape(_ shape: Shape) throws(Failure) -> DrawnShape {
    let alike = found[Key(id: shape.id, name: shape.name)] ?? []
    let exact = alike.first { $0.index == shape.anchorIndex }
    guard let drawn = (exact ?? (alike.count == 1 ? alike.first : nil))?.shape else {
      throw Failure(.noSuchShape(shape, sheet: sheet))
    }
    let scan = drawn.scan
    if let bond = ShapeBond(drawn, scan) {
      throw Failure(.shapeNotFree(shape, bond, sheet: sheet))
    }
    return drawn
  }
}

extension Workbook {
  /// The shapes of a worksheet, to be edited.
  ///
  /// - Throws: `Failure` with code `no-such-sheet`.
  func drawnShapes(in sheet: String) throws(Failure) -> DrawnShapes {
    var scans: [(part: PartName, scan: XMLScan)] = []
    let worksheet = try worksheetPart(sheet)
    if let part = try drawingPart(of: worksheet, package.scan(of: worksheet)) {
      scans.append((part, try package.scan(of: part)))
    }
    return DrawnShapes(scans, sheet: sheet)
  }
}
