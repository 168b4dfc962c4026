import Diagnostics
import PlanReading
import SpreadsheetML

/// The rows of one action, taken out of a sheet with what is drawn on them.
struct RowDeletion {
  let site: ActionSite
  /// The action that follows in the plan; nil behind the last one.
  let next: ActionSite?
  /// Columns whose name the following action goes on with.
  let sharedNames: Set<PlanColumn>
  let grid: SheetGrid
  let nextGrid: SheetGrid?

  private var sheet: String { site.layout.sheet }
  private var rows: ClosedRange<Int> { site.row.rows }

  func delete(from session: inout EditSession) throws(Failure) {
    for column in [PlanColumn.strategy, .measure] where sharedNames.contains(column) {
      try passOn(column, in: &session.workbook)
    }
    try RowLines(layout: site.layout, blocks: NameBlocks(site.layout, session.reading.plan))
      .join(around: site.row, in: &session.workbook)
    try session.workbook.movePageBreak(
      before: rows.lowerBound, to: rows.upperBound + 1, in: sheet)
    try session.workbook.removeAnchors(ownAnchors, in: sheet)
    // Anchors have other numbers now that some are gone.
    let drawn = try session.workbook.worksheet(named: sheet)
    let edge = drawn.geometry.top(ofRow: rows.upperBound + 1)
    let end = drawn.geometry.top(ofRow: site.layout.dataRows.upperBound + 1)
    let following = drawn.shapes.filter { (edge..<max(edge, end)).contains($0.frame.y.lowerBound) }
    let edit = StructuralEdit.deletingRows(at: rows.lowerBound, count: rows.count)
    try session.apply(edit, to: sheet, followingAnchors: Set(following.map(\.anchorIndex)))
  }

  /// Anchors of which everything that is drawn lies on the rows by more than half.
  private var ownAnchors: Set<Int> {
    let geometry = grid.sheet.geometry
    let band = geometry.top(ofRow: rows.lowerBound)..<geometry.top(ofRow: rows.upperBound + 1)
    let byAnchor = Dictionary(grouping: grid.sheet.shapes, by: \.anchorIndex)
    return Set(
      byAnchor.filter { _, shapes in
        shapes.allSatisfy { shape in
          let y = shape.frame.y
          let middle = y.lowerBound / 2 + y.upperBound / 2
          return band.contains(middle) && y.clamped(to: band).count * 2 >= y.count
        }
      }.keys)
  }

  /// Gives a name that stands in these rows only to the row that goes on with it.
  private func passOn(_ column: PlanColumn, in workbook: inout Workbook) throws(Failure) {
    guard let index = site.layout.column(column)?.index else { return }
    let range = grid.range(at: CellReference(row: rows.lowerBound, column: index))
    let source = range.topLeft
    guard rows.contains(source.row), let cell = grid.sheet.cell(at: source),
      !cell.value.looksBlank
    else { return }
    if range.rows.upperBound > rows.upperBound {
      let target = CellReference(row: rows.upperBound + 1, column: source.column)
      return try move(cell, to: target, in: &workbook)
    }
    guard let next, let nextGrid, let nextIndex = next.layout.column(column)?.index else { return }
    let target = nextGrid.range(at: CellReference(row: next.row.row, column: nextIndex))
    guard nextGrid.sheet.value(at: target.topLeft).looksBlank else { return }
    if next.layout.sheet == sheet {
      try move(cell, to: target.topLeft, in: &workbook)
    } else {
      let text = cell.value.printedText
      try workbook.setCell(target.topLeft, to: .text(text), in: next.layout.sheet)
    }
  }

  private func move(
    _ cell: Cell, to target: CellReference, in workbook: inout Workbook
  ) throws(Failure) {
    if let formula = cell.formula {
      try workbook.setCell(target, to: .formula(formula), in: sheet)
    } else {
      try workbook.copyText(from: cell.reference, replacing: [], to: target, in: sheet)
    }
    try workbook.copyStyle(from: cell.reference, to: CellRange(target), in: sheet)
  }
}
