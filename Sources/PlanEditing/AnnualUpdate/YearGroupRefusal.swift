import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Refuses tables in which a year's results share a group heading with other columns of that year
/// (令和6年度 over 実績 and 評価): one new column could not stand under a year of its own there.
enum YearGroupRefusal {
  /// - Throws: `Failure` with code `results-in-year-group`.
  static func run(_ layouts: [PlanTableLayout]) throws(Failure) {
    for layout in layouts {
      guard let column = layout.results.last?.layout,
        HeadingWording(column.text).fiscalYear == nil
      else { continue }
      let group = column.groups.last { !HeadingYears($0.text).expressions.isEmpty }
      guard let group, let range = group.mergedRange, range.columns.count > 1 else { continue }
      throw Failure(.resultsInYearGroup(sheet: layout.sheet, range, group.text))
    }
  }
}
