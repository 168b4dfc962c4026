package import Diagnostics
import SpreadsheetML

/// Reads the actions of one plan table.
package struct ActionReading: Sendable {
  private let table: PlanTableLayout
  private let grid: SheetGrid
  private let indices: [PlanColumn: Int]
  private let results: [FiscalYear]
  private var schedule: ScheduleReading
  private var cellFindings: [Diagnostic] = []

  package init(_ table: PlanTableLayout, on grid: SheetGrid) {
    self.table = table
    self.grid = grid
    indices = Dictionary(table.columns.map { ($0.column, $0.index) }) { first, _ in first }
    results = table.results.map(\.year)
    schedule = ScheduleReading(of: table, on: grid)
  }

  package var findings: [Diagnostic] { cellFindings + schedule.findings }

  /// The action of a row, without its link.
  package mutating func action(in row: ActionRow) -> Action {
    Action(
      number: Sourced(row.number, at: source(.number, in: row)),
      title: text(.title, in: row), existingOrNew: text(.existingOrNew, in: row),
      priority: text(.priority, in: row), description: text(.description, in: row),
      baseline: text(.baseline, in: row),
      results: results.map { year in
        YearlyResults(fiscalYear: year, text: text(.results(year), in: row))
      },
      startYear: text(.startYear, in: row), schedule: schedule.spans(of: row),
      issues: text(.issues, in: row), linkedAction: nil)
  }

  /// The strategy's cell of a row; nil where the table has no such column.
  package mutating func strategy(in row: ActionRow) -> Sourced<String>? {
    indices[.strategy] == nil ? nil : text(.strategy, in: row)
  }

  /// The measure's cell of a row; nil where the table has no such column.
  package mutating func measure(in row: ActionRow) -> Sourced<String>? {
    indices[.measure] == nil ? nil : text(.measure, in: row)
  }

  /// The text a column shows in a row; where the table has no such column, the empty text at the
  /// action's number.
  private mutating func text(_ column: PlanColumn, in row: ActionRow) -> Sourced<String> {
    guard let index = indices[column] else { return Sourced("", at: source(.number, in: row)) }
    let place = CellReference(row: row.row, column: index)
    let range = grid.range(at: place)
    // What is merged from a column further left is that column's text.
    guard range.columns.lowerBound == index else { return Sourced("", at: grid.source(place)) }
    let value = grid.sheet.value(at: range.topLeft)
    let source = grid.source(range.topLeft)
    if case .error(let code) = value { cellFindings.append(.cellError(code, at: source)) }
    return Sourced(value.printedText, at: source)
  }

  private func source(_ column: PlanColumn, in row: ActionRow) -> SourceCell {
    grid.source(CellReference(row: row.row, column: indices[column] ?? 1))
  }
}
