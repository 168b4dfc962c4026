package import Diagnostics
package import PlanReading
package import SpreadsheetML

/// Changes the schedules of actions in the form in which a workbook draws them.
package enum ScheduleEdit {
  /// Gives actions new schedules; all other actions keep theirs.
  ///
  /// A span that is kept keeps what draws it: arrows are moved, stretched and relabelled, merged
  /// cells are merged anew, written arrows are written anew. New spans take the form of the others
  /// of their row, else of the rows around it, else of most in the table. Where nothing changes, no
  /// byte does.
  /// - Parameters:
  ///   - requests: the whole new schedule by the action's number; an empty one clears it.
  ///   - workbook: changed only when everything succeeds.
  ///   - reading: what is read of this very workbook.
  /// - Returns: the schedules that were changed, by number.
  /// - Throws: `Failure` with all reasons for which schedules cannot be drawn as requested, codes
  ///   `schedule-…`.
  package static func apply(
    _ requests: [Int: [RequestedSpan]], to workbook: inout Workbook, reading: PlanReading
  ) throws(Failure) -> [ScheduleChange] {
    if requests.isEmpty { return [] }
    let book = ScheduleBook(reading.layouts, try workbook.worksheets())
    var changes: [ScheduleChange] = []
    var edits: [(sheet: String, edit: ScheduleSheetEdit)] = []
    var reasons: [Diagnostic] = []
    for (number, spans) in requests.sorted(by: { $0.key < $1.key }) {
      do throws(Failure) {
        let row = try book.row(ofAction: number)
        let requested = spans.map(\.plain).inOrder
        if requested == row.requested { continue }
        let edit = try ScheduleRowEdit(row, requested).edit()
        edits.append((row.table.layout.sheet, edit.sheet))
        changes.append(
          ScheduleChange(
            action: number, source: row.source, old: row.requested, new: requested,
            drawn: edit.drawn))
      } catch {
        reasons += error.diagnostics
      }
    }
    if !reasons.isEmpty { throw Failure(reasons) }
    if changes.isEmpty { return [] }
    var edited = workbook
    for sheet in book.sheetNames {
      let own = edits.filter { $0.sheet == sheet }.map(\.edit)
      try own.joined.apply(to: &edited, sheet: sheet)
    }
    workbook = edited
    return changes
  }
}

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
