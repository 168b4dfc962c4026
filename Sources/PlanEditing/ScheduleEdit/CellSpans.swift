import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Writes the spans of one action that stand in cells.
struct CellSpans {
  /// A span that is to stand in cells.
  struct Wanted {
    var span: RequestedSpan
    /// What it is now; nil for a new one.
    var old: ScheduleSpan?
    /// `.mergedCells` or `.text`.
    var form: SpanForm

    var isKept: Bool { old.map { RequestedSpan($0) } == span }
  }

  let row: ScheduleRow
  /// The spans that stand in cells now.
  let old: [ScheduleSpan]
  /// Those that are to stand there, with the rows they get.
  private let wanted: [(wanted: Wanted, rows: ClosedRange<Int>)]

  /// Throws when two spans would have to share a cell.
  init(_ wanted: [Wanted], replacing old: [ScheduleSpan], in row: ScheduleRow) throws(Failure) {
    self.row = row
    self.old = old
    var placed: [(wanted: Wanted, rows: ClosedRange<Int>)] = []
    let rank = { (span: Wanted) in span.isKept ? 0 : span.old == nil ? 2 : 1 }
    for span in wanted.sorted(by: { rank($0) < rank($1) }) {
      placed.append((span, try Self.rows(for: span, beside: placed, old: old, row)))
    }
    self.wanted = placed.sorted { left, right in
      left.wanted.span.years.lowerBound < right.wanted.span.years.lowerBound
    }
  }

  /// The rows of an action in which a span finds room.
  private static func rows(
    for span: Wanted, beside placed: [(wanted: Wanted, rows: ClosedRange<Int>)],
    old: [ScheduleSpan], _ row: ScheduleRow
  ) throws(Failure) -> ClosedRange<Int> {
    let grid = row.table.grid
    let place = row.source(span.span.years.lowerBound)
    var choices = ([span.old].compactMap(\.self) + old).map { grid.range(at: $0.source.cell).rows }
    choices.append(grid.range(at: place.cell).rows)
    choices += row.action.rows.map { $0...$0 }
    let free = choices.first { rows in
      row.action.rows.contains(rows.lowerBound) && row.action.rows.contains(rows.upperBound)
        && !placed.contains { other in
          other.rows.overlaps(rows) && other.wanted.span.years.overlaps(span.span.years)
        }
    }
    if let free { return free }
    let other = placed.first { $0.wanted.span.years.overlaps(span.span.years) }
    guard let other = other?.wanted.span else {
      throw Failure(.scheduleMergedBeyond(grid.range(at: place.cell), at: place))
    }
    let year = max(other.years.lowerBound, span.span.years.lowerBound)
    throw Failure(.scheduleCellsOverlap(other, span.span, at: row.source(year)))
  }

  /// A way to write the spans.
  enum Attempt: CaseIterable {
    /// Spans that are kept stay as they are written.
    case keeping
    /// Written arrows are written anew: one may need a stop where another span stood behind it.
    case rewriting
    /// Written arrows are written anew with a sign in every cell.
    case explicit
  }

  /// The cells as they would be written.
  ///
  /// Throws where merged cells stand in the way.
  func draft(_ attempt: Attempt) throws(Failure) -> CellDraft {
    let stays = { (span: Wanted) in
      span.isKept && !(attempt != .keeping && span.form == .text)
    }
    let kept = Set(wanted.filter { stays($0.wanted) }.compactMap(\.wanted.old))
    var draft = CellDraft(row)
    for span in old where !kept.contains(span) { try draft.clear(row.table.cells(of: span)) }
    for span in wanted where !stays(span.wanted) {
      try write(span.wanted, rows: span.rows, to: &draft, explicit: attempt == .explicit)
    }
    return draft
  }

