import PlanReading
import PlanText
import SpreadsheetML

/// The cells of the years gone by on a sheet that got columns for the year to come, where they stand now.
struct OlderResults {
  /// By the year, the 1-based columns of its results or figures and of those of its kinds beside them.
  private var columns: [FiscalYear: Set<Int>] = [:]
  private var rows: ClosedRange<Int>
  /// By the name it has now.
  private let sheet: String
  private let latest: FiscalYear

  /// Those of the plan's tables; on a sheet without any, of the KPI tables.
  init(of step: EditionStep, on sheet: String) {
    let layouts = step.reading.layouts.filter { $0.sheet == sheet }
    let tables = layouts.isEmpty ? step.reading.kpiLayouts.filter { $0.sheet == sheet } : []
    self.sheet = step.session.log.name(ofSheet: sheet)
    latest = step.years.from
    for column in layouts.flatMap(\.columns) where column.namesYear {
      guard let year = column.column.fiscalYear, column.column.kind != .schedule else { continue }
      columns[year, default: []].formUnion([column.index] + column.headingRange.columns)
    }
    for column in tables.flatMap(\.years) where column.kind == .actual && !column.isUndated {
      columns[column.fiscalYear, default: []].insert(column.index)
    }
    columns = columns.filter { $0.key <= step.years.from }
    let headings = layouts.map(\.headingRows.lowerBound) + tables.map(\.headingRows.lowerBound)
    let ends = layouts.map(\.dataRows.upperBound) + tables.flatMap { $0.rows.map(\.row) }
    let first = headings.min() ?? 1
    rows = first...max(first, ends.max() ?? first)
    takeInTotals(on: step.worksheet(sheet))
    columns = columns.mapValues { columns in
      Set(
        columns.map {
          step.session.log.moved(CellReference(row: first, column: $0), in: sheet).column
        })
    }
  }

  /// Rows right below that reckon with what stands in the columns are of the table too.
  private mutating func takeInTotals(on sheet: Worksheet?) {
    let all = Set(columns.values.joined())
    while let cells = sheet?.cells(inRow: rows.upperBound + 1),
      cells.contains(where: { $0.formula != nil && all.contains($0.reference.column) })
    {
      rows = rows.lowerBound...rows.upperBound + 1
    }
  }

  /// The cells of each year, the last one first: what refers to some of them, to years before them
  /// perhaps, but to nothing beyond.
  var sought: [(year: FiscalYear, cells: SoughtRange)] {
    let all = columns.values.joined()
    guard let first = all.min(), let last = all.max() else { return [] }
    let isFalling = isFalling
    return columns.sorted { $0.key > $1.key }.flatMap { year, columns in
      Self.stretches(columns).map { stretch in
        let reach = isFalling ? stretch.lowerBound...last : first...stretch.upperBound
        let range = CellRange(rows: rows, columns: stretch)
        return (year, SoughtRange(range, of: sheet, within: reach))
      }
    }
  }

  /// Whether the years fall from left to right.
  private var isFalling: Bool {
    let older = columns.filter { $0.key < latest }.values.joined()
    guard let last = columns[latest]?.max(), let first = older.min() else { return false }
    return first > last
  }

  /// Columns as stretches of neighbours, left to right.
  private static func stretches(_ columns: Set<Int>) -> [ClosedRange<Int>] {
    columns.sorted().reduce(into: []) { stretches, column in
      if let last = stretches.last, last.upperBound + 1 == column {
        stretches[stretches.count - 1] = last.lowerBound...column
      } else {
        stretches.append(column...column)
      }
    }
  }
}
