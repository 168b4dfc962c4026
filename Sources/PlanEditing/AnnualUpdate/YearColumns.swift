import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import SpreadsheetML

/// What becomes of the columns of a table that a layout table describes, when its year goes on.
struct YearColumns {
  let layout: PlanTableLayout
  let years: EditionYears

  private var renewal: Renewal { layout.renewal ?? .append }

  /// Stretches of 1-based columns of the last year, each of which is inserted once more behind itself,
  /// from right to left.
  ///
  /// A group heading that names the year stands over all of its stretch.
  var runs: [ClosedRange<Int>] {
    guard renewal == .append else { return [] }
    var runs: [ClosedRange<Int>] = []
    for column in layout.columns where isOfLastYear(column) {
      let last = max(column.index, column.headingRange.columns.upperBound)
      let group = column.groups.last { HeadingYears($0.text).fiscalYear == years.from }
      let range = group?.mergedRange?.columns ?? column.index...last
      if let before = runs.last, before.upperBound + 1 >= range.lowerBound {
        runs[runs.count - 1] =
          before.lowerBound...max(before.upperBound, range.upperBound)
      } else {
        runs.append(range)
      }
    }
    return runs.reversed()
  }

  /// Whether a column's heading names the year that goes by, and its cells speak of that year.
  private func isOfLastYear(_ column: PlanColumnLayout) -> Bool {
    guard column.namesYear, column.column.fiscalYear == years.from else { return false }
    return column.column.kind != .schedule && !isLaidAhead(column)
  }

  /// Whether a column of the year that goes by has one of the year to come beside it already.
  private func isLaidAhead(_ column: PlanColumnLayout) -> Bool {
    guard column.namesYear, column.column.fiscalYear == years.from else { return false }
    return layout.columns.contains { other in
      other.namesYear && other.column.kind == column.column.kind
        && other.column.fiscalYear == years.to && other.column.position == column.column.position
    }
  }

  /// The columns whose cells are cleared.
  var cleared: [PlanColumnLayout] { layout.columns.filter(isCleared) }

  func isCleared(_ column: PlanColumnLayout) -> Bool {
    let kind = column.column.kind
    // Last year's grade or plan for the coming year would stand beside blank results.
    if kind == .nextWork { return true }
    if [.grade, .gradeReason, .rate].contains(kind), !column.namesYear { return true }
    guard renewal == .renew, kind != .schedule, let year = column.column.fiscalYear,
      !isLaidAhead(column)
    else { return false }
    return !column.namesYear || year == years.from
  }

  /// The columns without a year whose cells stay, and are read as those of the year to come from now on.
  var kept: [PlanColumnLayout] {
    layout.columns.filter { column in
      !column.namesYear && column.column.fiscalYear == years.from && !isCleared(column)
        && column.column.kind != .schedule
    }
  }

  /// The columns whose own headings go on to the next year.
  var rolled: [PlanColumnLayout] {
    layout.columns.filter { column in
      isCleared(column) && (renewal == .renew || column.column.kind == .nextWork)
    }
  }

  /// What is told of a year when it is over.
  private static let told: Set<ColumnKind> = [.results, .workDone, .actual, .rate, .grade]

  /// Whether columns of the year to come stand there already.
  var hasComing: Bool {
    layout.columns.contains { column in
      column.namesYear && column.column.fiscalYear == years.to && column.column.kind != .schedule
    }
  }

  /// Says what hinders the year from going on.
  ///
  /// - Throws: `Failure` with code `layout-years-ended`, `layout-years-partly-laid` or
  ///   `year-column-missing`.
  func check() throws(Failure) {
    let ahead = layout.columns.filter(isLaidAhead)
    let left = layout.columns.filter { isOfLastYear($0) && Self.told.contains($0.column.kind) }
    let inserted = runs
    let isCut = ahead.contains { column in inserted.contains { $0.contains(column.index) } }
    switch renewal {
    case .fill where !hasComing:
      throw Failure(.layoutYearsEnded(sheet: layout.sheet, years.to))
    case .fill where !left.isEmpty, .append where isCut:
      // Some columns of the year to come stand ready, those beside them do not.
      throw Failure(
        .layoutYearsPartlyLaid(
          sheet: layout.sheet, years.to, ready: ahead.map(\.text), missing: left.map(\.text)))
    case .append where runs.isEmpty:
      throw Failure(
        .yearColumnMissing(
          years, undated: undated.map(\.text), last: last,
          Place(sheet: layout.sheet, cell: (undated.first?.heading ?? cell).description)))
    case .append, .fill, .renew, .window: break
    }
  }
}
      let undated = layout.columns.filter { column in
        !column.namesYear && column.column.fiscalYear != nil && column.column.kind != .schedule
      }
      let cell = CellReference(row: layout.headingRows.lowerBound, column: 1)
      let last = layout.columns.filter { $0.namesYear && $0.column.kind != .schedule }
        .compactMap(\.column.fiscalYear).max()
