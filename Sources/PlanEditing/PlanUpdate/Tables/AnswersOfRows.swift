import PlanReading
import PlanText
import SpreadsheetML

/// What the book says of the action or indicator of which a row of an update table speaks, wherever either
/// row stands.
struct AnswersOfRows {
  private struct Row: Hashable {
    let sheet: String
    let number: Int
  }

  /// The actions of the rows of update tables.
  private var actions: [TableLine: Int] = [:]
  /// What tells the indicator that a row of an update table means.
  private var names: [TableLine: [String]] = [:]
  /// The rows of the book that an action stands in.
  private var rowsByAction: [Int: Set<Row>] = [:]
  private var rowsByText: [String: Set<Row>] = [:]

  /// - Parameters:
  ///   - cells: what has become of the cells of the update tables.
  ///   - plan: what the book says.
  ///   - sheets: those of the book.
  init(_ cells: [UpdateCell], _ plan: Plan, _ sheets: [Worksheet]) {
    for cell in cells {
      let line = TableLine(row: cell.source)
      if let action = cell.action {
        actions[line] = action
      } else if cell.fate == .key {
        names[line, default: []].append(folded(cell.text))
      }
    }
    let grids = Dictionary(sheets.map { ($0.name, TableGrid($0)) }) { first, _ in first }
    for action in plan.actions {
      let place = action.number.source
      let rows = grids[place.sheet]?.range(at: place.cell).rows ?? place.cell.row...place.cell.row
      rowsByAction[action.number.value] = Set(rows.map { Row(sheet: place.sheet, number: $0) })
    }
    for sheet in sheets {
      for cell in sheet.cells where !cell.value.looksBlank {
        rowsByText[folded(cell.printedText(in: sheet.dateSystem)), default: []]
          .insert(Row(sheet: sheet.name, number: cell.reference.row))
      }
    }
  }

  /// Whether the book has a cell's text in the row that it is about; true where no row of the book is.
  func areOfBook(_ cell: UpdateCell) -> Bool {
    let line = TableLine(row: cell.source)
    let saying = rowsByText[folded(cell.text)] ?? []
    if let action = actions[line] {
      return rowsByAction[action].map { !$0.isDisjoint(with: saying) } ?? true
    }
    let named = (names[line] ?? []).compactMap { rowsByText[$0] }
    guard let fewest = named.min(by: { $0.count < $1.count }) else { return true }
    return fewest.contains { row in saying.contains(row) && named.allSatisfy { $0.contains(row) } }
  }
}
