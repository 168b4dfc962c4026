import Diagnostics
import PlanReading
import SpreadsheetML

/// Works out what changes one action's schedule into a requested one.
struct ScheduleRowEdit {
  let row: ScheduleRow
  /// By years and label.
  let requested: [RequestedSpan]

  /// Throws when a year has no column in the action's table.
  init(_ row: ScheduleRow, _ requested: [RequestedSpan]) throws(Failure) {
    self.row = row
    self.requested = requested
    let years = row.table.columns.columns.map(\.year)
    for span in requested
    where !years.contains(span.years.lowerBound) || !years.contains(span.years.upperBound) {
      throw Failure(.scheduleYearsOutside(span, years, at: row.source))
    }
  }

  /// The changes to the sheet, and the spans as they are drawn then.
  ///
  /// Throws where they cannot be made in the form in which the row is drawn.
  func edit() throws(Failure) -> (sheet: ScheduleSheetEdit, drawn: [ScheduleSpan]) {
    let old = row.spans
    let matches = SpanMatch.matches(old: old.map { RequestedSpan($0.span) }, new: requested)
    var arrows = ArrowEdits(row)
    var cells: [CellSpans.Wanted] = []
    // What stays comes first: the others take the room that is left.
    let order = requested.indices.sorted { left, right in
      let ranks = [left, right].map { index in
        matches[index].map { RequestedSpan(old[$0].span) == requested[index] ? 0 : 1 } ?? 2
      }
      return ranks[0] == ranks[1] ? left < right : ranks[0] < ranks[1]
    }
    let form = row.formOfNewSpans
    for index in order {
      let span = requested[index]
      if let drawn = matches[index].map({ old[$0] }) {
        if drawn.shape != nil {
          try arrows.change(drawn, to: span)
        } else {
          cells.append(wanted(span, from: drawn.span))
        }
      } else if form == .shape {
        try arrows.add(span)
      } else {
        cells.append(CellSpans.Wanted(span: span, old: nil, form: form))
      }
    }
    let used = Set(matches.compactMap(\.self))
    for index in old.indices where !used.contains(index) && old[index].shape != nil {
      try arrows.delete(old[index])
    }
    return try edit(arrows, cells)
  }

  private func wanted(_ span: RequestedSpan, from old: ScheduleSpan) -> CellSpans.Wanted {
    CellSpans.Wanted(span: span, old: old, form: row.table.form(ofCells: old) ?? row.cellForm)
  }

  private func edit(
    _ arrows: ArrowEdits, _ cells: [CellSpans.Wanted]
  ) throws(Failure) -> (sheet: ScheduleSheetEdit, drawn: [ScheduleSpan]) {
    let old = row.spans.compactMap { drawn -> ScheduleSpan? in
      if case .cells(let caption) = drawn.caption { return caption }
      return drawn.shape == nil ? drawn.span : nil
    }
    let captions = arrows.captions.map { caption in
      caption.old.map { wanted(caption.span, from: $0) }
        ?? CellSpans.Wanted(span: caption.span, old: nil, form: .text)
    }
    let spans = try CellSpans(cells + captions, replacing: old, in: row)
    for attempt in CellSpans.Attempt.allCases {
      let draft = try spans.draft(attempt)
      let drafted = draft.reading
      let read = ScheduleReading.labelled(
        arrows: arrows.arrows, textBoxes: arrows.textBoxes, cells: drafted.spans
      ).spans
      guard read.map({ RequestedSpan($0.span) }).inOrder == requested,
        !row.table.turnsOthers(besides: row.index, carryingMark: drafted.carriesMark)
      else { continue }
      var edit = try draft.edit()
      edit.shapes = arrows.changes
      for (cell, style) in CellLooks(row).styles(draft) {
        edit.cells[cell, default: CellChange()].styleIndex = style
      }
      return (edit, read.map(\.span))
    }
    throw Failure(.scheduleAmbiguous(requested, at: row.source))
  }
}
