package import Diagnostics
package import PlanReading
import PlanText
import SpreadsheetML

/// A finding with the action in whose row it lies.
package struct Finding: Hashable, Sendable {
  /// What brought it about.
  package enum Origin: Int, Hashable, Sendable {
    /// What this run did.
    case run
    /// It was not found in the book as it came.
    case new
    case book
  }

  package var diagnostic: Diagnostic
  /// Nil for what concerns no single action.
  package var actionNumber: Int?
  package var origin: Origin
  /// A name that it keeps as long as it is found, wherever its cell moves.
  package let key: String

  package init(
    _ diagnostic: Diagnostic, actionNumber: Int?, field: String = "", origin: Origin = .book
  ) {
    self.diagnostic = diagnostic
    self.actionNumber = actionNumber
    self.origin = origin
    key = FindingKey.key(of: diagnostic, actionNumber: actionNumber, field: field)
  }

  /// The findings ordered by origin, severity, sheet and cell, each once, with their actions.
  ///
  /// Those that tell the same of the same place are one.
  /// - Parameters:
  ///   - diagnostics: What was found.
  ///   - caused: Those of them, or others, that the run itself has brought about.
  ///   - known: The keys of what was found in the book as it came; nil where it was not looked at.
  ///   - reading: The plan and its places.
  /// - Returns: The findings in the order in which they are told.
  package static func all(
    _ diagnostics: [Diagnostic], caused: [Diagnostic] = [], known: Set<String>? = nil,
    in reading: PlanReading
  ) -> [Finding] {
    let rows = ActionRowIndex(reading.layouts)
    let own = Set(caused)
    var seen: Set<Diagnostic> = []
    let all = (caused + diagnostics.filter { !own.contains($0) })
      .filter { seen.insert($0).inserted }
    let found = all.map { diagnostic in
      var finding = Finding(
        diagnostic, actionNumber: rows.action(at: diagnostic.place),
        field: rows.field(at: diagnostic.place))
      if own.contains(diagnostic) {
        finding.origin = .run
      } else if let known, !known.contains(finding.key) {
        finding.origin = .new
      }
      return (position: rows.position(of: diagnostic.place), finding: finding)
    }
    // Indices are sorted, since findings are long.
    let order = found.indices.sorted { left, right in
      let (one, other) = (found[left].finding, found[right].finding)
      if one.origin != other.origin { return one.origin.rawValue < other.origin.rawValue }
      let severities = (one.diagnostic.severity, other.diagnostic.severity)
      if severities.0 != severities.1 { return severities.0 > severities.1 }
      return found[left].position == found[right].position
        ? left < right : found[left].position < found[right].position
    }
    return order.map { found[$0].finding }
  }
}

extension Finding {
  /// The keys that findings get.
  package static func keys(of diagnostics: [Diagnostic], in reading: PlanReading) -> Set<String> {
    let rows = ActionRowIndex(reading.layouts)
    let keys = diagnostics.map { diagnostic in
      FindingKey.key(
        of: diagnostic, actionNumber: rows.action(at: diagnostic.place),
        field: rows.field(at: diagnostic.place))
    }
    return Set(keys)
  }
}

/// Which action a cell belongs to.
private struct ActionRowIndex {
  private var sheets: [String: Int] = [:]
  private var actions: [String: [Int: Int]] = [:]
  /// The columns' names by sheet and 1-based number.
  private var fields: [String: [Int: String]] = [:]

  init(_ layouts: [PlanTableLayout]) {
    for layout in layouts {
      if sheets[layout.sheet] == nil { sheets[layout.sheet] = sheets.count }
      for action in layout.actionRows {
        for row in action.rows { actions[layout.sheet, default: [:]][row] = action.number }
      }
      for column in layout.columns {
        let year = column.column.fiscalYear.map { " \($0.westernYear)" } ?? ""
        fields[layout.sheet, default: [:]][column.index] =
          column.column.kind.descriptor.code + year
      }
    }
  }

  func action(at place: Place) -> Int? {
    guard let sheet = place.sheet, let cell = Self.cell(place) else { return nil }
    return actions[sheet]?[cell.row]
  }

  /// The column a place begins in, by a name that stays when it moves; empty where none is known.
  func field(at place: Place) -> String {
    guard let sheet = place.sheet, let cell = Self.cell(place) else { return "" }
    return fields[sheet]?[cell.column] ?? ""
  }

  /// What concerns the whole book first, then the sheets of the plan; what has no cell comes before
  /// what has one.
  func position(of place: Place) -> Position {
    let cell = Self.cell(place)
    return Position(
      sheet: place == Place() ? -1 : place.sheet.flatMap { sheets[$0] } ?? sheets.count,
      name: place.sheet ?? "",
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
