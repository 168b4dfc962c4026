package import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Draws shapes in grey: their areas light, their lines and texts darker; those without area or line
  /// stay without.
  ///
  /// Shapes that are not free (parts of groups and of alternatives) stay as they are.
  /// - Returns: whether any has changed.
  /// - Throws: `Failure` with code `no-such-sheet` or `no-such-shape`.
  package mutating func turnGrey(_ shapes: [Shape], in sheet: String) throws(Failure) -> Bool {
    try recolor(shapes, in: sheet) { $0.isGrey ? [] : $0.greyPatches() }
  }

  /// Gives shapes that were drawn in grey the colours of another shape.
  ///
  /// - Returns: whether any has changed.
  /// - Throws: `Failure` with code `no-such-sheet` or `no-such-shape`.
  package mutating func restoreColors(
    of shapes: [Shape], like models: [Shape], in sheet: String
  ) throws(Failure) -> Bool {
    let drawn = try drawnShapes(in: sheet)
    let colors = models.lazy.compactMap { try? drawn.shape($0) }
      .map { ShapeColors(scan: $0.scan, shape: $0.element) }.first { !$0.isGrey }
    guard let colors else { return false }
    return try recolor(shapes, in: sheet) { $0.isGrey ? $0.patches(like: colors) : [] }
  }

  private mutating func recolor(
    _ shapes: [Shape], in sheet: String, _ patches: (ShapeColors) -> [XMLPatch]
  ) throws(Failure) -> Bool {
    if shapes.isEmpty { return false }
    let drawn = try drawnShapes(in: sheet)
    var byPart: [PartName: [XMLPatch]] = [:]
    for shape in shapes {
      do {
        let found = try drawn.shape(shape)
        byPart[found.part, default: []] += patches(
          ShapeColors(scan: found.scan, shape: found.element))
      } catch  where error.code == "shape-not-free" {
        continue
      }
    }
    var edited = package
    for (part, patches) in byPart { try edited.apply(patches, to: part) }
    package = edited
    return byPart.values.contains { !$0.isEmpty }
  }
}

/// The colours of a shape's area, line and text (ECMA-376-1 §20.1.2.2.35 spPr).
private struct ShapeColors {
  let scan: XMLScan
  /// The `sp` or `cxnSp` element.
  let shape: Int

  private enum Grey {
    static let area = "D9D9D9"
    static let line = "7F7F7F"
    // 4.9 : 1 on the area.
    static let text = "595959"
  }

  private var properties: Int? { scan.child(of: shape, named: .sheetDrawing("spPr")) }
  private var line: Int? { properties.flatMap { scan.child(of: $0, named: .drawing("ln")) } }

  /// Whether area or line have been drawn in this grey.
  var isGrey: Bool {
    func isFilled(_ element: Int?, _ grey: String) -> Bool {
      guard let fill = element.flatMap(fill),
        let color = scan.children(of: fill).first(where: { _ in true })
      else { return false }
      return scan.attribute("val", of: color) == grey
    }
    return isFilled(properties, Grey.area) || isFilled(line, Grey.line)
  }

  func greyPatches() -> [XMLPatch] {
    guard let properties else { return [] }
    var patches: [XMLPatch] = []
    if scan.name(of: shape) != .sheetDrawing("cxnSp") {
      patches += filling(properties, with: solid(Grey.area), isDrawn: isStyled("fillRef"))
    }
    if let line {
      patches += filling(line, with: solid(Grey.line), isDrawn: isStyled("lnRef"))
    } else if isStyled("lnRef") {
      let prefix = drawingPrefix
      let place = fill(of: properties).map { scan.range(of: $0).upperBound } ?? geometryEnd
      let text = "<\(prefix)ln>\(solid(Grey.line))</\(prefix)ln>"
      if let place { patches.append(XMLPatch(inserting: text, at: place)) }
    }
    return patches + textPatches(color: solid(Grey.text))
  }

  func patches(like other: ShapeColors) -> [XMLPatch] {
    guard let properties else { return [] }
    var patches: [XMLPatch] = []
    func copy(_ element: Int?, _ model: Int?) {
      guard let element, let old = fill(of: element) else { return }
      let new = model.flatMap(other.fill).map { other.bytes(of: $0) } ?? ""
      patches.append(XMLPatch(range: scan.range(of: old), replacement: new))
    }
    copy(properties, other.properties)
    copy(line, other.line)
    return patches + textPatches(color: other.textColor ?? "")
  }

