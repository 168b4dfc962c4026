import Diagnostics
import PlanReading
import SpreadsheetML
import TextEdits

/// Inserts the new year's results column right of the last one, on every sheet of the plan.
enum ResultsColumnPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    guard step.options.results != .fold else { return }
    for (sheet, layouts) in step.tablesBySheet {
      try insertColumn(&step, sheet: sheet, layouts: layouts)
    }
  }

  private static func insertColumn(
    _ step: inout EditionStep, sheet: String, layouts: [PlanTableLayout]
  ) throws(Failure) {
    let source = try step.lastResultsColumn(of: layouts)
    let following = ScheduleAnchors.behind(source, on: step.worksheet(sheet), of: layouts)
    try step.session.apply(
      .insertingColumns(at: source + 1), to: sheet, followingAnchors: following)
    try step.session.workbook.copyColumnRules(from: source, to: source + 1, in: sheet)
    if layouts.allSatisfy({ isLastColumn(source, of: $0, step) }) {
      try step.session.workbook.extendRanges(endingAt: source, in: sheet)
      try widenMerges(&step, sheet: sheet, layouts: layouts, source: source)
    }
    for layout in layouts {
      try HeadingMerges(layout: layout, source: source).apply(to: &step)
      try writeHeading(&step, layout, source: source)
    }
  }

  /// Whether no heading stands right of the last results.
  private static func isLastColumn(
    _ source: Int, of layout: PlanTableLayout, _ step: EditionStep
  ) -> Bool {
    layout.headingRows.allSatisfy { row in
      let cells = step.worksheet(layout.sheet)?.cells(inRow: row) ?? []
      return cells.allSatisfy { $0.reference.column <= source || $0.value.looksBlank }
    }
  }

  /// Titles and notes merged over the whole width of the table reach over its new column too.
  private static func widenMerges(
    _ step: inout EditionStep, sheet: String, layouts: [PlanTableLayout], source: Int
  ) throws(Failure) {
    let ranges = (step.worksheet(sheet)?.mergedRanges ?? []).filter { range in
      range.columns.upperBound == source && range.columns.count > 1
        && !layouts.contains { layout in
          layout.headingRows.contains(range.rows.lowerBound)
            || layout.actionRows.contains { $0.rows.overlaps(range.rows) }
        }
    }
    let widened = ranges.map {
      CellRange(rows: $0.rows, columns: $0.columns.lowerBound...(source + 1))
    }
    try step.session.workbook.changeMergedRanges(removing: Set(ranges), adding: widened, in: sheet)
  }

  /// Writes last year's heading over the new column with its years rolled.
  ///
  /// The heading's own cells are taken always, those of groups that begin in the column where they
  /// name a year.
  private static func writeHeading(
    _ step: inout EditionStep, _ layout: PlanTableLayout, source: Int
  ) throws(Failure) {
    guard let heading = layout.results.last?.layout else { return }
    let new = try ResultsHeading(of: heading, layout, in: step.worksheet(layout.sheet), step.years)
    for part in new.parts {
      let target = CellReference(row: part.cell.row, column: source + 1)
      let isText = try step.session.workbook.copyText(
        from: part.cell, replacing: part.replacements, to: target, in: layout.sheet)
      guard isText else {
        throw Failure(
          .headingIsFormula(
            sheet: layout.sheet, cell: part.cell, part.text))
      }
    }
    step.session.reading.addResults(
      of: step.years.to, in: source + 1, of: layout, heading: new.text)
    step.checkAsOf(of: layout, new.text, column: source + 1)
    let cell = CellReference(row: heading.heading.row, column: source + 1)
    step.session.note(
      .columnAdded(heading: new.text), at: SourceCell(sheet: layout.sheet, cell: cell))
  }
}
