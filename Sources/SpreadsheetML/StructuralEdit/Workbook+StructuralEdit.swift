public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Inserts or deletes rows or columns of a worksheet; everything that refers to cells follows.
  ///
  /// Inserted lines take the formats of the line before them. Cached results of formulas stay;
  /// Excel is asked to calculate anew when it opens the book.
  /// - Parameter followingAnchors: indices of drawing anchors that move with their cells whatever
  ///   their own setting says.
  /// - Returns: findings about formulas that could not be read and were left as they are.
  /// - Throws: `Failure` with code `no-such-sheet`, `content-off-the-grid`, or about a damaged
  ///   part; the workbook is then unchanged.
  @discardableResult
  public mutating func apply(
    _ edit: StructuralEdit, to sheet: String, followingAnchors: Set<Int> = []
  ) throws(Failure) -> [Diagnostic] {
    var edited = self
    var findings = try edited.moveCells(edit, sheet, followingAnchors: followingAnchors)
    findings += try edited.rewriteReferences(.edit(edit, sheet: sheet))
    try edited.dropCalculationChain()
    try edited.requestCalculation()
    self = edited
    return findings
  }

  /// Inserts columns; the first inserted one takes the 1-based number `column`.
  @discardableResult
  public mutating func insertColumns(
    at column: Int, count: Int = 1, in sheet: String
  ) throws(Failure) -> [Diagnostic] {
    try apply(.insertingColumns(at: column, count: count), to: sheet)
  }

  /// Moves what is not merely a reference: cells, widths, panes, anchors, note boxes; and with
  /// them all references inside the sheet's own worksheet part.
  private mutating func moveCells(
    _ edit: StructuralEdit, _ sheet: String, followingAnchors: Set<Int>
  ) throws(Failure) -> [Diagnostic] {
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    let before = GeometryReader.geometry(scan)
    var patches = try CellShift(scan: scan, edit: edit, sheet: sheet).patches()
    patches += ColumnDimensionEdit.patches(scan, edit: edit)
    patches += PaneEdit.patches(scan, edit: edit)
    let (references, findings) = worksheetPatches(
      scan, .edit(edit, sheet: sheet), sheet: sheet)
    patches += references
    try package.apply(patches.withoutNested(), to: part)
    let after = GeometryReader.geometry(try package.scan(of: part))
    for relationship in try package.relationships(of: part) {
      guard let related = relationship.part, package.contains(related) else { continue }
      switch relationship.type {
      case .office("drawing"):
        let drawing = try package.scan(of: related)
        let anchors = AnchorEdit(
          scan: drawing, edit: edit, before: before, after: after, following: followingAnchors)
        try package.apply(anchors.patches(), to: related)
      case .office("vmlDrawing"):
        let vml = try package.scan(of: related)
        try package.apply(NoteBoxEdit(scan: vml, edit: edit).patches(), to: related)
      default:
        break
      }
    }
    return findings
  }
}
