import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// Inserts a column for the new year's figures into KPI tables that have one for each year so far.
///
/// Tables whose columns of the coming years stand there already need none.
enum KPIColumnPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    let plan = Set(step.reading.layouts.map(\.sheet))
    // A column that is inserted beside a plan's table would part it.
    for table in step.reading.kpiLayouts where !plan.contains(table.sheet) {
      try insert(&step, table)
    }
  }

  private static func insert(
    _ step: inout EditionStep, _ table: KPITableLayout
  ) throws(Failure) {
    let (from, to) = (step.years.from, step.years.to)
    let actuals = table.years.filter { $0.kind == .actual }
    guard let last = actuals.max(by: { $0.fiscalYear < $1.fiscalYear }), last.fiscalYear == from,
      HeadingYears(last.text).fiscalYear == from,
      // Figures of one year that stand in pairs stay together.
      !table.years.contains(where: { $0.kind == .target && $0.fiscalYear == from }),
      step.reading.kpiLayouts.count(where: { $0.sheet == table.sheet }) == 1
    else { return }
    let sheet = table.sheet
    let column = last.index
    try step.session.apply(.insertingColumns(at: column + 1), to: sheet)
    try step.session.workbook.copyColumnRules(from: column...column, to: column + 1, in: sheet)
    try step.session.workbook.extendRanges(endingAt: column, in: sheet)
    let heading = resultsHeadingRoll(last.text, from: from, to: to, asOf: step.years.asOf)
    let target = CellReference(row: last.heading.row, column: column + 1)
    let merged = (step.worksheet(sheet)?.mergedRanges ?? [])
      .filter { $0.columns == column...column && !$0.isSingleCell }
    try step.session.workbook.changeMergedRanges(
      removing: [],
      adding: merged.map { CellRange(rows: $0.rows, columns: column + 1...column + 1) }, in: sheet)
    try step.session.workbook.copyText(
      from: last.heading, replacing: heading, to: target, in: sheet)
    step.tellFormulas(
      of: column, headed: last.text, below: table.headingRow, new: column + 1, on: sheet)
    step.session.note(
      .columnAdded(heading: heading.applied(to: last.text)),
      at: SourceCell(sheet: sheet, cell: target))
  }
}
