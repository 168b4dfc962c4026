public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Inserts or deletes rows or columns of a worksheet; everything that refers to cells follows.
  ///
  /// Inserted lines take the formats of the line before them. Cached results of formulas stay;
  /// Excel is asked to calculate anew when it opens the book.
  /// - Parameters:
  ///   - edit: what is inserted or deleted.
  ///   - sheet: the worksheet's name.
  ///   - followingAnchors: indices of drawing anchors that move with their cells whatever their own
  ///     setting says.
  /// - Returns: findings about formulas that could not be read (`formula-not-read`) or that refer to
  ///   several sheets at once (`three-d-reference`) and were left as they are.
  /// - Throws: `Failure` with code `no-such-sheet`, `off-the-sheet`, `content-off-the-grid`,
  ///   `array-formula` or `pivot-table` (the edit takes a part of one, or falls into it),
  ///   `table-refused` (a table's header row, without all of the table), or about a damaged part; the
  ///   workbook is then unchanged.
  @discardableResult
  public mutating func apply(
    _ edit: StructuralEdit, to sheet: String, followingAnchors: Set<Int> = []
  ) throws(Failure) -> [Diagnostic] {
    guard edit.isOnSheet else {
      let lines = OffSheet.lines(edit.axis, first: edit.first, count: edit.count)
      throw Failure(.offTheSheet(lines, sheet: sheet))
    }
    try requireTableHeaders(edit, sheet)
    var edited = self
    if let table = try tableLosingData(edit, sheet) {
      let findings = try edited.deleteLeavingBlankRow(
        of: table, edit, sheet, followingAnchors: followingAnchors)
      self = edited
      return findings
    }
    try edited.prepareArrayFormulas(edit, sheet)
    try edited.preparePivotTables(edit, sheet)
    var findings = try edited.moveCells(edit, sheet, followingAnchors: followingAnchors)
    try edited.changeTableColumns(edit, sheet)
    let sheetOrder = try edited.sheets.map(\.name)
    findings += try edited.rewriteReferences(.edit(edit, sheet: sheet, sheetOrder: sheetOrder))
    try edited.moveVolatileDependencies(edit, sheet)
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
    var patches = try CellShift(scan: scan, edit: edit, sheet: sheet).patches()
    patches += ColumnDimensionEdit.patches(scan, edit: edit)
    patches += PaneEdit.patches(scan, edit: edit)
    patches += SelectionEdit.patches(scan, edit: edit)
    let (references, findings) = worksheetPatches(
      scan, .edit(edit, sheet: sheet, sheetOrder: try sheets.map(\.name)), sheet: sheet)
    patches += references
    try package.apply(patches.withoutNested(), to: part)
    try moveObjects(
      of: part, edit, before: GeometryReader.geometry(scan), followingAnchors: followingAnchors)
    return findings
  }

  /// Moves what is drawn on the sheet; `part` is the worksheet after the edit.
  private mutating func moveObjects(
    of part: PartName, _ edit: StructuralEdit, before: SheetGeometry, followingAnchors: Set<Int>
  ) throws(Failure) {
    let scan = try package.scan(of: part)
    let shift = AnchorShift(edit: edit, before: before, after: GeometryReader.geometry(scan))
    try package.apply(AnchorEdit(scan: scan, shift: shift).controlPatches(), to: part)
    for relationship in try package.relationships(of: part) {
      guard let related = relationship.part, package.contains(related) else { continue }
      switch relationship.type {
      case .office("drawing"):
        let anchors = AnchorEdit(scan: try package.scan(of: related), shift: shift)
        try package.apply(anchors.drawingPatches(following: followingAnchors), to: related)
      case .office("vmlDrawing"):
        let boxes = NoteBoxEdit(scan: try package.scan(of: related), shift: shift)
        try package.apply(boxes.patches(), to: related)
      default:
        break
      }
    }
  }
}
