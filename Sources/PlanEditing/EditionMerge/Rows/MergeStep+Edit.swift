import Diagnostics
import PlanReading
import SpreadsheetML

extension MergeStep {
  /// Inserts or deletes rows of a sheet; what was noted of its cells so far follows them.
  ///
  /// The step is to be read anew afterwards.
  mutating func apply(
    _ edit: StructuralEdit, to sheet: String, followingAnchors: Set<Int> = []
  ) throws(Failure) {
    let found = try workbook.apply(edit, to: sheet, followingAnchors: followingAnchors)
    report.follow(edit, of: sheet)
    findings = findings.map { $0.following(edit, of: sheet) } + found
  }
}

extension MergeReport {
  /// Lets the cells noted follow an edit of a sheet; those of cells that are gone are left out.
  mutating func follow(_ edit: StructuralEdit, of sheet: String) {
    filled = filled.compactMap { $0.following(edit, of: sheet) }
    overwritten = overwritten.compactMap { $0.following(edit, of: sheet) }
    newActions = newActions.compactMap { $0.following(edit, of: sheet) }
    statuses = statuses.compactMap { $0.following(edit, of: sheet) }
    schedules = schedules.compactMap { $0.following(edit, of: sheet) }
    synced = synced.compactMap { $0.following(edit, of: sheet) }
    newKPIRows = newKPIRows.compactMap { $0.following(edit, of: sheet) }
  }
}

extension SourceCell {
  /// Where the cell lands; nil when it is deleted.
  fileprivate func following(_ edit: StructuralEdit, of sheet: String) -> SourceCell? {
    guard self.sheet == sheet else { return self }
    return edit.shifted(cell).map { SourceCell(sheet: sheet, cell: $0) }
  }
}

extension Sourced {
  fileprivate func following(_ edit: StructuralEdit, of sheet: String) -> Sourced? {
    source.following(edit, of: sheet).map { Sourced(value, at: $0) }
  }
}

extension ScheduleChange {
  fileprivate func following(_ edit: StructuralEdit, of sheet: String) -> ScheduleChange? {
    source.following(edit, of: sheet).map {
      ScheduleChange(action: action, source: $0, old: old, new: new)
    }
  }
}

extension MergeReport.CellChange {
  fileprivate func following(
    _ edit: StructuralEdit, of sheet: String
  ) -> MergeReport.CellChange? {
    cell.following(edit, of: sheet).map {
      MergeReport.CellChange(cell: $0, old: old, new: new, source: source)
    }
  }
}

extension Diagnostic {
  /// The finding with its cell where that lands; in a deleted row it keeps the sheet only.
  fileprivate func following(_ edit: StructuralEdit, of sheet: String) -> Diagnostic {
    guard place.file == nil, place.sheet == sheet, let text = place.cell,
      let range = CellRange(text)
    else { return self }
    var moved = self
    moved.place.cell = edit.shifted(range)?.description
    return moved
  }
}
