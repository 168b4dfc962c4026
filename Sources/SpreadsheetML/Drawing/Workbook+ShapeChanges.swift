public import Diagnostics
import LibXML
import OPC

/// A change to one shape of a worksheet.
public enum ShapeChange: Hashable, Sendable {
  /// Moves and resizes a shape and gives it another text; nil leaves place or text as they are.
  case edit(Shape, anchor: ShapeAnchor? = nil, text: String? = nil)
  /// Draws a copy in front of all others, with another text where one is given.
  case copy(Shape, anchor: ShapeAnchor, text: String? = nil)
  /// Deletes a shape with its anchor.
  case delete(Shape)
}

extension Workbook {
  /// The number and name that a copy of a shape got.
  public struct Copied: Hashable, Sendable {
    public var id: Int
    public var name: String
  }

  /// Makes many changes to the shapes of a worksheet in one pass, all of them or none.
  ///
  /// Every change speaks of shapes as they were before the first one: a copy looks as its original
  /// did, even where that is moved or deleted too.
  ///
  /// ```swift
  /// let shapes = try workbook.worksheet(named: "Sheet1").shapes
  /// try workbook.changeShapes(shapes.map { .edit($0, text: "実施") }, in: "Sheet1")
  /// ```
  /// - Returns: numbers and names of the copies, in the order of their changes.
  /// - Throws: `Failure` with code `no-such-sheet`, `no-such-shape`, `shape-not-free` (part of a
  ///   group, a form control or a slicer), `shape-changed-twice` (edited or deleted twice),
  ///   `anchor-invalid` or `shape-without-text` (a line).
  @discardableResult
  public mutating func changeShapes(
    _ changes: [ShapeChange], in sheet: String
  ) throws(Failure) -> [Copied] {
    if changes.isEmpty { return [] }
    var pass = ShapeChangePass(
      shapes: try drawnShapes(in: sheet),
      geometry: GeometryReader.geometry(try package.scan(of: try worksheetPart(sheet))),
      sheet: sheet)
    for change in changes { try pass.add(change) }
    var edited = package
    for (part, patches) in pass.finished() { try edited.apply(patches, to: part) }
    package = edited
    return pass.copies
  }
}

/// Collects the patches for changes to the shapes of one sheet.
private struct ShapeChangePass {
  let shapes: DrawnShapes
  let geometry: SheetGeometry
  let sheet: String
  var copies: [Workbook.Copied] = []

  private var drawings: [PartName: Drawing] = [:]

  /// What is to be done to one drawing part.
  private struct Drawing {
    let scan: XMLScan
    var free: FreeNames
    var patches: [XMLPatch] = []
    /// The ranges of deleted anchors.
    var removed: [Range<Int>] = []
    /// The numbers of deleted shapes.
    var removedIDs: [Int] = []
    /// The elements that have been edited or deleted.
    var changed: Set<Int> = []

    init(_ scan: XMLScan) {
      self.scan = scan
      free = FreeNames(scan)
    }
  }

  init(shapes: DrawnShapes, geometry: SheetGeometry, sheet: String) {
    self.shapes = shapes
    self.geometry = geometry
    self.sheet = sheet
  }

  mutating func add(_ change: ShapeChange) throws(Failure) {
    switch change {
    case .edit(let shape, let anchor, let text):
      let drawn = try shapes.shape(shape)
      try check(shape, drawn, anchor: anchor, text: text)
      try note(shape, drawn)
      var patches = anchor.map { drawn.patches(movingTo: $0, geometry) } ?? []
      if let text {
        patches += ShapeText(scan: drawn.scan, shape: drawn.element, text: text).patches()
      }
      drawings[drawn.part, default: Drawing(drawn.scan)].patches += patches
    case .copy(let shape, let anchor, let text):
      let drawn = try shapes.shape(shape)
      try check(shape, drawn, anchor: anchor, text: text)
      copy(drawn, to: anchor, text: text)
    case .delete(let shape):
      let drawn = try shapes.shape(shape)
      try note(shape, drawn)
      let range = drawn.scan.range(of: drawn.anchor.element)
      drawings[drawn.part, default: Drawing(drawn.scan)].removed.append(range)
      drawings[drawn.part]?.removedIDs.append(shape.id)
    }
  }

  /// Refuses a second change of a shape.
  private mutating func note(_ shape: Shape, _ drawn: DrawnShape) throws(Failure) {
    let isFirst = drawings[drawn.part, default: Drawing(drawn.scan)].changed
      .insert(drawn.anchor.element).inserted
    if !isFirst { throw Failure(.shapeChangedTwice(shape, sheet: sheet)) }
  }

  private func check(
    _ shape: Shape, _ drawn: DrawnShape, anchor: ShapeAnchor?, text: String?
  ) throws(Failure) {
    if let anchor, !anchor.isValid {
      throw Failure(.invalidAnchor(shape, sheet: sheet))
    }
    if text != nil, drawn.scan.name(of: drawn.element) != .sheetDrawing("sp") {
      throw Failure(.shapeWithoutText(shape, sheet: sheet))
    }
  }

  private mutating func copy(_ drawn: DrawnShape, to anchor: ShapeAnchor, text: String?) {
    var drawing = drawings[drawn.part] ?? Drawing(drawn.scan)
    let copy = ShapeCopy(of: drawn, takingFrom: &drawing.free)
    let scan = drawn.scan
    let last = scan.children(of: 0).reduce(drawn.anchor.element) { max($0, $1) }
    let place = scan.range(of: last).upperBound
    drawing.patches.append(
      XMLPatch(
        range: place..<place, replacement: copy.bytes(at: anchor, text: text, geometry)))
    drawings[drawn.part] = drawing
    copies.append(Workbook.Copied(id: copy.id, name: copy.name))
  }

  /// The patches by part, deletions and the ends of lines tied to deleted shapes included.
  func finished() -> [(part: PartName, patches: [XMLPatch])] {
    drawings.sorted { $0.key.path < $1.key.path }.map { part, drawing in
      let removed = Set(drawing.removed)
      let scan = drawing.scan
      var owners: [Int: Int] = [:]
      for properties in scan.elements(named: .sheetDrawing("cNvPr")) {
        if let id = scan.integer("id", of: properties) { owners[id, default: 0] += 1 }
      }
      // Where several shapes bear one number, what a line is tied to cannot be told.
      let gone = Set(drawing.removedIDs.filter { owners[$0] == 1 })
      let ties = scan.elements(named: .drawing("stCxn")) + scan.elements(named: .drawing("endCxn"))
      let untied = ties.filter { scan.integer("id", of: $0).map(gone.contains) ?? false }
        .map { scan.range(of: $0) }
        .filter { tie in !removed.contains { $0.overlaps(tie) } }
      let deletions = removed.union(untied).map { XMLPatch(range: $0, replacement: "") }
      return (part, drawing.patches + deletions)
    }
  }
}
