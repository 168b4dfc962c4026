import PlanReading
import PlanText
import SpreadsheetML

/// Next year's layout table: drafted from the new book, with what staff have said of the old one.
struct NextLayout {
  let table: LayoutTable

  /// `step` with its session's sheets up to date.
  init(_ step: EditionStep) {
    let old = step.session.reading.layout ?? LayoutTable(rows: [])
    var table = LayoutTable(draftOf: step.session.worksheets)
    var said: [Key: LayoutRow] = [:]
    for row in old.rows {
      let sheet = step.session.log.name(ofSheet: row.sheet)
      guard let cell = CellReference(row.cell) else { continue }
      said[Key(sheet: sheet, cell: step.session.log.moved(cell, in: row.sheet))] = row
    }
    // What staff have said to be of last year is cleared for the year to come.
    var renewed: Set<Key> = []
    for (sheet, layouts) in step.tablesBySheet {
      let name = step.session.log.name(ofSheet: sheet)
      for layout in layouts {
        let plan = YearColumns(layout: layout, years: step.years)
        for column in plan.cleared where column.column.fiscalYear == step.years.from {
          let cell = step.session.log.moved(column.heading, in: sheet)
          renewed.insert(Key(sheet: name, cell: cell))
        }
        for run in plan.runs {
          for column in layout.columns where run.columns.contains(column.index) {
            // With all that was inserted left of it.
            let moved = step.session.log.moved(column.heading, in: sheet)
            let copy = CellReference(row: moved.row, column: moved.column + run.offset)
            said[Key(sheet: name, cell: copy)] = said[Key(sheet: name, cell: moved)]
          }
        }
      }
    }
    let others = old.rows.filter { $0.kind != .heading && $0.kind != .mark }
    for index in table.rows.indices {
      let row = table.rows[index]
      var known = CellReference(row.cell).flatMap { said[Key(sheet: row.sheet, cell: $0)] }
      if row.kind == .sheet || row.kind == .setting {
        known = others.first { other in
          other.kind == row.kind && step.session.log.name(ofSheet: other.sheet) == row.sheet
            && (row.kind == .sheet || other.heading == row.heading)
        }
      }
      guard let known, known.kind == row.kind else { continue }
      let isRenewed =
        known.year == step.years.from
        && CellReference(row.cell).map { renewed.contains(Key(sheet: row.sheet, cell: $0)) }
          ?? false
      table.rows[index].fiscalYear = isRenewed ? step.years.to.shortLabel : known.fiscalYear
      switch LayoutSetting(rawValue: row.kind == .setting ? row.heading : "") {
      case .edition:
        let year = LayoutRow.year(row.guess)
        table.rows[index].meaning = year == step.years.to ? "" : step.years.to.shortLabel
      case .firstRow, .lastRow: table.rows[index].meaning = known.meaning
      case .renewal, nil:
        table.rows[index].meaning = known.effective == row.guess ? "" : known.effective
      }
    }
    self.table = table
  }

  private struct Key: Hashable {
    var sheet: String
    var cell: CellReference
  }
}
