import Diagnostics
import SpreadsheetML

/// The changes that new schedules ask of one sheet.
struct ScheduleSheetEdit {
  var shapes: [ShapeChange] = []
  var cells: [CellReference: CellChange] = [:]
  var unmerged: Set<CellRange> = []
  var merged: [CellRange] = []

  /// Makes all changes, those of each kind in one pass.
  func apply(to workbook: inout Workbook, sheet: String) throws(Failure) {
    if !cells.isEmpty { try workbook.setCells(cells, in: sheet) }
    if !unmerged.isEmpty || !merged.isEmpty {
      try workbook.changeMergedRanges(removing: unmerged, adding: merged, in: sheet)
    }
    try workbook.changeShapes(shapes, in: sheet)
  }
}

extension [ScheduleSheetEdit] {
  /// The edits of several rows as one.
  var joined: ScheduleSheetEdit {
    reduce(into: ScheduleSheetEdit()) { all, edit in
      all.shapes += edit.shapes
      all.cells.merge(edit.cells) { first, _ in first }
      all.unmerged.formUnion(edit.unmerged)
      all.merged += edit.merged
    }
  }
}
