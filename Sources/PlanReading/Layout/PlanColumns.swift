import PlanText
import SpreadsheetML

/// The columns a block of headings gives a plan table.
package struct PlanColumns: Sendable {
  /// Left to right.
  package private(set) var columns: [PlanColumnLayout] = []
  /// Headings whose wording is not known, left to right.
  package private(set) var unknown: [HeadingCell] = []
  /// Headings that name a column which a better or earlier heading names already.
  package private(set) var duplicates: [HeadingCell] = []

  package init(_ block: HeadingBlock) {
    let headings = block.stacks.compactMap { ColumnHeading($0, in: block) }
    let scheduleYears = Self.scheduleYears(headings)
    var best: [PlanColumn: ColumnHeading] = [:]
    var named: [(column: PlanColumn, heading: ColumnHeading)] = []
    for heading in headings {
      guard let column = Self.column(of: heading, isSchedule: scheduleYears) else {
        unknown.append(heading.cell)
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
  /// consecutive years among the headings that stand under no 実績.
  private static func scheduleYears(_ headings: [ColumnHeading]) -> Set<Int> {
    let years = headings.filter { $0.meaning == .fiscalYear }
    let grouped = years.filter { $0.groupMeaning == .scheduleGroup }
    if !grouped.isEmpty { return Set(grouped.map(\.column)) }
    var longest: [ColumnHeading] = []
    var run: [ColumnHeading] = []
    for heading in years where heading.groupMeaning != .column(.results) {
      if let last = run.last?.fiscalYear, last.next == heading.fiscalYear {
        run.append(heading)
      } else {
        run = [heading]
      }
      if run.count > longest.count { longest = run }
    }
    return longest.count >= 2 ? Set(longest.map(\.column)) : []
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
