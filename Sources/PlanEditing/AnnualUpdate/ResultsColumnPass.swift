import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// Inserts the new year's results column right of the last one, on every sheet of the plan.
enum ResultsColumnPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    guard step.options.results != .fold else { return }
    let tables = step.tablesBySheet
    var edits: [SheetEdit] = []
    for (sheet, layouts) in tables {
      let source = try step.lastResultsColumn(of: layouts)
      let following = ScheduleAnchors.behind(source, on: step.worksheet(sheet), of: layouts)
      edits.append(
        SheetEdit(.insertingColumns(at: source + 1), sheet, followingAnchors: following))
    }
    try step.session.insertColumns(edits)
    for (sheet, layouts) in tables { try shapeColumn(&step, sheet: sheet, layouts: layouts) }
    try writeHeadings(&step, tables)
  }

  /// Lets what goes over columns – rules, ranges, merged cells – go over the new one too.
  private static func shapeColumn(
    _ step: inout EditionStep, sheet: String, layouts: [PlanTableLayout]
  ) throws(Failure) {
    let source = try step.lastResultsColumn(of: layouts)
    try step.session.workbook.copyColumnRules(
      from: source...source, to: source + 1,
      following: hasYearBefore(source, of: layouts, step) ? source - 1...source : nil, in: sheet)
    try step.session.workbook.extendRanges(endingAt: source, in: sheet)
    if layouts.allSatisfy({ isLastColumn(source, of: $0, step) }) {
      try widenMerges(&step, sheet: sheet, layouts: layouts, source: source)
    }
    let merges = layouts.map { layout in
      HeadingMerges(layout: layout, source: source).changes(
        of: step.worksheet(sheet)?.mergedRanges ?? [])
    }
    try step.session.workbook.changeMergedRanges(
      removing: Set(merges.flatMap(\.removed)), adding: merges.flatMap(\.added), in: sheet)
  }

  /// Whether the results of the year before stand just left of the last ones: rules that compare the two
  /// do so in the next year too.
  private static func hasYearBefore(
    _ source: Int, of layouts: [PlanTableLayout], _ step: EditionStep
  ) -> Bool {
    layouts.allSatisfy { layout in
      layout.results.contains { year, column in
        year == step.years.from.previous && column.index == source - 1
      }
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

  /// Writes last year's headings over the new columns with their years rolled, those of all sheets in
  /// one go.
  ///
  /// A heading's own cells are taken always, those of groups that begin in the column where they
  /// name a year.
  private static func writeHeadings(
    _ step: inout EditionStep, _ tables: [(sheet: String, layouts: [PlanTableLayout])]
  ) throws(Failure) {
    var columns: [NewColumn] = []
    for (sheet, layouts) in tables { columns.append(try newColumn(step, sheet, layouts)) }
    let areTexts = try step.session.workbook.copyTexts(
      columns.map { column in
        let copies = column.parts.map { part in
          let target = CellReference(row: part.cell.row, column: column.index)
          return TextCopy(from: part.cell, replacing: part.replacements, to: target)
        }
        return (column.sheet, copies)
      })
    for (column, areTexts) in zip(columns, areTexts) {
      if let formula = zip(column.parts, areTexts).first(where: { !$0.1 })?.0 {
        throw Failure(
          .headingIsFormula(sheet: column.sheet, cell: formula.cell, formula.text))
      }
      try note(column, &step)
    }
  }

  private static func newColumn(
    _ step: EditionStep, _ sheet: String, _ layouts: [PlanTableLayout]
  ) throws(Failure) -> NewColumn {
    var column = NewColumn(sheet: sheet, index: try step.lastResultsColumn(of: layouts) + 1)
    for layout in layouts {
      guard let heading = layout.results.last?.layout else { continue }
      let new = try ResultsHeading(of: heading, layout, in: step.worksheet(sheet), step.years)
      column.headings.append((layout, heading.heading.row, new))
    }
    return column
  }

  /// Lets the plan know of a new column, and notes it.
  private static func note(_ column: NewColumn, _ step: inout EditionStep) throws(Failure) {
    for (layout, row, new) in column.headings {
      step.session.reading.addResults(
        of: step.years.to, in: column.index, of: layout, heading: new.text)
      step.checkAsOf(of: layout, new.text, column: column.index)
      let cell = CellReference(row: row, column: column.index)
      if let width = layout.results.last?.layout.headingRange.columns.count, width > 1 {
        step.session.notice([
          .newColumnSingle(new.text, in: width, sheet: column.sheet, cell: cell)
        ])
      }
      if new.namesYearBefore(step.years.from) {
        step.session.notice([
          .headingYearLeft(new.text, step.years.from.previous, sheet: column.sheet, cell: cell)
        ])
      }
      step.session.note(
        .columnAdded(heading: new.text), at: SourceCell(sheet: column.sheet, cell: cell))
    }
    let cells = column.headings.flatMap { layout, _, _ in
      layout.actionRows.map { CellReference(row: $0.row, column: column.index) }
    }
    if try step.session.workbook.isLocked(Set(cells), in: column.sheet) {
      let letters = CellReference.columnLetters(column.index)
      step.session.notice([.columnLocked(sheet: column.sheet, column: letters)])
    }
  }
}

/// The new results column of a sheet and what it is headed by.
private struct NewColumn {
  let sheet: String
  /// 1-based.
  let index: Int
  var headings: [(layout: PlanTableLayout, row: Int, new: ResultsHeading)] = []

  /// The cells of all headings.
  var parts: [ResultsHeading.Part] { headings.flatMap(\.new.parts) }
}
