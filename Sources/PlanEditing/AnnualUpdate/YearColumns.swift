import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// What becomes of the columns of a table that a layout table describes, when its year goes on.
struct YearColumns {
  let layout: PlanTableLayout
  let years: EditionYears

  private var renewal: Renewal { layout.renewal ?? .append }

  /// The stretches of columns of the last year that are inserted once more, from right to left.
  ///
  /// A group heading that names the year stands over all of its stretch.
  var runs: [YearRun] {
    guard renewal == .append else { return [] }
    var runs: [ClosedRange<Int>] = []
    var left: PlanColumnLayout?
    for column in layout.columns where isOfLastYear(column) {
      let last = max(column.index, column.headingRange.columns.upperBound)
      let group = column.groups.last { HeadingYears($0.text).fiscalYear == years.from }
      let range = group?.mergedRange?.columns ?? column.index...last
      let isParted = left.map { yearGroups(over: $0) != yearGroups(over: column) } ?? false
      if let before = runs.last, before.upperBound + (isParted ? 0 : 1) >= range.lowerBound {
        runs[runs.count - 1] =
          before.lowerBound...max(before.upperBound, range.upperBound)
      } else {
        runs.append(range)
      }
      left = column
    }
    return runs.reversed().map { YearRun(columns: $0, target: target(of: $0)) }
  }

  /// The cells of the headings over a column that stand over columns of other years too.
  ///
  /// Below 進捗状況 over R4, R5 and R6 comes R7; what stands beside it without that heading goes on for itself.
  private func yearGroups(over column: PlanColumnLayout) -> Set<CellReference> {
    let groups = column.groups.filter { group in
      HeadingYears(group.text).fiscalYear == nil
        && layout.columns.contains { other in
          other.namesYear && year(of: other).map { $0 != years.from } ?? false
            && other.groups.contains { $0.cell == group.cell }
        }
    }
    return Set(groups.map(\.cell))
  }

  /// Where the columns of the year to come go: behind those of the last year and what stands ready behind
  /// these, but before them where the years fall from left to right.
  private func target(of run: ClosedRange<Int>) -> Int {
    let kinds = Set(layout.columns.filter { run.contains($0.index) }.map(\.column.kind))
    let earlier = layout.columns.filter { column in
      column.namesYear && kinds.contains(column.column.kind)
        && (column.column.fiscalYear.map { $0 < years.from } ?? false)
    }
    if !earlier.isEmpty, earlier.allSatisfy({ $0.index > run.upperBound }) {
      return run.lowerBound
    }
    var end = run.upperBound
    while let ready = layout.columns.first(where: { $0.index == end + 1 }),
      isReady(ready, behind: run)
    {
      end = max(ready.index, ready.headingRange.columns.upperBound)
    }
    return end + 1
  }

  /// Whether a column is one of those that stand ready for the year to come behind a stretch.
  ///
  /// The target that the plan ends with is none, nor is what stands below another heading over several years:
  /// 目標値 over R8 behind 実績値 over R6 and R7.
  private func isReady(_ column: PlanColumnLayout, behind run: ClosedRange<Int>) -> Bool {
    guard isOfComing(column) else { return false }
    let groups = layout.columns.filter { run.contains($0.index) }.map(yearGroups)
      .reduce(into: Set()) { $0.formUnion($1) }
    guard groups.isEmpty || column.groups.contains(where: { groups.contains($0.cell) }) else {
      return false
    }
    return ![.target, .indicatorTarget].contains(column.column.kind)
      || column.groups.contains { HeadingYears($0.text).fiscalYear == years.to }
      || layout.columns.contains { other in
        other.namesYear && other.column.kind == column.column.kind
          && year(of: other).map { $0 != years.to } ?? false
      }
  }

  private func isOfComing(_ column: PlanColumnLayout) -> Bool {
    column.namesYear && column.column.kind != .schedule && year(of: column) == years.to
  }

