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

extension Workbook {
  /// Finds a shape again by number and name, and by its anchor where several are alike.
  ///
  /// - Throws: `Failure` with code `no-such-sheet`, `no-such-shape` or `shape-not-free` (in a group
  ///   or in one of several alternatives).
  func drawnShape(_ shape: Shape, in sheet: String) throws(Failure) -> DrawnShape {
    for relationship in try package.relationships(of: try worksheetPart(sheet))
    where relationship.type == .office("drawing") {
      guard let part = relationship.part, package.contains(part) else { continue }
      let scan = try package.scan(of: part)
      let found = Self.candidates(for: shape, scan, part)
      let exact = found.first { $0.index == shape.anchorIndex }
      guard let place = exact ?? (found.count == 1 ? found.first : nil) else { continue }
      let drawn = place.shape
      guard Int(scan.elements[drawn.element].parent) == drawn.anchor.element,
        scan.elements[drawn.anchor.element].parent == 0
      else { throw ShapeFailure.notFree(shape, sheet: sheet) }
      return drawn
    }
    throw ShapeFailure.missing(shape, sheet: sheet)
  }

  private static func candidates(
    for shape: Shape, _ scan: XMLScan, _ part: PartName
  ) -> [(index: Int, shape: DrawnShape)] {
    DrawingAnchor.list(scan).enumerated().flatMap { index, anchor in
      let elements =
        scan.descendants(of: anchor.element, named: .sheetDrawing("sp"))
        + scan.descendants(of: anchor.element, named: .sheetDrawing("cxnSp"))
      return elements.compactMap { element in
        let drawn = DrawnShape(part: part, scan: scan, element: element, anchor: anchor)
        let id = drawn.properties.flatMap { scan.integer("id", of: $0) } ?? 0
        let name = drawn.properties.flatMap { scan.attribute("name", of: $0) } ?? ""
        return id == shape.id && name == shape.name ? (index, drawn) : nil
      }
    }
  }
}
