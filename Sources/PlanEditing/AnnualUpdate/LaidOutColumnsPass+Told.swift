import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// What is told of the columns that are cleared, and of those that are not.
extension LaidOutColumnsPass {
  /// Tells what looks at the cleared columns from outside the table's rows, and the notes left on cells.
  static func tellCleared(_ plan: YearColumns, _ step: inout EditionStep) throws(Failure) {
    if plan.cleared.isEmpty { return }
    let (layout, log) = (plan.layout, step.session.log)
    let rows = layout.headingRows.lowerBound...layout.dataRows.upperBound
    let ranges = plan.cleared.map { column in
      log.moved(CellRange(rows: rows, columns: column.index...column.index), in: layout.sheet)
    }
    let sought = ranges.map { SoughtRange($0, of: layout.sheet) }
    let found = zip(
      try step.session.workbook.referrers(to: sought),
      try step.session.workbook.onlookers(at: sought)
    ).map { $0 + $1 }
    var told: Set<Referrer> = []
    for (column, (range, referrers)) in zip(plan.cleared, zip(ranges, found)) {
      for referrer in referrers where told.insert(referrer).inserted {
        // What is reckoned in its rows and right below goes on with them.
        switch referrer.holder {
        case .cell(layout.sheet, let cell), .rule(layout.sheet, let cell, _),
          .sparkline(layout.sheet, let cell):
          if rows.contains(cell.row) || range.columns.contains(cell.column) { continue }
        default: break
        }
        let heading = column.column.kind == .results ? nil : column.text
        step.noteNewReferrer(referrer, under: heading)
      }
      step.tellLeft(
        on: layout.actionRows.map(\.rows), column: column.index, of: layout.sheet, isFolded: false)
    }
  }

  /// Tells of columns without a year that still hold last year's cells.
  static func tellKept(
    _ plan: YearColumns, _ formulas: Set<CellReference>, _ step: inout EditionStep
  ) {
    let sheet = plan.layout.sheet
    let reckoned = Set(formulas.map(\.column))
    for column in plan.layout.columns
    where plan.kept.contains(column) || !column.namesYear && reckoned.contains(column.index) {
      let isFilled = plan.layout.actionRows.contains { action in
        let cell = CellReference(row: action.row, column: column.index)
        return !(step.worksheet(sheet)?.value(at: cell).looksBlank ?? true)
      }
      if !isFilled { continue }
      let heading = step.session.log.moved(column.heading, in: sheet)
      let name = step.session.log.name(ofSheet: sheet)
      step.session.notice([
        .columnWithoutYear(
          column.text, step.years.from, step.years.to,
          Place(sheet: name, cell: heading.description),
          isFormula: reckoned.contains(column.index))
      ])
    }
  }

  /// Tells of formulas that stay below the headings of cleared columns that name their year.
  static func tellKeptFormulas(
    _ plan: YearColumns, _ formulas: Set<CellReference>, _ step: inout EditionStep
  ) {
    let sheet = plan.layout.sheet
    for column in plan.cleared where column.namesYear {
      let kept = formulas.filter { cell in
        cell.column == column.index && step.worksheet(sheet)?.value(at: cell).looksBlank == false
      }
      guard let first = kept.min() else { continue }
      let place = Place(
        sheet: step.session.log.name(ofSheet: sheet),
        cell: step.session.log.moved(first, in: sheet).description)
      step.session.notice([
        .formulasKept(column.text, count: kept.count, step.years.from, step.years.to, place)
      ])
    }
  }
}
