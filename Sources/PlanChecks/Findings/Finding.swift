package import Diagnostics
package import PlanReading
import SpreadsheetML

/// A finding with the action in whose row it lies.
package struct Finding: Hashable, Sendable {
  package var diagnostic: Diagnostic
  /// Nil for what concerns no single action.
  package var actionNumber: Int?

  package init(_ diagnostic: Diagnostic, actionNumber: Int?) {
    self.diagnostic = diagnostic
    self.actionNumber = actionNumber
  }

  /// The findings ordered by severity, sheet and cell, each once, with their actions.
  ///
  /// Those that tell the same of the same place are one.
  package static func all(
    _ diagnostics: [Diagnostic], in reading: PlanReading
  ) -> [Finding] {
    let rows = ActionRowIndex(reading.layouts)
    var seen: Set<Diagnostic> = []
    let findings = diagnostics.filter { seen.insert($0).inserted }
      .map { Finding($0, actionNumber: rows.action(at: $0.place)) }
    return findings.enumerated().sorted { left, right in
      let (a, b) = (left.element.diagnostic, right.element.diagnostic)
      if a.severity != b.severity { return a.severity > b.severity }
      let (one, other) = (rows.position(of: a.place), rows.position(of: b.place))
      return one != other ? one < other : left.offset < right.offset
    }.map(\.element)
  }
}

/// Which action a cell belongs to.
private struct ActionRowIndex {
  private var sheets: [String: Int] = [:]
  private var actions: [String: [Int: Int]] = [:]

  init(_ layouts: [PlanTableLayout]) {
    for layout in layouts {
      if sheets[layout.sheet] == nil { sheets[layout.sheet] = sheets.count }
      for action in layout.actionRows {
        for row in action.rows { actions[layout.sheet, default: [:]][row] = action.number }
      }
    }
  }

  func action(at place: Place) -> Int? {
    guard let sheet = place.sheet, let cell = Self.cell(place) else { return nil }
    return actions[sheet]?[cell.row]
  }

  /// Sheets of the plan first; what has no cell comes before what has one.
  func position(of place: Place) -> Position {
    let cell = Self.cell(place)
    return Position(
      sheet: place.sheet.flatMap { sheets[$0] } ?? sheets.count, name: place.sheet ?? "",
      row: cell?.row ?? 0, column: cell?.column ?? 0)
  }

  /// The first cell of a place: `J5`, `J5:K6` or `5:5`.
  private static func cell(_ place: Place) -> CellReference? {
    guard let text = place.cell?.split(separator: ":").first else { return nil }
    if let row = Int(text), row > 0 { return CellReference(row: row, column: 1) }
    return CellReference(String(text))
  }

  struct Position: Comparable {
    var sheet: Int
    var name: String
    var row: Int
    var column: Int

    static func < (left: Position, right: Position) -> Bool {
      (left.sheet, left.name, left.row, left.column)
        < (right.sheet, right.name, right.row, right.column)
    }
  }
}
