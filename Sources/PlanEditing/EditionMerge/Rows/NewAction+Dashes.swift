import PlanReading
import PlanText
import SpreadsheetML

extension NewAction {
  /// The action with dashes for its 現状 and for the results of years before it began, where its table
  /// says nothing of them.
  ///
  /// - Parameters:
  ///   - year: the year of its edition, in which it begins unless it says otherwise.
  ///   - site: the action below which it is going to stand.
  ///   - plan: shows which dashes the plan writes.
  /// - Returns: the action as it is to be written.
  func saying(
    nothingBefore year: FiscalYear, below site: ActionSite, like plan: inout PlanDashes
  ) -> NewAction {
    let table = site.layout
    let model = plan.actions.first {
      $0.number.source.sheet == table.sheet && $0.number.source.cell.row == site.row.row
    }
    /// Whether the column's cells are each action's own.
    func isOwn(_ column: PlanColumn) -> Bool {
      table.column(column) != nil && model?.text(column)?.source.cell.row == site.row.row
    }
    let begun =
      texts[.startYear].flatMap { FiscalYear(startYear: $0.value) }
      ?? schedule.map(\.years.lowerBound).min()
    // What begins later had no results before this edition either.
    let first = min(begun ?? year, year)
    var action = self
    func isBlank(_ text: Requested<String>?) -> Bool {
      text.map { UpdateText.isBlank($0.value) } ?? true
    }
    if isOwn(.baseline), isBlank(baseline), begun.map({ $0 >= plan.firstYear }) ?? true {
      action.baseline = Requested(plan.dash(in: .baseline), from: source)
    }
    for (results, _) in table.results where results < first {
      guard isOwn(.results(results)), isBlank(texts[.results(results)]) else { continue }
      action.texts[.results(results)] = Requested(plan.dash(in: .results(results)), from: source)
    }
    return action
  }
}

/// The dashes of a plan's columns, each looked for once.
struct PlanDashes {
  let actions: [Action]
  /// The first year of the plan's window.
  let firstYear: FiscalYear
  private var known: [PlanColumn: String] = [:]

  init(_ plan: Plan) {
    actions = plan.actions
    firstYear = plan.window.lowerBound
  }

  /// The dash that a column has most often where there is nothing to tell; ― where it has none.
  fileprivate mutating func dash(in column: PlanColumn) -> String {
    if let known = known[column] { return known }
    var counts: [String: Int] = [:]
    for action in actions {
      guard let text = action.text(column)?.value, text.utf8.count <= 12, isDashOnly(text) else {
        continue
      }
      counts[text, default: 0] += 1
    }
    let dash = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "―"
    known[column] = dash
    return dash
  }
}
