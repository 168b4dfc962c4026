package import Diagnostics
import SpreadsheetML

/// The rows of a plan table that carry actions.
package struct ActionRows: Sendable {
  /// In sheet order.
  package private(set) var rows: [ActionRow] = []
  package private(set) var findings: [Diagnostic] = []

  private let grid: SheetGrid
  private let numberColumn: Int
  private let columns: [PlanColumnLayout]

  /// Reads the rows of a sheet that lie in `range` (1-based).
  package init(
    in range: Range<Int>, of grid: SheetGrid, numberColumn: Int,
    columns: [PlanColumnLayout]
  ) {
    self.grid = grid
    self.numberColumn = numberColumn
    self.columns = columns
    var expected = range.lowerBound
    // The first row that is no part of the table holds `expected` where it is: all below is after a
    // gap.
    for row in grid.rowNumbers(in: range) where row >= expected {
      let isAfterGap = row > expected
      let merged = grid.range(at: CellReference(row: row, column: numberColumn)).rows
      let rowsOfNumber = merged.clamped(to: range.lowerBound...range.upperBound - 1)
      if read(row: row, rowsOfNumber: rowsOfNumber, isAfterGap: isAfterGap) {
        expected = rowsOfNumber.upperBound + 1
      }
    }
  }

  /// Returns whether the row is part of the table, even when it holds no action.
  private mutating func read(
    row: Int, rowsOfNumber: ClosedRange<Int>, isAfterGap: Bool
  ) -> Bool {
    let place = CellReference(row: row, column: numberColumn)
    let hasTitle = shows(.title, in: row)
    switch ActionNumber(grid.value(at: place)) {
    case .number(let number):
      // Below a row without a number, a number alone may count notes: an action has a title.
      if isAfterGap && !hasTitle { return false }
      if hasTitle || hasContents(row) {
        rows.append(ActionRow(number: number, rows: rowsOfNumber))
        if !hasTitle { findings.append(.actionWithoutTitle(number, at: grid.source(place))) }
      } else {
        findings.append(.emptyNumberedRow(number, at: grid.source(place)))
      }
      return true
    case .unreadable(let text):
      guard hasTitle else { return false }
      findings.append(.unreadableActionNumber(text, at: grid.source(place)))
      return true
    case nil:
      // A total or a note has a title at most; a row with contents too is an action that staff
      // forgot to number.
      if hasTitle && hasContents(row) {
        findings.append(.actionWithoutNumber(at: grid.source(place)))
      }
      return false
    }
  }

  private func shows(_ column: PlanColumn, in row: Int) -> Bool {
    columns.contains { $0.column == column && holdsText(at: $0.index, in: row) }
  }

  /// Whether the row says something of its own about an action.
  private func hasContents(_ row: Int) -> Bool {
    columns.contains { layout in
      switch layout.column {
      case .existingOrNew, .description, .baseline, .results: holdsText(at: layout.index, in: row)
      default: false
      }
    }
  }

  private func holdsText(at column: Int, in row: Int) -> Bool {
    guard case .text(let text) = grid.value(at: CellReference(row: row, column: column)) else {
      return false
    }
    return text.contains { !$0.isWhitespace }
  }
}
