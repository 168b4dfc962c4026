import Diagnostics
import PlanReading
import SpreadsheetML

/// Groups and collapses the columns of older results, so that the print shows the new one.
enum OlderResultsPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    guard step.options.results == .replace else { return }
    for (sheet, layouts) in step.tablesBySheet {
      let last = try step.lastResultsColumn(of: layouts)
      let following = ScheduleAnchors.behind(last, on: step.worksheet(sheet), of: layouts)
      for run in runs(of: try columns(layouts)) {
        try step.session.workbook.groupColumns(
          run, isCollapsed: true, in: sheet, followingAnchors: following)
        let first = CellReference(row: layouts[0].headingRows.lowerBound, column: run.lowerBound)
        step.session.note(
          .columnsCollapsed(count: run.count), at: SourceCell(sheet: sheet, cell: first))
      }
    }
  }

  /// The 1-based columns of the results there were; the new column stands right of them.
  private static func columns(_ layouts: [PlanTableLayout]) throws(Failure) -> Set<Int> {
    let columns = Set(layouts.flatMap { $0.results.flatMap { $0.layout.headingRange.columns } })
    for layout in layouts {
      // A column hidden for one table is hidden for the table below it too.
      let other = layout.columns.first {
        $0.column.kind != .results && columns.contains($0.index)
      }
      guard other == nil else {
        throw Failure(.resultsColumnsDiffer(sheet: layout.sheet, columns.sorted()))
      }
    }
    return columns
  }

  /// Columns beside each other as one range.
  private static func runs(of columns: Set<Int>) -> [ClosedRange<Int>] {
    columns.sorted().reduce(into: []) { runs, column in
      if let last = runs.last, last.upperBound + 1 == column {
        runs[runs.count - 1] = last.lowerBound...column
      } else {
        runs.append(column...column)
      }
    }
  }
}