  /// The year that a column's cells speak of; also of issues and notes whose heading names it for them
  /// alone: 令和6年度の課題, but not 令和7年度以降の課題.
  func year(of column: PlanColumnLayout) -> FiscalYear? {
    if let year = column.column.fiscalYear { return year }
    guard [.issues, .note, .other].contains(column.column.kind) else { return nil }
    let headings = [column.text] + column.groups.reversed().map(\.text)
    let named = headings.lazy.map { HeadingYears($0) }.first { $0.fiscalYear != nil }
    guard let named, !named.isOpenEnded, !named.isOfSeveralYears else { return nil }
    return named.fiscalYear
  }

  /// A stretch together with the columns of the year before, where these stand before it alike: rules
  /// that compare the two years do so in the next one too.
  func withYearBefore(_ run: ClosedRange<Int>) -> ClosedRange<Int> {
    let own = layout.columns.filter { run.contains($0.index) && $0.namesYear }
    let isAlike = own.allSatisfy { column in
      layout.columns.contains { other in
        other.index == column.index - run.count && other.namesYear
          && other.column.kind == column.column.kind
          && other.column.fiscalYear == years.from.previous
      }
    }
    return isAlike ? run.lowerBound - run.count...run.upperBound : run
  }

  /// Whether a column's heading names the year that goes by, and its cells speak of that year.
  private func isOfLastYear(_ column: PlanColumnLayout) -> Bool {
    guard column.namesYear, year(of: column) == years.from else { return false }
    return column.column.kind != .schedule && !isLaidAhead(column)
  }

  /// Whether a column of the year that goes by has one of the year to come beside it already.
  private func isLaidAhead(_ column: PlanColumnLayout) -> Bool {
    guard column.namesYear, year(of: column) == years.from else { return false }
    // Columns that are of no year by their kind are counted through all years.
    let isCounted = column.column.fiscalYear != nil
    return layout.columns.contains { other in
      other.namesYear && other.column.kind == column.column.kind && year(of: other) == years.to
        && (!isCounted || other.column.position == column.column.position)
    }
  }

  /// How well something went: last year's says nothing of the coming year.
  static let ratings: Set<ColumnKind> = [.grade, .gradeReason, .rate]

  /// The columns whose cells are cleared.
  var cleared: [PlanColumnLayout] { layout.columns.filter(isCleared) }

  func isCleared(_ column: PlanColumnLayout) -> Bool {
    let kind = column.column.kind
    // Last year's grade or plan for the coming year would stand beside blank results.
    if kind == .nextWork { return true }
    if Self.ratings.contains(kind), !column.namesYear { return true }
    guard renewal == .renew, kind != .schedule, let year = year(of: column),
      !isLaidAhead(column)
    else { return false }
    return year == years.from
  }

  /// The columns without a year whose cells stay, and are read as those of the year to come from now on.
  var kept: [PlanColumnLayout] {
    layout.columns.filter { column in
      !column.namesYear && column.column.fiscalYear == years.from && !isCleared(column)
        && column.column.kind != .schedule
    }
  }

  /// The columns whose own headings go on to the next year: those whose cells are cleared.
  var rolled: [PlanColumnLayout] { cleared }

  /// The headings over a column that go on with its own, which stand over cleared columns alone where
  /// others keep their cells; beside work for the year after also over what is of no year.
  func rolledGroups(over column: PlanColumnLayout) -> [GroupHeading] {
    if renewal == .renew { return column.groups }
    let isAhead = column.column.kind == .nextWork
    return column.groups.filter { group in
      layout.columns.allSatisfy { other in
        isCleared(other) || isAhead && other.column.fiscalYear == nil
          || !other.groups.contains { $0.cell == group.cell }
      }
    }
  }

  /// The cells of cleared columns that hold a formula: it stays, and its value with it.
  func formulas(on sheet: Worksheet?) -> Set<CellReference> {
    let columns = Set(cleared.map(\.index))
    let cells = layout.actionRows.flatMap(\.rows).flatMap { row in
      columns.map { CellReference(row: row, column: $0) }
    }
    return Set(cells.filter { sheet?.cell(at: $0)?.formula != nil })
  }

