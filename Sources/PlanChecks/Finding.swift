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
  /// Of each severity what the run itself has `caused` comes first, so that older findings do not
  /// hide it.
  package static func all(
    _ diagnostics: [Diagnostic], caused: [Diagnostic] = [], in reading: PlanReading
  ) -> [Finding] {
    let rows = ActionRowIndex(reading.layouts)
    let diagnostics = caused + diagnostics
    let positions = diagnostics.map { rows.position(of: $0.place) }
    func isCaused(_ index: Int) -> Bool { index < caused.count }
    func isOfOnePlace(_ one: Int, _ other: Int) -> Bool {
      diagnostics[one].severity == diagnostics[other].severity && isCaused(one) == isCaused(other)
        && positions[one] == positions[other]
    }
    let order = diagnostics.indices.sorted { left, right in
      if isOfOnePlace(left, right) { return left < right }
      let (one, other) = (diagnostics[left].severity, diagnostics[right].severity)
      if one != other { return one > other }
      if isCaused(left) != isCaused(right) { return isCaused(left) }
      return positions[left] < positions[right]
    }
    var findings: [Finding] = []
    var rest = order[...]
    while let first = rest.first {
      let ofOnePlace = rest.prefix { isOfOnePlace($0, first) }
      rest = rest.dropFirst(ofOnePlace.count)
      var seen: Set<Diagnostic> = []
      for index in ofOnePlace
      where ofOnePlace.count == 1 || seen.insert(diagnostics[index]).inserted {
        findings.append(
          Finding(diagnostics[index], actionNumber: rows.action(at: diagnostics[index].place)))
      }
    }
    return findings
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
