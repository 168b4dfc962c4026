import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Says of the filled cells in the rows of an update table what they are, as far as that is told by
/// where they stand.
struct RowCells: Sendable {
  private(set) var account = UpdateAccount()

  private let sheet: UpdateSheet
  private let columns: UpdateColumns
  /// Filled cells of actions' rows in columns of the table without a heading, by column.
  private var unheaded: [Int: [CellReference]] = [:]
  /// Filled cells of actions' rows apart from the table.
  private var outside: [CellReference] = []

  /// Rows whose schedule is left out.
  private var hiddenSchedules: Set<Int> = []

  init(_ columns: UpdateColumns, on sheet: UpdateSheet) {
    self.columns = columns
    self.sheet = sheet
  }

  /// Leaves out a row that is no action's.
  mutating func skip(_ row: Int, _ reason: UpdateCell.Reason) {
    for cell in sheet.filledCells(inRow: row) { account.take(sheet.source(cell), .skipped(reason)) }
  }

  /// Leaves out the schedule of rows whose arrows cannot be told.
  mutating func skipSchedule(inRows rows: ClosedRange<Int>) { hiddenSchedules.formUnion(rows) }

  /// Takes the cells of an action's rows.
  ///
  /// What stands under headings of texts shares the fate of the cell from which `stated` has the text;
  /// cells of the schedule are noted in `stated`.
  mutating func take(_ rows: ClosedRange<Int>, _ stated: inout StatedAction) {
    for cell in rows.flatMap(sheet.filledCells) {
      let source = sheet.source(cell)
      switch columns.role(of: cell.column) {
      case .plan(let column): take(source, column, &stated)
      case .scheduleText:
        stated.scheduleCells.append(StatedAction.ScheduleCell(source: source, years: nil))
      case .skipped(let reason): account.take(source, .skipped(reason))
      case .refused: continue
      case nil where columns.extent.contains(cell.column):
        unheaded[cell.column, default: []].append(cell)
      case nil:
        account.take(source, .skipped(.outside))
        outside.append(cell)
      }
    }
  }

  private mutating func take(
    _ source: UpdateSource, _ column: PlanColumn, _ stated: inout StatedAction
  ) {
    switch column.kind {
    case .number, .strategy, .measure, .level3, .level4:
      account.take(
        source, UpdateCell.Entry(.key, action: stated.number, field: .column(column.kind)))
    case .schedule where hiddenSchedules.contains(source.cell.row):
      account.take(source, .skipped(.hiddenArrows))
    case .schedule:
      let width = sheet.grid.range(at: source.cell).columns
      let years = columns.columns.filter { width.contains($0.index) }
        .compactMap(\.column.scheduleYear)
      stated.scheduleCells.append(StatedAction.ScheduleCell(source: source, years: years))
    case .baseline: link(source, to: stated.baseline)
    case .status: link(source, to: stated.status)
    default: link(source, to: stated.text(column))
    }
  }

  private mutating func link(_ source: UpdateSource, to text: Requested<String>?) {
    if let text { account.link(source, to: text.source) }
  }

  /// What staff must know of cells without a heading.
  func findings(belowHeadings last: Int) -> [Diagnostic] {
    let columns = unheaded.sorted { $0.key < $1.key }.map { column, cells in
      Diagnostic.updateColumnUnheaded(
        CellReference.columnLetters(column), count: cells.count,
        heading: CellReference(row: last, column: column), at: sheet.source(cells[0]))
    }
    guard let first = outside.first else { return columns }
    return columns + [.updateCellsOutside(count: outside.count, at: sheet.source(first))]
  }
}
