import PlanText
package import SpreadsheetML

/// The columns a block of headings gives a plan table.
package struct PlanColumns: Sendable {
  /// Left to right.
  package private(set) var columns: [PlanColumnLayout] = []
  /// Headings whose wording is not known, left to right.
  package private(set) var unknown: [HeadingCell] = []
  /// Headings that name a column which a better or earlier heading names already.
  package private(set) var duplicates: [HeadingCell] = []
  /// Columns of results that are not read, left to right: their year has one already, or their heading
  /// speaks of several years.
  package private(set) var furtherResults: [PlanColumnLayout] = []
  /// The columns under `unknown` and `duplicates`, left to right.
  package private(set) var unread: [UnreadColumn] = []
  /// Whether years count as the schedule that no heading calls one.
  package let guessesSchedule: Bool

  /// The columns of a block.
  ///
  /// Years that no heading calls a schedule are one where `holdsSchedule` says so of the cells below.
  package init(_ block: HeadingBlock, holdsSchedule: (YearRun) -> Bool = { _ in true }) {
    let headings = block.stacks.compactMap { ColumnHeading($0, in: block) }
    let scheduleYears = Self.scheduleYears(headings, holdsSchedule)
    guessesSchedule =
      !scheduleYears.isEmpty && !headings.contains { $0.groupMeaning == .scheduleGroup }
    let results = Set(headings.lazy.filter { $0.meaning == .column(.results) }.map(\.fiscalYear))
    let keys = headings.filter { $0.meaning == .column(.number) || $0.meaning == .column(.title) }
    let firstKey = keys.map(\.column).min() ?? 0
    let hasTitle = headings.contains { $0.meaning == .column(.title) && !$0.wording.isDoing }
    var best: [PlanColumn: ColumnHeading] = [:]
    var named: [(column: PlanColumn, heading: ColumnHeading)] = []
    for heading in headings {
      // Beside the results of its year, 令和6年度の取組内容 is what was planned.
      let isResults =
        heading.wording.isDoing && !results.contains(heading.wording.fiscalYear)
        && (heading.meaning != .column(.title) || hasTitle)
      let year =
        isResults ? heading.wording.fiscalYear : heading.yearOfContents(behind: firstKey)
      let column =
        year.map(PlanColumn.results) ?? Self.column(of: heading, isSchedule: scheduleYears)
      // What is told of several years in one is none of one of them.
      guard let column, column.resultsYear == nil || !heading.isOfSeveralYears else {
        if let column { furtherResults.append(Self.layout(column, heading)) }
        unknown.append(heading.cell)
        unread.append(UnreadColumn(heading))
        continue
      }
      named.append((column, heading))
      if let other = best[column], other.rank <= heading.rank { continue }
      best[column] = heading
    }
    for (column, heading) in named {
      if best[column] == heading {
        columns.append(Self.layout(column, heading))
      } else {
        duplicates.append(heading.cell)
        if column.resultsYear != nil { furtherResults.append(Self.layout(column, heading)) }
        unread.append(UnreadColumn(heading))
      }
    }
  }

  private static func column(
    of heading: ColumnHeading, isSchedule: Set<Int>
  ) -> PlanColumn? {
    switch heading.meaning {
    case .column(.results):
      // A heading that names no year speaks of the year its results are as of.
      return (heading.fiscalYear ?? heading.wording.asOf.map(FiscalYear.init(containing:)))
        .map(PlanColumn.results)
    case .column(let kind): return PlanColumn(kind)
    case .fiscalYear:
      guard let year = heading.fiscalYear else { return nil }
      if heading.groupMeaning == .column(.results) { return .results(year) }
      return isSchedule.contains(heading.column) ? .schedule(year) : nil
    case .scheduleGroup, .otherGroup, nil: return nil
    }
  }

  /// The 1-based columns with a bare year that belong to the schedule.
  ///
  /// Where a group heading says スケジュール, those under it. Else the longest run of at least two
  /// consecutive years among the headings that stand under no 実績 or 課題, of those whose cells say so.
  private static func scheduleYears(
    _ headings: [ColumnHeading], _ holdsSchedule: (YearRun) -> Bool
  ) -> Set<Int> {
    let years = headings.filter { $0.meaning == .fiscalYear }
    let grouped = years.filter { $0.groupMeaning == .scheduleGroup }
    if !grouped.isEmpty { return Set(grouped.map(\.column)) }
    var runs: [[ColumnHeading]] = []
    for heading in years
    where heading.groupMeaning != .column(.results) && !heading.standsUnderText {
      if let last = runs.last?.last?.fiscalYear, last.next == heading.fiscalYear {
        runs[runs.count - 1].append(heading)
      } else {
        runs.append([heading])
      }
    }
    // The sort is stable: of equally long runs the first.
    let run = runs.filter { $0.count >= 2 }.sorted { $0.count > $1.count }.first { run in
      holdsSchedule(
        YearRun(
          columns: run.map(\.column),
          isGrouped: run.contains { $0.groups.contains { $0.wording.planMatch == nil } }))
    }
    return Set(run?.map(\.column) ?? [])
  }

  private static func layout(_ column: PlanColumn, _ heading: ColumnHeading) -> PlanColumnLayout {
    PlanColumnLayout(
      column: column, index: heading.column, heading: heading.cell.reference,
      headingRange: heading.cell.range, text: heading.cell.text, wording: heading.wording,
      groups: heading.groups.map { group in
        GroupHeading(
          cell: group.reference, text: group.text,
          mergedRange: group.isMerged ? group.range : nil)
      })
  }
}

