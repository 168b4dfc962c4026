import Diagnostics
import PlanReading
import SpreadsheetML

/// Clears what says how well the indicators of other offices' tables did, where no heading names a year:
/// last year's 80 % and B would stand beside the blank figures of the new one.
enum KPIRatings {
  static func clear(_ step: inout EditionStep, _ table: KPITableLayout) throws(Failure) {
    guard let layout = step.reading.layout, let sheet = step.worksheet(table.sheet) else { return }
    let tables = LaidOutSheet(sheet, layout: layout).tables
    let found = tables.first { $0.table.headingRows.overlaps(table.headingRows) }
    for column in found?.columns ?? [] {
      guard let kind = column.kind, YearColumns.ratings.contains(kind), !column.namesYear,
        column.fiscalYear == nil
      else { continue }
      try clear(column.column, of: table, on: sheet, &step)
    }
  }

  private static func clear(
    _ column: HeadedColumn, of table: KPITableLayout, on sheet: Worksheet,
    _ step: inout EditionStep
  ) throws(Failure) {
    let filled = table.rows.compactMap { row in
      sheet.cell(at: CellReference(row: row.row, column: column.index))
    }.filter { !$0.value.looksBlank }
    let heading = step.session.log.moved(column.cell, in: table.sheet)
    let typed = filled.filter { $0.formula == nil }
    if typed.count < filled.count {
      let name = step.session.log.name(ofSheet: table.sheet)
      step.session.notice([
        .columnWithoutYear(
          column.own.text, step.years.from, step.years.to,
          Place(sheet: name, cell: heading.description), isFormula: true)
      ])
    }
    if typed.isEmpty { return }
    let cells = typed.map { step.session.log.moved($0.reference, in: table.sheet) }
    try step.session.workbook.setCells(
      Dictionary(cells.map { ($0, CellChange(content: .blank)) }) { first, _ in first },
      in: table.sheet)
    step.session.note(
      .columnCleared(heading: column.own.text, count: typed.count),
      at: SourceCell(sheet: table.sheet, cell: heading))
  }
}
