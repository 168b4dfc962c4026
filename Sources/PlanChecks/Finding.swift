package import Diagnostics
package import PlanReading
import PlanText
import SideBySide
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
  /// What staff call that action where it is no plain number.
  package var actionName: String?
  package var origin: Origin
  /// A name that it keeps as long as it is found, wherever its cell moves.
  package let key: String

  /// The action as staff call it.
  package var actionLabel: String? { actionName ?? actionNumber.map(String.init) }

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
    let made = all.concurrentlyMapped { diagnostic in
      let spot = rows.spot(of: diagnostic.place)
      var finding = Finding(
        diagnostic, actionNumber: rows.action(at: spot), field: rows.field(at: spot))
      finding.actionName = rows.name(at: spot)
      if own.contains(diagnostic) {
        finding.origin = .run
      } else if let known, !known.contains(finding.key) {
        finding.origin = .new
      }
      return (finding: finding, spot: spot)
    }
    let (found, spots) = (made.map(\.finding), made.map(\.spot))
    // Indices are sorted, since findings are long.
    let ranks = found.map { (origin: $0.origin.rawValue, severity: $0.diagnostic.severity) }
    let order = found.indices.sorted { left, right in
      let (one, other) = (ranks[left], ranks[right])
      if one.origin != other.origin { return one.origin < other.origin }
      if one.severity != other.severity { return one.severity > other.severity }
      return spots[left] == spots[right] ? left < right : spots[left] < spots[right]
    }
    return order.map { found[$0] }
  }
}

extension Finding {
  /// The keys that findings get.
  package static func keys(of diagnostics: [Diagnostic], in reading: PlanReading) -> Set<String> {
    let rows = ActionRowIndex(reading.layouts)
    let keys = diagnostics.concurrentlyMapped { diagnostic in
      let spot = rows.spot(of: diagnostic.place)
      return FindingKey.key(
        of: diagnostic, actionNumber: rows.action(at: spot), field: rows.field(at: spot))
    }
    return Set(keys)
  }
}

/// Which action a cell belongs to.
private struct ActionRowIndex {
  /// What is known of the rows and columns of a sheet.
  private struct Rows {
    var actions: [Int: Int] = [:]
    var names: [Int: String] = [:]
    /// The columns' names by 1-based number.
    var fields: [Int: String] = [:]
  }

  private var numbers: [String: Int] = [:]
  private var sheets: [Rows] = []

  init(_ layouts: [PlanTableLayout]) {
    for layout in layouts {
      let sheet = numbers[layout.sheet] ?? sheets.count
      if sheet == sheets.count { sheets.append(Rows()) }
      numbers[layout.sheet] = sheet
      for action in layout.actionRows {
        for row in action.rows { sheets[sheet].actions[row] = action.number }
        if let name = action.name { sheets[sheet].names[action.row] = name }
      }
      for column in layout.columns {
        let year = column.column.fiscalYear.map { " \($0.westernYear)" } ?? ""
        sheets[sheet].fields[column.index] = column.column.kind.descriptor.code + year
      }
    }
  }

  func action(at spot: Spot) -> Int? { rows(of: spot)?.actions[spot.row] }

  /// What staff call that action where it is no plain number.
  func name(at spot: Spot) -> String? { rows(of: spot)?.names[spot.row] }

  /// The column a place begins in, by a name that stays when it moves; empty where none is known.
  func field(at spot: Spot) -> String { rows(of: spot)?.fields[spot.column] ?? "" }

  private func rows(of spot: Spot) -> Rows? {
    sheets.indices.contains(spot.sheet) ? sheets[spot.sheet] : nil
  }

  /// What concerns the whole book first, then the sheets of the plan; what has no cell comes before
  /// what has one.
  func spot(of place: Place) -> Spot {
    let cell = Self.cell(place)
    return Spot(
      sheet: place == Place() ? -1 : place.sheet.flatMap { numbers[$0] } ?? sheets.count,
      name: place.sheet ?? "",
      row: cell?.row ?? 0, column: cell?.column ?? 0)
  }

  /// The first cell of a place: `J5`, `J5:K6` or `5:5`.
  private static func cell(_ place: Place) -> CellReference? {
    guard let text = place.cell?.utf8.prefix(while: { $0 != UInt8(ascii: ":") }) else { return nil }
    if let row = Int(Substring(text)), row > 0 { return CellReference(row: row, column: 1) }
    return CellReference(Substring(text))
  }

  /// Where a place begins, in the order in which findings are told.
  struct Spot: Comparable {
    /// -1 for the whole book; those that hold no plan come last, by their names.
    var sheet: Int
    var name: String
    /// 0 where there is no cell.
    var row: Int
    var column: Int

    static func < (left: Spot, right: Spot) -> Bool {
      if left.sheet != right.sheet { return left.sheet < right.sheet }
      if left.name != right.name { return left.name < right.name }
      return (left.row, left.column) < (right.row, right.column)
    }
  }
}