/// Bare years one after the other that no heading calls a schedule.
package struct YearRun: Hashable, Sendable {
  /// 1-based.
  package let columns: [Int]
  /// Whether a group heading in an unknown wording stands over them.
  package let isGrouped: Bool
}

/// A column whose heading is not known, or names a column that another one is.
package struct UnreadColumn: Hashable, Sendable {
  /// 1-based.
  package let index: Int
  /// The cell that carries the heading.
  package let heading: CellReference
  /// The wording as printed.
  package let text: String
  /// The nearest group heading above it; nil without one.
  package let group: HeadingCell?

  init(index: Int, heading: CellReference, text: String) {
    self.index = index
    self.heading = heading
    self.text = text
    group = nil
  }

  init(_ heading: ColumnHeading) {
    index = heading.column
    self.heading = heading.cell.reference
    text = heading.cell.text
    group = heading.groups.last
  }
}

/// Finds the column of numbers that has no heading.
package enum UnheadedNumberColumn {
  /// The 1-based column that counts the actions: no heading of its own, left of strategies and
  /// measures, and whole numbers below that ascend.
  package static func find(
    in block: HeadingBlock, columns: [PlanColumnLayout], rows: Range<Int>, of grid: TableGrid
  ) -> Int? {
    candidates(in: block, columns: columns).first { ascends($0, rows: rows, of: grid) }
  }

  /// The 1-based columns without a heading of their own left of strategies and measures.
  package static func candidates(in block: HeadingBlock, columns: [PlanColumnLayout]) -> [Int] {
    let structure = columns.filter { $0.column == .strategy || $0.column == .measure }
    guard let limit = structure.map(\.index).min() else { return [] }
    return block.stacks.prefix(limit - 1)
      .filter { ColumnHeading($0, in: block) == nil }.map(\.column)
  }

  /// One in four may break the order, so that a number typed twice is a finding and not a column
  /// that cannot be found.
  private static func ascends(_ column: Int, rows: Range<Int>, of grid: TableGrid) -> Bool {
    let numbers = grid.rowNumbers(in: rows).compactMap { row -> Int? in
      let cell = CellReference(row: row, column: column)
      guard grid.range(at: cell).topLeft == cell,
        case .number(let number) = grid.actionNumber(at: cell)
      else { return nil }
      return number
    }
    let breaks = zip(numbers, numbers.dropFirst()).count { $0 >= $1 }
    return !numbers.isEmpty && (breaks * 4 <= numbers.count || ascendsWithAdditions(numbers))
  }

  /// Whether the numbers ascend once those added later are taken apart: these are higher than all
  /// others and stand at the end of their measures, so among lower ones.
  private static func ascendsWithAdditions(_ numbers: [Int]) -> Bool {
    let highest = zip(numbers, numbers.dropFirst()).filter { $0 >= $1 }.map(\.1).max() ?? 0
    let (first, added) = (numbers.filter { $0 <= highest }, numbers.filter { $0 > highest })
    return first.count >= 2 && added.count <= first.count && first.ascends && added.ascends
  }
}

extension [Int] {
  fileprivate var ascends: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}
