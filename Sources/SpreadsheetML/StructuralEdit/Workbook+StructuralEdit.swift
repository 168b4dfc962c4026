public import Diagnostics
import LibXML
import OPC

/// A structural edit of one of a workbook's sheets.
package struct SheetEdit {
  package let edit: StructuralEdit
  /// The sheet's name.
  package let sheet: String
  /// Indices of drawing anchors that move with their cells whatever their own setting says.
  let followingAnchors: Set<Int>

  package init(_ edit: StructuralEdit, _ sheet: String, followingAnchors: Set<Int> = []) {
    self.edit = edit
    self.sheet = sheet
    self.followingAnchors = followingAnchors
  }
}

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
    if let table = try tableLosingData(edit, sheet) {
      var edited = self
      let findings = try edited.deleteLeavingBlankRow(
        of: table, edit, sheet, followingAnchors: followingAnchors)
      self = edited
      return findings
    }
    return try apply([SheetEdit(edit, sheet, followingAnchors: followingAnchors)])
  }

  /// Inserts columns of several worksheets, of each at one place, as `apply(_:to:followingAnchors:)`
  /// would one after the other; what refers to them is looked at once.
  ///
  /// - Throws: as there; the workbook is then unchanged.
  package mutating func insertColumns(_ edits: [SheetEdit]) throws(Failure) -> [Diagnostic] {
    for edit in edits where !edit.edit.isOnSheet {
      let lines = OffSheet.lines(edit.edit.axis, first: edit.edit.first, count: edit.edit.count)
      throw Failure(.offTheSheet(lines, sheet: edit.sheet))
    }
    return try apply(edits)
  }

  private mutating func apply(_ edits: [SheetEdit]) throws(Failure) -> [Diagnostic] {
    var edited = self
    let change = ReferenceChange.edits(
      SheetEdits(edits.map { ($0.sheet, $0.edit) }, sheetOrder: try sheets.map(\.name)))
    var findings: [Diagnostic] = []
    for edit in edits {
      try edited.prepareArrayFormulas(edit.edit, edit.sheet)
      try edited.preparePivotTables(edit.edit, edit.sheet)
      findings += try edited.moveCells(edit, change)
      try edited.changeTableColumns(edit.edit, edit.sheet)
    }
    findings += try edited.rewriteReferences(change)
    for edit in edits { try edited.moveVolatileDependencies(edit.edit, edit.sheet) }
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
    _ sheetEdit: SheetEdit, _ change: ReferenceChange
  ) throws(Failure) -> [Diagnostic] {
    let (edit, sheet) = (sheetEdit.edit, sheetEdit.sheet)
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    var patches: [XMLPatch]
    do throws(Failure) {
      patches = try CellShift(scan: scan, edit: edit, sheet: sheet).patches()
    } catch {
      throw error.located(in: Place(sheet: sheet))
    }
    patches += ColumnDimensionEdit.patches(scan, edit: edit)
    patches += PaneEdit.patches(scan, edit: edit)
    patches += SelectionEdit.patches(scan, edit: edit)
    let (references, findings) = worksheetPatches(scan, change, sheet: sheet)
    patches += references
    try package.apply(patches.withoutNested(), to: part)
    try moveObjects(
      of: part, edit, before: GeometryReader.geometry(scan),
      followingAnchors: sheetEdit.followingAnchors)
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