  private func write(
    _ span: Wanted, rows: ClosedRange<Int>, to draft: inout CellDraft, explicit: Bool
  ) throws(Failure) {
    let columns = row.table.columns.columns(of: span.span.years).map(\.index)
    guard let first = columns.min(), let last = columns.max() else { return }
    let cells = CellRange(rows: rows, columns: first...last)
    if span.form == .mergedCells, columns.count > 1 {
      try draft.write(content(of: span, leading: "", trailing: ""), into: cells)
      return
    }
    try draft.clear(cells)
    var arrow = span.old.flatMap { WrittenArrow(of: $0, in: row.table) } ?? row.writtenArrow
    if explicit { arrow = arrow.explicit }
    let isStopped = try stop(behind: last, rows: rows, &draft)
    let further = columns.filter { $0 > first }
    try write(arrow, further, rows: rows, isStopped: isStopped, to: &draft)
    let head = CellRange(rows: rows, columns: first...first)
    if span.span.label.isEmpty {
      try draft.write(CellDraft.Content(text: arrow.sign), into: head)
    } else if further.isEmpty {
      let own = isStopped ? signs(of: span.old) : ("", "")
      try draft.write(content(of: span, leading: own.0, trailing: own.1), into: head)
    } else {
      try draft.write(
        content(of: span, leading: arrow.leading, trailing: arrow.trailing), into: head)
    }
  }

  /// Writes the cells behind a label.
  private func write(
    _ arrow: WrittenArrow, _ columns: [Int], rows: ClosedRange<Int>, isStopped: Bool,
    to draft: inout CellDraft
  ) throws(Failure) {
    guard let first = columns.min(), let last = columns.max() else { return }
    let sign = CellDraft.Content(text: arrow.sign)
    // Blank cells go on behind a label with an arrow only.
    let goesOn = !arrow.leading.isEmpty || !arrow.trailing.isEmpty
    if arrow.further.isEmpty && goesOn {
      if !isStopped { try draft.write(sign, into: CellRange(rows: rows, columns: last...last)) }
    } else if arrow.mergesFurther {
      try draft.write(sign, into: CellRange(rows: rows, columns: first...last))
    } else {
      for column in columns {
        try draft.write(sign, into: CellRange(rows: rows, columns: column...column))
      }
    }
  }

  /// Whether an arrow cannot go on behind a column: the years end there, or something stands there.
  ///
  /// Strokes that stood there for "nothing" would go on with the span: they are taken out.
  private func stop(
    behind column: Int, rows: ClosedRange<Int>, _ draft: inout CellDraft
  ) throws(Failure) -> Bool {
    let behind = row.table.columns.columns.filter { $0.index > column }
    guard let next = behind.first else { return true }
    let isFollowed = wanted.contains {
      $0.rows.overlaps(rows) && $0.wanted.span.years.contains(next.year)
        && !$0.wanted.span.label.isEmpty
    }
    if isFollowed { return true }
    for column in behind {
      let place = CellReference(row: rows.lowerBound, column: column.index)
      guard ArrowSigns.content(of: draft.text(at: place)) == .stroke else { break }
      try draft.clear(CellRange(place))
    }
    let text = draft.text(at: CellReference(row: rows.lowerBound, column: next.index))
    return text.contains { !$0.isWhitespace }
  }

  private func signs(of old: ScheduleSpan?) -> (String, String) {
    guard let old else { return ("", "") }
    let parts = ArrowSigns.parts(of: row.table.grid.text(at: old.source.cell).value)
    return (parts.leading, parts.trailing)
  }

  /// A label with signs; as it is printed now where it stays the same.
  private func content(
    of span: Wanted, leading: String, trailing: String
  ) -> CellDraft.Content {
    let label = span.span.label
    guard let old = span.old, old.label == label else {
      return CellDraft.Content(text: leading + label + trailing)
    }
    let printed = row.table.grid.text(at: old.source.cell)
    let body = ArrowSigns.parts(of: printed.value).body.trimmingWhitespace
    let isSame = LineBreaks.joined(body) == label
    let text = leading + (isSame ? body : label) + trailing
    let isText = row.table.grid.sheet.cell(at: printed.source.cell)?.formula == nil
    return CellDraft.Content(
      text: text, copied: text == printed.value && isText ? printed.source.cell : nil)
  }
}
