package import Diagnostics
package import PlanText
package import SpreadsheetML

/// Reads an action's schedule, however it is drawn.
package struct ScheduleReading: Sendable {
  private let grid: TableGrid
  private let schedule: [(year: FiscalYear, index: Int)]
  /// Whether a blank cell ends what is written in cells.
  private let blankEnds: Bool
  /// By 1-based row.
  private let drawn: [Int: [ScheduleShapes.Drawn]]
  package private(set) var findings: [Diagnostic]
  /// Text boxes over its years that label no arrow.
  package private(set) var notes: Set<Shape> = []

  /// `sheet` is what the schedule may be drawn on; nil in a text file.
  package init(of table: PlanTableLayout, on grid: TableGrid, drawnOn sheet: Worksheet?) {
    self.grid = grid
    schedule = table.schedule
    let rows = table.actionRows.lazy.flatMap(\.rows)
    blankEnds = rows.contains { [schedule] row in
      ScheduleCells.carriesMark(inRow: row, schedule: schedule, of: grid)
    }
    let shapes = sheet.map { ScheduleShapes(of: table, on: $0) }
    drawn = shapes?.drawn ?? [:]
    findings = shapes?.findings ?? []
  }

  /// The spans of an action by their first year, those of one year from top to bottom.
  package mutating func spans(of action: ActionRow) -> [ScheduleSpan] {
    guard drawn[action.row] == nil else { return drawnSpans(of: action).map(\.span) }
    // Nothing is drawn in most rows, and what is written needs no captions.
    let spans = Self.cellSpans(of: action, schedule: schedule, on: grid, blankEnds: blankEnds)
    for span in spans where span.label.isEmpty {
      findings.append(.arrowWithoutLabel(at: span.source))
    }
    tellUprightArrows(in: spans)
    return spans.sorted { $0.years.lowerBound < $1.years.lowerBound }
  }

  /// The shapes that draw the spans of all actions.
  package var shapes: [Shape] {
    drawn.values.flatMap { $0.map(\.shape) }.filter { !notes.contains($0) }
  }

  /// The same together with what draws them.
  package mutating func drawnSpans(of action: ActionRow) -> [DrawnSpan] {
    let drawn = (self.drawn[action.row] ?? []).sorted { $0.middle < $1.middle }
    let (spans, textless) = Self.labelled(
      arrows: drawn.filter { !$0.isTextBox }.map { DrawnSpan($0.span, shape: $0.shape) },
      textBoxes: drawn.filter(\.isTextBox).map { DrawnSpan($0.span, shape: $0.shape) },
      cells: Self.cellSpans(of: action, schedule: schedule, on: grid, blankEnds: blankEnds))
    findings += textless.map { .arrowWithoutLabel(at: $0.source) }
    tellUprightArrows(in: spans.map(\.span))
    // It may say what is planned, or a note.
    let boxes = spans.filter { span in
      span.shape.map { $0.isTextBox && !$0.isArrow } ?? false && !span.span.label.isEmpty
    }
    notes.formUnion(boxes.compactMap(\.shape))
    findings += boxes.map { .textBoxOverSchedule($0.span) }
    return spans.filter { span in span.shape.map { !notes.contains($0) } ?? true }
  }

  private mutating func tellUprightArrows(in spans: [ScheduleSpan]) {
    for span in spans where span.drawnAs != .shape && ArrowSigns.areUpright(span.label) {
      findings.append(.uprightArrow(span.label, at: span.source))
    }
  }

  /// The spans written in the cells of an action's rows.
  package static func cellSpans(
    of action: ActionRow, schedule: [(year: FiscalYear, index: Int)], on grid: TableGrid,
    blankEnds: Bool
  ) -> [ScheduleSpan] {
    withoutRepeats(
      action.rows.flatMap { row in
        ScheduleCells.spans(inRow: row, schedule: schedule, of: grid, blankEnds: blankEnds)
      })
  }

  /// A text merged over the rows of one action is one span.
  private static func withoutRepeats(_ spans: [ScheduleSpan]) -> [ScheduleSpan] {
    var kept: [ScheduleSpan] = []
    for span in spans
    where !kept.contains(where: {
      $0.drawnAs == .mergedCell && $0.years == span.years && $0.label == span.label
    }) {
      kept.append(span)
    }
    return kept
  }

  /// Gives arrows without a text the label that is written beside them.
  ///
  /// Staff draw a bare arrow and type its label into a cell or a text box on it. The label is the
  /// arrow's when it is the only one in the arrow's years.
  package static func labelled(
    arrows: [DrawnSpan], textBoxes: [DrawnSpan], cells: [ScheduleSpan]
  ) -> (spans: [DrawnSpan], textless: [ScheduleSpan]) {
    var arrows = arrows
    var captions = cells.map { DrawnSpan($0) } + textBoxes
    for index in arrows.indices where arrows[index].span.label.isEmpty {
      let years = arrows[index].span.years
      let inside = captions.indices.filter { caption in
        let span = captions[caption].span
        return years.contains(span.years.lowerBound) && years.contains(span.years.upperBound)
          && !span.label.isEmpty
      }
      if inside.count == 1, let caption = inside.first {
        let taken = captions.remove(at: caption)
        arrows[index].span.label = taken.span.label
        arrows[index].caption = taken.shape.map { .textBox($0) } ?? .cells(taken.span)
      }
    }
    // The sort is stable, so equal years keep their order from top to bottom.
    let spans = captions + arrows
    return (
      spans.sorted { $0.span.years.lowerBound < $1.span.years.lowerBound },
      spans.map(\.span).filter(\.label.isEmpty)
    )
  }
}

/// A span of the schedule together with what draws it.
package struct DrawnSpan: Hashable, Sendable {
  /// What holds the label of an arrow that has no text of its own.
  package enum Caption: Hashable, Sendable {
    case textBox(Shape)
    /// The span that the cells would say without the arrow.
    case cells(ScheduleSpan)
  }

  package var span: ScheduleSpan
  /// The arrow or text box; nil for a span that is written in cells.
  package var shape: Shape?
  package var caption: Caption?

  package init(_ span: ScheduleSpan, shape: Shape? = nil, caption: Caption? = nil) {
    self.span = span
    self.shape = shape
    self.caption = caption
  }
}
