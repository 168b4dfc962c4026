import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// What the reader of update tables knows of the edition they are for.
struct UpdateContext: Sendable {
  let plan: Plan
  /// The plan's actions by number.
  let actions: [Int: Action]
  /// The columns of the edition's plan tables.
  let columns: Set<PlanColumn>
  /// Texts of the edition's heading rows, folded: headings that are no column of a plan there either.
  let headings: Set<String>
  let strategies: StrategyMatch
  /// The plan that was handed out; nil when none is given.
  let base: Plan?

  init(_ reading: PlanReading, _ worksheets: [Worksheet], base: Plan?) {
    plan = reading.plan
    self.base = base
    actions = Dictionary(plan.actions.map { ($0.number.value, $0) }) { first, _ in first }
    columns = Set(reading.layouts.flatMap { $0.columns.map(\.column) })
    strategies = StrategyMatch(reading.plan.strategies)
    let rows =
      reading.layouts.map { ($0.sheet, $0.headingRows) }
      + reading.kpiLayouts.map { ($0.sheet, $0.headingRows) }
    var headings: Set<String> = []
    for (name, rows) in rows {
      guard let sheet = worksheets.first(where: { $0.name == name }) else { continue }
      for row in rows {
        for cell in sheet.cells(inRow: row) { headings.insert(folded(cell.value.printedText)) }
      }
    }
    self.headings = headings
  }

  /// Nil where the edition has no schedule.
  var window: ClosedRange<FiscalYear>? {
    columns.contains(.schedule(plan.window.lowerBound)) ? plan.window : nil
  }

  /// Whether the book that was handed out has a column that the edition has no longer.
  func isLeft(_ column: PlanColumn) -> Bool {
    !columns.contains(column) && (base?.headings.contains { $0.column == column } ?? false)
  }

  /// The years with a results column, ascending.
  var resultsYears: [FiscalYear] {
    columns.compactMap(\.resultsYear).sorted()
  }
}

/// One visible sheet of an update file, or the table of a CSV file.
struct UpdateSheet: Sendable {
  let file: String
  let grid: TableGrid
  /// What schedules may be drawn on; nil for a CSV file.
  let worksheet: Worksheet?
  /// Whether its texts have been through CP932Reading.
  let isCP932: Bool

  init(file: String, _ worksheet: Worksheet) {
    self.file = file
    self.worksheet = worksheet
    grid = TableGrid(worksheet)
    isCP932 = false
  }

  init(file: String, _ text: DelimitedText) {
    self.file = file
    worksheet = nil
    grid = TableGrid(text.cells)
    isCP932 = text.isCP932
  }

  /// Nil for a CSV file.
  var name: String? { worksheet?.name }

  func source(_ cell: CellReference) -> UpdateSource {
    UpdateSource(file: file, sheet: name, cell: cell)
  }

  /// The text seen at a place, together with the cell it stands in.
  func text(at cell: CellReference) -> Requested<String> {
    let text = grid.text(at: cell)
    return Requested(text.value, from: source(text.source.cell))
  }

  /// Whether a column of its own shows something in one of the rows.
  func hasContents(inColumn column: Int, rows: Range<Int>) -> Bool {
    grid.rowNumbers(in: rows).contains { row in
      let cell = CellReference(row: row, column: column)
      return grid.range(at: cell).columns.lowerBound == column && !grid.value(at: cell).looksBlank
    }
  }
}
