import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

extension EditionStep {
  /// The 1-based last column of the last results heading; one for all tables of a sheet.
  func lastResultsColumn(of layouts: [PlanTableLayout]) throws(Failure) -> Int {
    var columns: Set<Int> = []
    for layout in layouts {
      guard let last = layout.results.last, last.year == years.from else {
        throw Failure(
          .resultsColumnMissing(
            sheet: layout.sheet, row: layout.headingRows.lowerBound, years.from))
      }
      columns.insert(max(last.layout.index, last.layout.headingRange.columns.upperBound))
    }
    guard columns.count == 1, let column = columns.first else {
      throw Failure(.resultsColumnsDiffer(sheet: layouts[0].sheet, columns.sorted()))
    }
    return column
  }

  /// Says so when a day that was asked for does not stand in the new heading.
  mutating func checkAsOf(of layout: PlanTableLayout, _ heading: String, column: Int) {
    guard let asOf = years.asOf,
      !HeadingYears(heading).expressions.contains(where: { $0.asOf == asOf })
    else { return }
    let cell = CellReference(row: layout.headingRows.upperBound, column: column)
    session.notice([.asOfNotWritten(asOf, sheet: layout.sheet, cell: cell)])
  }
}
