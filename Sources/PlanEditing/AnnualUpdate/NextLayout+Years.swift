import PlanReading
import PlanText
import SpreadsheetML

extension NextLayout {
  /// For an edition whose year has gone on; `step` with its session's sheets up to date.
  init(_ step: EditionStep) {
    self.init(
      step.session.reading.layout, of: step.worksheets, log: step.session.log,
      now: step.session.worksheets)
    // What staff have said to be of last year is cleared for the year to come.
    var renewed: Set<SourceCell> = []
    for (sheet, layouts) in step.tablesBySheet {
      for layout in layouts {
        let plan = YearColumns(layout: layout, years: step.years)
        for column in plan.cleared where column.column.fiscalYear == step.years.from {
          renewed.insert(place(of: column.heading, on: sheet))
        }
        for run in plan.runs {
          for column in layout.columns where run.columns.contains(column.index) {
            // With all that was inserted left of it.
            let moved = place(of: column.heading, on: sheet)
            var copy = moved
            copy.cell.column += run.offset
            said[copy] = said[moved]
          }
        }
      }
    }
    for (place, row) in said where renewed.contains(place) && row.year == step.years.from {
      said[place]?.fiscalYear = step.years.to.shortLabel
    }
    carry(step.session.reading.layout, edition: step.years.to)
  }
}
