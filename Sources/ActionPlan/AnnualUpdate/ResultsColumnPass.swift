import Diagnostics
import SpreadsheetML

/// Inserts the new year's results column right of the last one, on every sheet of the plan.
enum ResultsColumnPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for sheet in step.planSheets {
      let layouts = step.reading.layouts.filter { $0.sheet == sheet }
      if layouts.isEmpty { continue }
      try insertColumn(&step, sheet: sheet, layouts: layouts)
    }
  }

  private static func insertColumn(
    _ step: inout EditionStep, sheet: String, layouts: [PlanTableLayout]
  ) throws(Failure) {
    let source = try lastResultsColumn(layouts, step)
    let edit = StructuralEdit.insertingColumns(at: source + 1)
    let following = anchorsOfSchedule(step.worksheet(sheet), behind: source, layouts)
    step.findings += try step.workbook.apply(edit, to: sheet, followingAnchors: following)
    step.insertions[sheet] = edit
    try step.workbook.copyColumnRules(from: source, to: source + 1, in: sheet)
    if layouts.allSatisfy({ isLastColumn(source, of: $0, step) }) {
      try step.workbook.extendRanges(endingAt: source, in: sheet)
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
    try step.workbook.changeMergedRanges(removing: Set(ranges), adding: widened, in: sheet)
  }

  /// The last column of the last results heading; one for all tables of a sheet.
  private static func lastResultsColumn(
    _ layouts: [PlanTableLayout], _ step: EditionStep
  ) throws(Failure) -> Int {
    var columns: Set<Int> = []
    for layout in layouts {
      guard let last = layout.results.last, last.year == step.years.from else {
        throw AnnualUpdateFailure.resultsMissing(
          sheet: layout.sheet, row: layout.headingRows.lowerBound, step.years.from)
      }
      columns.insert(max(last.layout.index, last.layout.headingRange.columns.upperBound))
    }
    guard columns.count == 1, let column = columns.first else {
      throw AnnualUpdateFailure.resultsColumnsDiffer(sheet: layouts[0].sheet, columns.sorted())
    }
    return column
  }

  /// The anchors of shapes right of the new column beside actions: arrows go with their years,
  /// even where they are set not to move with cells.
  private static func anchorsOfSchedule(
    _ sheet: Worksheet?, behind column: Int, _ layouts: [PlanTableLayout]
  ) -> Set<Int> {
    guard let sheet else { return [] }
    let left = sheet.geometry.left(ofColumn: column + 1)
    let bands = layouts.map { layout in
      let end = sheet.geometry.top(ofRow: layout.dataRows.upperBound + 1)
      return sheet.geometry.top(ofRow: layout.dataRows.lowerBound)..<end
    }
    return Set(
      sheet.shapes.filter { shape in
        shape.frame.x.lowerBound >= left
          && bands.contains { $0.contains(shape.frame.y.lowerBound) }
      }.map(\.anchorIndex))
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
      let isText = try step.workbook.copyText(
        from: part.cell, replacing: part.replacements, to: target, in: layout.sheet)
      guard isText else {
        throw AnnualUpdateFailure.headingIsFormula(
          sheet: layout.sheet, cell: part.cell, part.text)
      }
    }
    checkAsOf(&step, layout, new.text, source: source)
    step.report.addedColumns.append(
      AnnualUpdateReport.AddedColumn(
        sheet: layout.sheet, column: source + 1, heading: new.text))
  }

  /// A day that was asked for must stand in the heading.
  private static func checkAsOf(
    _ step: inout EditionStep, _ layout: PlanTableLayout, _ heading: String, source: Int
  ) {
    guard let asOf = step.years.asOf,
      !HeadingYears(heading).expressions.contains(where: { $0.asOf == asOf })
    else { return }
    let cell = CellReference(row: layout.headingRows.upperBound, column: source + 1)
    step.findings.append(
      AnnualUpdateFailure.asOfNotWritten(asOf, sheet: layout.sheet, cell: cell))
  }
}
