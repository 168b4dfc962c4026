import LibXML

/// Reads the shapes of a drawing part (ECMA-376-1 §20.5.2.35 wsDr).
struct DrawingReader {
  let scan: XMLScan
  let geometry: SheetGeometry

  /// All shapes and connectors, groups taken apart, in drawing order.
  func shapes() -> [Shape] {
    var drawn: [Int: Int] = [:]
    return DrawingAnchor.list(scan).enumerated().flatMap { index, anchor -> [Shape] in
      let branch = Int(scan.elements[anchor.element].parent)
      let content = branch < 0 ? -1 : Int(scan.elements[branch].parent)
      let isAlternative =
        content >= 0
        && scan.name(of: content) == XMLName(Namespace.compatibility, "AlternateContent")
      // Of several branches with anchors the first that draws something counts.
      if isAlternative, drawn[content, default: branch] != branch { return [] }
      let space = Space(frame: anchor.frame(geometry), corners: anchor.corners)
      let found = shapes(in: anchor.element, space: space, anchor: index)
      if isAlternative, !found.isEmpty { drawn[content] = branch }
      return found
    }
  }

  /// Maps the coordinates of a group's children to the sheet.
  private struct Space {
    /// Where the space lies on the sheet.
    var frame: Shape.Frame
    /// The children's coordinates at its edges; nil where children fill the frame.
    var child: Shape.Frame?
    /// The corners of a two-cell anchor; nil inside groups.
    var corners: ShapeAnchor?
    var isGroup = false

    func mapped(_ inner: Shape.Frame) -> Shape.Frame {
      guard let child else { return frame }
      return Shape.Frame(
        x: Self.map(inner.x, from: child.x, to: frame.x),
        y: Self.map(inner.y, from: child.y, to: frame.y))
    }

    private static func map(
      _ inner: Range<Int>, from: Range<Int>, to: Range<Int>
    ) -> Range<Int> {
      guard !from.isEmpty else { return to }
      let scale = Double(to.count) / Double(from.count)
      let start =
        to.lowerBound + DrawingReader.whole(Double(inner.lowerBound - from.lowerBound) * scale)
      return start..<(start + DrawingReader.whole(Double(inner.count) * scale))
    }
  }

  /// Groups of absurd sizes must not overflow.
  private static func whole(_ value: Double) -> Int { Int(min(max(value, -0x1p50), 0x1p50)) }

  private func shapes(in parent: Int, space: Space, anchor: Int) -> [Shape] {
    var found: [Shape] = []
    for child in scan.children(of: parent) {
      switch scan.name(of: child) {
      case .sheetDrawing("sp"), .sheetDrawing("cxnSp"):
        found.append(shape(child, space: space, anchor: anchor))
      case .sheetDrawing("grpSp"):
        found += shapes(in: child, space: innerSpace(ofGroup: child, in: space), anchor: anchor)
      case XMLName(Namespace.compatibility, "AlternateContent"):
        // The first branch that draws something counts (ECMA-376-3 §7.5): never both.
        let branches = scan.children(of: child).lazy.map { branch in
          shapes(in: branch, space: space, anchor: anchor)
        }
        found += branches.first { !$0.isEmpty } ?? []
      default:
        break
      }
    }
    return found
  }

  private func shape(_ element: Int, space: Space, anchor: Int) -> Shape {
    let properties = scan.descendants(of: element, named: .sheetDrawing("cNvPr")).first
    let geometryElement = scan.descendants(of: element, named: .drawing("prstGeom")).first
    let frame = transform(of: element).map { space.mapped($0.outer) } ?? space.frame
    return Shape(
      id: properties.flatMap { scan.integer("id", of: $0) } ?? 0,
      name: properties.flatMap { scan.attribute("name", of: $0) } ?? "",
      preset: geometryElement.flatMap { scan.attribute("prst", of: $0) },
      text: text(of: element),
      isConnector: scan.name(of: element) == .sheetDrawing("cxnSp"),
      isTextBox: isTextBox(element),
      frame: frame, anchorIndex: anchor, anchor: space.corners ?? ShapeAnchor(frame, geometry),
      isGrouped: space.isGroup, rotation: rotation(of: element))
  }

  private func isTextBox(_ element: Int) -> Bool {
    let kind = scan.descendants(of: element, named: .sheetDrawing("cNvSpPr")).first
    let value = kind.flatMap { scan.attribute("txBox", of: $0) }
    return value == "1" || value == "true"
  }

  private func rotation(of element: Int) -> Int {
    let properties = scan.child(of: element, named: .sheetDrawing("spPr"))
    let transform = properties.flatMap { scan.child(of: $0, named: .drawing("xfrm")) }
    return transform.flatMap { scan.integer("rot", of: $0) } ?? 0
  }

  /// The text of a shape; paragraphs and `a:br` are divided by `\n`.
  private func text(of element: Int) -> String {
    guard let body = scan.child(of: element, named: .sheetDrawing("txBody")) else { return "" }
    return scan.children(of: body, named: .drawing("p")).map { paragraph in
      scan.children(of: paragraph).map { run in
        switch scan.name(of: run) {
        case .drawing("r"), .drawing("fld"):
          scan.child(of: run, named: .drawing("t")).map { scan.text(of: $0) } ?? ""
        case .drawing("br"):
          "\n"
        default:
          ""
        }
      }.joined()
    }.joined(separator: "\n")
  }

  private func innerSpace(ofGroup element: Int, in space: Space) -> Space {
    guard let transform = transform(of: element), let child = transform.child else {
      return Space(frame: space.frame, child: space.child, isGroup: true)
    }
    return Space(frame: space.mapped(transform.outer), child: child, isGroup: true)
  }

  /// `a:xfrm` of a shape or group (ECMA-376-1 §20.1.7.6 xfrm, §20.1.7.5 group xfrm).
  private func transform(of element: Int) -> (outer: Shape.Frame, child: Shape.Frame?)? {
    let properties =
      scan.child(of: element, named: .sheetDrawing("spPr"))
      ?? scan.child(of: element, named: .sheetDrawing("grpSpPr"))
    guard let properties, let transform = scan.child(of: properties, named: .drawing("xfrm")),
      let outer = frame(transform, offset: "off", extent: "ext")
    else { return nil }
    return (outer, frame(transform, offset: "chOff", extent: "chExt"))
  }

  private func frame(_ transform: Int, offset: String, extent: String) -> Shape.Frame? {
    guard let point = scan.child(of: transform, named: .drawing(offset)),
      let size = scan.child(of: transform, named: .drawing(extent)),
      let x = scan.integer("x", of: point), let y = scan.integer("y", of: point),
      let width = scan.integer("cx", of: size), let height = scan.integer("cy", of: size),
      width >= 0, height >= 0
    else { return nil }
    return Shape.Frame(x: x..<(x + width), y: y..<(y + height))
  }
}
