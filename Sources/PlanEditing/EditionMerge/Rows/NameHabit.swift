import PlanReading
import SpreadsheetML

/// How a plan table writes the name of a strategy or measure beside several actions.
enum NameHabit: Hashable {
  /// One cell merged over their rows.
  case merged
  /// Every action has the name.
  case repeated
  /// The first action has the name, the cells of the others are blank.
  case firstOnly

  /// What the second of two actions under one name shows.
  private init(_ first: ActionRow, _ second: ActionRow, column: Int, of grid: SheetGrid) {
    let place = CellReference(row: second.row, column: column)
    if grid.range(at: place).rows.contains(first.row) {
      self = .merged
    } else {
      self = grid.value(at: place).looksBlank ? .firstOnly : .repeated
    }
  }

  /// The habit in a column, told from names that stand beside several actions.
  ///
  /// - Parameters:
  ///   - column: 1-based.
  ///   - block: the actions under the name concerned.
  ///   - others: the actions under other names of the level; they count where `block` is one action.
  ///   - grid: the sheet.
  init(column: Int, block: [ActionRow], others: [[ActionRow]], of grid: SheetGrid) {
    let model = ([block] + others).first { $0.count > 1 }
    // Nothing is lost and nothing to be read wrongly where each row has the name.
    self =
      model.map { NameHabit($0[$0.count - 2], $0[$0.count - 1], column: column, of: grid) }
      ?? .repeated
  }
}

/// The rows of a plan table that stand under one name.
struct NameBlocks {
  /// Runs of actions under one strategy, top to bottom.
  let strategies: [[ActionRow]]
  /// Runs of actions under one measure, top to bottom.
  let measures: [[ActionRow]]

  init(strategies: [[ActionRow]], measures: [[ActionRow]]) {
    self.strategies = strategies
    self.measures = measures
  }

  init(_ layout: PlanTableLayout, _ plan: Plan) {
    var strategyCodes: [Int: String] = [:]
    var measureCodes: [Int: String] = [:]
    for strategy in plan.strategies {
      for measure in strategy.measures {
        for action in measure.actions where action.number.source.sheet == layout.sheet {
          strategyCodes[action.number.source.cell.row] = strategy.code
          measureCodes[action.number.source.cell.row] = measure.code
        }
      }
    }
    strategies = Self.runs(layout.actionRows) { strategyCodes[$0.row] }
    measures = Self.runs(layout.actionRows) { measureCodes[$0.row] }
  }

  private static func runs(
    _ rows: [ActionRow], by code: (ActionRow) -> String?
  ) -> [[ActionRow]] {
    var runs: [[ActionRow]] = []
    for row in rows {
      if let last = runs.last?.last, code(last) == code(row) {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    return runs
  }

  /// The run that holds a row.
  static func run(of row: ActionRow, in runs: [[ActionRow]]) -> [ActionRow] {
    runs.first { $0.contains(row) } ?? [row]
  }
}