  private func bytes(of element: Int) -> String {
    String(decoding: scan.bytes[scan.range(of: element)], as: UTF8.self)
  }

  /// What the first run is filled with.
  private var textColor: String? {
    runs.first.flatMap { scan.child(of: $0, named: .drawing("rPr")) }.flatMap(fill).map(bytes)
  }

  private var runs: [Int] {
    scan.child(of: shape, named: .sheetDrawing("txBody")).map {
      scan.descendants(of: $0, named: .drawing("r"))
    } ?? []
  }

  private func textPatches(color: String) -> [XMLPatch] {
    runs.compactMap { run in
      guard let properties = scan.child(of: run, named: .drawing("rPr")) else {
        if color.isEmpty { return nil }
        let text = "<\(drawingPrefix)rPr>\(color)</\(drawingPrefix)rPr>"
        return XMLPatch(inserting: text, at: scan.contentRange(of: run).lowerBound)
      }
      if let old = fill(of: properties) {
        return XMLPatch(range: scan.range(of: old), replacement: color)
      }
      if color.isEmpty { return nil }
      if scan.isEmptyTag(properties) {
        return XMLPatch(appending: Array(color.utf8), to: properties, of: scan)
      }
      // Behind the line around the letters, before all else (§21.1.2.3.9 rPr).
      let line = scan.child(of: properties, named: .drawing("ln"))
      let place =
        line.map { scan.range(of: $0).upperBound } ?? scan.contentRange(of: properties).lowerBound
      return XMLPatch(inserting: color, at: place)
    }
  }

  /// Gives area or line a filling; one that is drawn by the shape's style gets one of its own, one that
  /// is not drawn stays so.
  private func filling(_ element: Int, with new: String, isDrawn: Bool) -> [XMLPatch] {
    if let old = fill(of: element) {
      if scan.name(of: old) == .drawing("noFill") { return [] }
      return [XMLPatch(range: scan.range(of: old), replacement: new)]
    }
    guard isDrawn else { return [] }
    if scan.isEmptyTag(element) {
      return [XMLPatch(appending: Array(new.utf8), to: element, of: scan)]
    }
    let isLine = scan.name(of: element) == .drawing("ln")
    let place = isLine ? scan.contentRange(of: element).lowerBound : geometryEnd
    return place.map { [XMLPatch(inserting: new, at: $0)] } ?? []
  }

  private func fill(of element: Int) -> Int? {
    let fills: Set<XMLName> = [
      .drawing("noFill"), .drawing("solidFill"), .drawing("gradFill"), .drawing("blipFill"),
      .drawing("pattFill"), .drawing("grpFill"),
    ]
    return scan.children(of: element).first { fills.contains(scan.name(of: $0)) }
  }

  /// Where filling and line go: behind the shape's geometry.
  private var geometryEnd: Int? {
    guard let properties else { return nil }
    let geometries: Set<XMLName> = [.drawing("prstGeom"), .drawing("custGeom"), .drawing("xfrm")]
    return scan.children(of: properties).filter { geometries.contains(scan.name(of: $0)) }
      .map { scan.range(of: $0).upperBound }.max()
  }

  /// Whether the shape's style draws area or line (§20.1.4.2.10 fillRef, §20.1.4.2.19 lnRef).
  private func isStyled(_ reference: String) -> Bool {
    scan.child(of: shape, named: .sheetDrawing("style"))
      .flatMap { scan.child(of: $0, named: .drawing(reference)) }
      .flatMap { scan.integer("idx", of: $0) }.map { $0 > 0 } ?? false
  }

  private func solid(_ color: String) -> String {
    let prefix = drawingPrefix
    return "<\(prefix)solidFill><\(prefix)srgbClr val=\"\(color)\"/></\(prefix)solidFill>"
  }

  /// As the shape's own parts of that namespace have it.
  private var drawingPrefix: String {
    properties.flatMap { scan.children(of: $0).first { _ in true } }.map { scan.tagPrefix(of: $0) }
      ?? "a:"
  }
}
