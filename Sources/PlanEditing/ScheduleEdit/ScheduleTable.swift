import PlanReading
import SpreadsheetML

/// One plan table's schedule as it is drawn.
struct ScheduleTable {
  let layout: PlanTableLayout
  let grid: SheetGrid
  let columns: ScheduleColumns
  /// What draws the schedule of each action, in the order of the layout's action rows.
  let spans: [[DrawnSpan]]
  /// The indices of action rows that have a cell with nothing but an arrow.
  private let marked: [Int]
  /// How arrows are written in the rows that have some, by index of the action row.
  private(set) var written: [(row: Int, arrow: WrittenArrow)] = []

  init(_ layout: PlanTableLayout, on grid: SheetGrid) {
    self.layout = layout
    self.grid = grid
    columns = ScheduleColumns(layout.schedule, grid.sheet.geometry)
    var reading = ScheduleReading(of: layout, on: grid.cells, drawnOn: grid.sheet)
    spans = layout.actionRows.map { reading.drawnSpans(of: $0) }
    marked = layout.actionRows.indices.filter { index in
      layout.actionRows[index].rows.contains { row in
        ScheduleCells.carriesMark(inRow: row, schedule: layout.schedule, of: grid.cells)
      }
    }
    let table = self
    for (row, spans) in spans.enumerated() {
      let arrow = spans.lazy.filter { $0.shape == nil }
        .compactMap { WrittenArrow(of: $0.span, in: table) }.first
      if let arrow { written.append((row, arrow)) }
    }
  }

  /// Whether a row besides the one of this index says by a sign alone in a cell that a span goes on.
  func carriesMark(besides index: Int) -> Bool { marked.contains { $0 != index } }

  /// Whether the spans of other rows would be read otherwise if this one came to have such a sign, or
  /// to have none: then blank cells would mean something else all over the table.
  func turnsOthers(besides index: Int, carryingMark: Bool) -> Bool {
    let willCarry = carryingMark || carriesMark(besides: index)
    guard willCarry == marked.isEmpty else { return false }
    return layout.actionRows.indices.contains { other in
      let spans = [true, false].map {
        ScheduleReading.cellSpans(
          of: layout.actionRows[other], schedule: layout.schedule, on: grid.cells, blankEnds: $0)
      }
      return other != index && spans[0] != spans[1]
    }
  }

  /// The form most spans of the table have; nil where none tells its form.
  var usualForm: SpanForm? { SpanForm.usual(of: spans.indices.flatMap(forms)) }

  /// The forms of a row's spans that tell theirs, by index of the action row.
  func forms(ofRow index: Int) -> [SpanForm] { spans[index].compactMap { form(of: $0) } }

  /// How a span is drawn; nil for a text in one cell, which may be any of the written forms.
  func form(of span: DrawnSpan) -> SpanForm? {
    span.shape == nil ? form(ofCells: span.span) : .shape
  }

  /// How a span in cells is written; nil for a text in one cell.
  func form(ofCells span: ScheduleSpan) -> SpanForm? {
    let wanted = columns.columns(of: span.years)
    guard wanted.count > 1, let last = wanted.last else { return nil }
    let isMerged = grid.range(at: span.source.cell).columns.contains(last.index)
    return isMerged ? .mergedCells : .text
  }

  /// The indices of all action rows, the given one first, then by distance from it.
  func rowsByDistance(from index: Int) -> some Sequence<Int> {
    (0..<spans.count).lazy.flatMap { distance in
      distance == 0 ? [index] : [index - distance, index + distance]
    }.filter { spans.indices.contains($0) }
  }

  /// The cells of a span that is written in cells.
  func cells(of span: ScheduleSpan) -> CellRange {
    let wanted = columns.columns(of: span.years).map(\.index)
    let label = grid.range(at: span.source.cell)
    let first = wanted.min() ?? label.columns.lowerBound
    return CellRange(rows: label.rows, columns: first...max(first, wanted.max() ?? first))
  }
}

/// The form in which a span is drawn.
enum SpanForm: Hashable {
  case shape
  /// A text in cells merged over its years.
  case mergedCells
  /// A text that goes on by arrow signs.
  case text

  /// The most frequent one; of equals the one named first here.
  static func usual(of forms: [SpanForm]) -> SpanForm? {
    let counts = [SpanForm.shape, .mergedCells, .text].map { form in
      (form: form, count: forms.count { $0 == form })
    }
    let highest = counts.map(\.count).max() ?? 0
    return highest == 0 ? nil : counts.first { $0.count == highest }?.form
  }
}
