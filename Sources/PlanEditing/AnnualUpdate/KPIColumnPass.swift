import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// Gives KPI tables that have a column of figures for each year so far one for the new year.
///
/// On a sheet of its own a table gets a column; beside a plan's table it can only share the one that has
/// come for that. Tables whose columns of the coming years stand there already need none; of others it is
/// told that they have no place for the new year.
enum KPIColumnPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    let plan = Set(step.reading.layouts.map(\.sheet))
    for table in step.reading.kpiLayouts {
      let actuals = table.years.filter { $0.kind == .actual }
      var goesOn = actuals.contains { $0.fiscalYear == step.years.to }
      if !goesOn, let last = actuals.max(by: { $0.fiscalYear < $1.fiscalYear }),
        last.fiscalYear == step.years.from
      {
        // A column that is inserted beside a plan's table would part it.
        goesOn =
          try plan.contains(table.sheet)
          ? fill(&step, table, behind: last) : insert(&step, table, behind: last)
        if !goesOn { tellLeft(&step, table, last) }
      }
      if goesOn { try KPIRatings.clear(&step, table) }
    }
  }

  /// Whether a year's heading names it, and its figures are no pair, which would have to stay together.
  private static func isSingle(
    _ last: KPIColumnLayout, of table: KPITableLayout, _ step: EditionStep
  ) -> Bool {
    HeadingYears(last.text).fiscalYear == step.years.from
      && !table.years.contains { $0.kind == .target && $0.fiscalYear == step.years.from }
  }

  private static func insert(
    _ step: inout EditionStep, _ table: KPITableLayout, behind last: KPIColumnLayout
  ) throws(Failure) -> Bool {
    guard isSingle(last, of: table, step),
      step.reading.kpiLayouts.count(where: { $0.sheet == table.sheet }) == 1
    else { return false }
    let sheet = table.sheet
    let column = last.index
    try step.session.apply(.insertingColumns(at: column + 1), to: sheet)
    try step.session.workbook.copyColumnRules(from: column...column, to: column + 1, in: sheet)
    try step.session.workbook.extendRanges(endingAt: column, in: sheet)
    let merged = (step.worksheet(sheet)?.mergedRanges ?? [])
      .filter { $0.columns == column...column && !$0.isSingleCell }
    let groups = groups(over: last, of: table, step)
    try step.session.workbook.changeMergedRanges(
      removing: Set(groups),
      adding: groups.map(\.withOneColumnMore)
        + merged.map { CellRange(rows: $0.rows, columns: column + 1...column + 1) }, in: sheet)
    try head(&step, table, last, at: last.heading)
    step.tellFormulas(
      of: column, headed: last.text, below: table.headingRow, new: column + 1, on: sheet)
    return true
  }

  /// Gives a table its heading in the one column that has come behind its last year for the plan's table.
  private static func fill(
    _ step: inout EditionStep, _ table: KPITableLayout, behind last: KPIColumnLayout
  ) throws(Failure) -> Bool {
    let (sheet, log) = (table.sheet, step.session.log)
    let next = CellReference(row: last.heading.row, column: last.index + 1)
    let heading = log.moved(last.heading, in: sheet)
    guard isSingle(last, of: table, step), last.heading.column == last.index,
      log.moved(next, in: sheet).column == heading.column + 2
    else { return false }
    let merged = (step.worksheet(sheet)?.mergedRanges ?? []).filter { range in
      range.columns == last.index...last.index && !range.isSingleCell
        && range.rows.overlaps(table.headingRows)
    }
    let columns = heading.column + 1...heading.column + 1
    let groups = groups(over: last, of: table, step).map { group in
      let first = log.moved(group.topLeft, in: sheet).column
      return CellRange(rows: group.rows, columns: first...heading.column)
    }
    try step.session.workbook.changeMergedRanges(
      removing: Set(groups),
      adding: groups.map(\.withOneColumnMore)
        + merged.map { CellRange(rows: $0.rows, columns: columns) }, in: sheet)
    try head(&step, table, last, at: heading)
    return true
  }

  /// The headings merged over several years of which the last one's is the last: 実績値 over R4, R5 and R6.
  private static func groups(
    over last: KPIColumnLayout, of table: KPITableLayout, _ step: EditionStep
  ) -> [CellRange] {
    (step.worksheet(table.sheet)?.mergedRanges ?? []).filter { range in
      range.columns.count > 1 && range.columns.upperBound == last.index
        && table.headingRows.contains(range.rows.lowerBound)
        && range.rows.upperBound < last.heading.row
    }
  }

  /// Writes the heading of the column behind the last year's, whose own heading stands at `source` now.
  private static func head(
    _ step: inout EditionStep, _ table: KPITableLayout, _ last: KPIColumnLayout,
    at source: CellReference
  ) throws(Failure) {
    guard let cell = step.worksheet(table.sheet)?.cell(at: last.heading) else { return }
    let roll = resultsHeadingRoll(
      last.text, from: step.years.from, to: step.years.to, asOf: step.years.asOf)
    let target = CellReference(row: source.row, column: source.column + 1)
    try step.session.copyHeadings(
      [HeadingCopy(cell, at: source, replacing: roll, to: target)], in: table.sheet)
    step.session.note(
      .columnAdded(heading: roll.applied(to: last.text)),
      at: SourceCell(sheet: table.sheet, cell: target))
  }

  /// Says that a table has no place for the new year's figures; in the known layout a merge makes one.
  private static func tellLeft(
    _ step: inout EditionStep, _ table: KPITableLayout, _ last: KPIColumnLayout
  ) {
    if step.reading.layout == nil { return }
    let cell = step.session.log.moved(last.heading, in: table.sheet)
    step.session.notice([
      .kpiYearNotAdded(
        last.text, step.years,
        Place(
          sheet: step.session.log.name(ofSheet: table.sheet), cell: cell.description))
    ])
  }
}

extension CellRange {
  fileprivate var withOneColumnMore: CellRange {
    CellRange(rows: rows, columns: columns.lowerBound...columns.upperBound + 1)
  }
}
