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
    try changeShapes([.edit(shape, anchor: anchor)], in: sheet)
  }

  /// Gives a shape another text; what of the old one stays keeps its looks.
  ///
  /// New text looks like the run it stands in, else like the first run. Paragraphs are divided by
  /// `\n` and look like the first one. A link to a cell's text is cut.
  ///
  /// ```swift
  /// try workbook.setText("実施", of: shape, in: "Sheet1")
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet`, `no-such-shape`, `shape-not-free` (part of a
  ///   group) or `shape-without-text` (a line).
  public mutating func setText(
    _ text: String, of shape: Shape, in sheet: String
  ) throws(Failure) {
    try changeShapes([.edit(shape, text: text)], in: sheet)
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
    var edited = self
    let copies = try edited.changeShapes([.copy(shape, anchor: anchor)], in: sheet)
    let shapes = try edited.worksheet(named: sheet).shapes
    guard let added = shapes.last(where: { copies == [Copied(id: $0.id, name: $0.name)] }) else {
      throw Failure(.noSuchShape(shape, sheet: sheet))
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
    try changeShapes([.delete(shape)], in: sheet)
  }
}
