package import Diagnostics
import SpreadsheetML

/// Reads an action's schedule, however it is drawn.
package struct ScheduleReading: Sendable {
  private let grid: SheetGrid
  private let schedule: [(year: FiscalYear, index: Int)]
  private let shapes: ScheduleShapes
  package private(set) var findings: [Diagnostic]

  package init(of table: PlanTableLayout, on grid: SheetGrid) {
    self.grid = grid
    schedule = table.schedule
    shapes = ScheduleShapes(of: table, on: grid)
    findings = shapes.findings
  }

  /// The spans of an action by their first year, those of one year from top to bottom.
  package mutating func spans(of action: ActionRow) -> [ScheduleSpan] {
    let inCells = action.rows.flatMap { row in
      ScheduleCells.spans(inRow: row, schedule: schedule, of: grid)
    }
    let drawn = (shapes.drawn[action.row] ?? []).sorted { $0.middle < $1.middle }
    let (spans, textless) = Self.labelled(drawn, by: Self.withoutRepeats(inCells))
    findings += textless.map { .arrowWithoutLabel(at: $0.source) }
    // The sort is stable, so equal years keep their order from top to bottom.
    return spans.sorted { $0.years.lowerBound < $1.years.lowerBound }
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
  private static func labelled(
    _ drawn: [ScheduleShapes.Drawn], by cells: [ScheduleSpan]
  ) -> (spans: [ScheduleSpan], textless: [ScheduleSpan]) {
    var captions = cells + drawn.filter(\.isTextBox).map(\.span)
    var arrows = drawn.filter { !$0.isTextBox }.map(\.span)
    for index in arrows.indices where arrows[index].label.isEmpty {
      let inside = captions.indices.filter { caption in
        arrows[index].years.contains(captions[caption].years.lowerBound)
          && arrows[index].years.contains(captions[caption].years.upperBound)
          && !captions[caption].label.isEmpty
      }
      if inside.count == 1, let caption = inside.first {
        arrows[index].label = captions.remove(at: caption).label
      }
    }
    let spans = captions + arrows
    return (spans, spans.filter(\.label.isEmpty))
  }
}