  /// The replacements in a heading over one of the `rolled` columns.
  func headingRoll(_ text: String, of column: PlanColumnLayout) -> [TextReplacement] {
    let (from, to) = (years.from, years.to)
    if column.column.kind == .results {
      return resultsHeadingRoll(text, from: from, to: to, asOf: years.asOf)
    }
    // 最終評価（R7.3末）: its day goes on too, but is not the one that results speak of.
    if Self.ratings.contains(column.column.kind) {
      return resultsHeadingRoll(text, from: from, to: to, asOf: nil)
    }
    let roll = PlanText.headingRoll(text, from: from, to: to)
    return column.column.kind == .nextWork
      ? roll + PlanText.headingRoll(text, from: to, to: to.next) : roll
  }

  /// A heading over one of the `rolled` columns in which the year is spelled as nobody reads it ('24, 6年度):
  /// it stays, as do all over that column.
  func headingLeft(over column: PlanColumnLayout) -> (cell: CellReference, text: String)? {
    let parts =
      [(cell: column.heading, text: column.text)]
      + column.groups.map { (cell: $0.cell, text: $0.text) }
    guard parts.allSatisfy({ headingRoll($0.text, of: column).isEmpty }) else { return nil }
    let western = years.from.westernYear
    let ofEra = Int(years.from.shortLabel.filter(\.isNumber))
    let numbers = [western, western % 100, ofEra]
    return parts.first { part in
      let found = folded(part.text).split { !$0.isNumber }.compactMap { Int($0) }
      return found.contains { numbers.contains($0) }
    }
  }

  /// The replacements in the copy of a heading over one of the `runs`.
  static func copyRoll(_ text: String, _ years: EditionYears) -> [TextReplacement] {
    resultsHeadingRoll(text, from: years.from, to: years.to, asOf: years.asOf)
  }

  /// What is told of a year when it is over.
  private static let told: Set<ColumnKind> = [.results, .workDone, .actual, .rate, .grade]

  /// Whether columns of the year to come stand there already.
  var hasComing: Bool {
    layout.columns.contains(where: isOfComing)
  }

  /// The columns of the year to come that somebody has added already, so that none are to be added.
  var ready: [PlanColumnLayout] {
    guard renewal == .append, runs.isEmpty else { return [] }
    let coming = layout.columns.filter(isOfComing)
    return coming.contains { Self.told.contains($0.column.kind) } ? coming : []
  }

  /// Says what hinders the year from going on.
  ///
  /// - Throws: `Failure` with code `layout-years-ended`, `layout-years-partly-laid` or
  ///   `year-column-missing`.
  func check() throws(Failure) {
    let ahead = layout.columns.filter(isLaidAhead)
    let left = layout.columns.filter { isOfLastYear($0) && Self.told.contains($0.column.kind) }
    let inserted = runs
    let isCut = ahead.contains { column in inserted.contains { $0.columns.contains(column.index) } }
    switch renewal {
    case .fill where !hasComing:
      throw Failure(.layoutYearsEnded(sheet: layout.sheet, years.to))
    case .fill where !left.isEmpty, .append where isCut:
      // Some columns of the year to come stand ready, those beside them do not.
      throw Failure(
        .layoutYearsPartlyLaid(
          sheet: layout.sheet, years.to, ready: ahead.map(\.text), missing: left.map(\.text)))
    case .append where runs.isEmpty && ready.isEmpty:
      let undated = layout.columns.filter { column in
        !column.namesYear && column.column.fiscalYear != nil && column.column.kind != .schedule
      }
      let cell = CellReference(row: layout.headingRows.lowerBound, column: 1)
      let last = layout.columns.filter { $0.namesYear && $0.column.kind != .schedule }
        .compactMap(\.column.fiscalYear).max()
      throw Failure(
        .yearColumnMissing(
          years, undated: undated.map(\.text), last: last,
          Place(sheet: layout.sheet, cell: (undated.first?.heading ?? cell).description)))
    case .append, .fill, .renew, .window: break
    }
  }
}
