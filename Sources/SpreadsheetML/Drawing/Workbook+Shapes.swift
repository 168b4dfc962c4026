public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Moves and resizes a shape to lie between two corners.
  ///
  /// ```swift
  /// let shape = try workbook.worksheet(named: "Sheet1").shapes[0]
  /// var anchor = shape.anchor
  /// anchor.to.cell.column += 1
  /// try workbook.moveShape(shape, to: anchor, in: "Sheet1")
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet`, `no-such-shape`, `shape-not-free` (part of a
  ///   group) or `anchor-invalid`.
  public mutating func moveShape(
    _ shape: Shape, to anchor: ShapeAnchor, in sheet: String
  ) throws(Failure) {
    let drawn = try drawnShape(shape, in: sheet)
    guard anchor.isValid else { throw ShapeFailure.invalidAnchor(shape, sheet: sheet) }
    try package.apply(
      drawn.patches(movingTo: anchor, try geometry(of: sheet)), to: drawn.part)
  }

  /// Gives a shape another text, in the looks of the first run of the old one.
  ///
  /// Paragraphs are divided by `\n` and look like the first one. A link to a cell's text is cut.
  ///
  /// ```swift
  /// try workbook.setText("実施", of: shape, in: "Sheet1")
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet`, `no-such-shape`, `shape-not-free` (part of a
  ///   group) or `shape-without-text` (a line).
  public mutating func setText(
    _ text: String, of shape: Shape, in sheet: String
  ) throws(Failure) {
    let drawn = try drawnShape(shape, in: sheet)
    guard drawn.scan.name(of: drawn.element) == .sheetDrawing("sp") else {
      throw ShapeFailure.withoutText(shape, sheet: sheet)
    }
    let change = ShapeText(scan: drawn.scan, shape: drawn.element, text: text)
    try package.apply(change.patches(), to: drawn.part)
  }

  /// Draws a copy of a shape in front of all others.
  ///
  /// The copy gets the next free number, and a name that ends in a number of its own.
  ///
  /// ```swift
  /// let copy = try workbook.addShape(copying: shape, at: anchor, in: "Sheet1")
  /// try workbook.setText("検討", of: copy, in: "Sheet1")
  /// ```
  /// - Returns: the new shape.
  /// - Throws: `Failure` with code `no-such-sheet`, `no-such-shape`, `shape-not-free` (part of a
  ///   group) or `anchor-invalid`.
  @discardableResult
  public mutating func addShape(
    copying shape: Shape, at anchor: ShapeAnchor, in sheet: String
  ) throws(Failure) -> Shape {
    let drawn = try drawnShape(shape, in: sheet)
    guard anchor.isValid else { throw ShapeFailure.invalidAnchor(shape, sheet: sheet) }
    let geometry = try geometry(of: sheet)
    let copy = ShapeCopy(of: drawn)
    let last = drawn.scan.children(of: 0).reduce(drawn.anchor.element) { max($0, $1) }
    let place = drawn.scan.range(of: last).upperBound
    var edited = self
    try edited.package.apply(
      [XMLPatch(range: place..<place, replacement: copy.bytes(at: anchor, geometry))],
      to: drawn.part)
    let shapes = DrawingReader(scan: try edited.package.scan(of: drawn.part), geometry: geometry)
      .shapes()
    guard let added = shapes.last(where: { $0.id == copy.id && $0.name == copy.name }) else {
      throw ShapeFailure.missing(shape, sheet: sheet)
    }
    self = edited
    return added
  }

  /// Deletes a shape with its anchor; lines that were tied to it are no longer.
  ///
  /// ```swift
  /// for shape in try workbook.worksheet(named: "Sheet1").shapes where shape.text == "実施" {
  ///   try workbook.deleteShape(shape, in: "Sheet1")
  /// }
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet`, `no-such-shape` or `shape-not-free` (part of a
  ///   group).
  public mutating func deleteShape(_ shape: Shape, in sheet: String) throws(Failure) {
    let drawn = try drawnShape(shape, in: sheet)
    let scan = drawn.scan
    let removed = scan.range(of: drawn.anchor.element)
    let namesakes = scan.elements(named: .sheetDrawing("cNvPr")).filter {
      scan.integer("id", of: $0) == shape.id
    }
    var patches = [XMLPatch(range: removed, replacement: "")]
    if namesakes.count == 1 {
      let ties = scan.elements(named: .drawing("stCxn")) + scan.elements(named: .drawing("endCxn"))
      patches += ties.filter { scan.integer("id", of: $0) == shape.id }
        .map { scan.range(of: $0) }.filter { !removed.overlaps($0) }
        .map { XMLPatch(range: $0, replacement: "") }
    }
    try package.apply(patches, to: drawn.part)
  }

  private func geometry(of sheet: String) throws(Failure) -> SheetGeometry {
    GeometryReader.geometry(try package.scan(of: try worksheetPart(sheet)))
  }
}
