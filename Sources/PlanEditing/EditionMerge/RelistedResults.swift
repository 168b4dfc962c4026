import Diagnostics
import PlanReading
import PlanText

/// What changed results of an action mean for the 再掲 rows that list it again.
///
/// Such a row has a text of its own. It is told that its original has changed; with `syncsRelisted`
/// it gets the new results where both said the same before.
struct RelistedResults {
  /// The update with the results that are copied.
  private(set) var update: PlanUpdate
  /// The rows that get them.
  private(set) var synced: [Sourced<Int>] = []
  private(set) var findings: [Diagnostic] = []

  init(_ plan: Plan, _ update: PlanUpdate, _ options: MergeOptions) {
    self.update = update
    let originals = RelistedOriginals(plan.actions)
    let actions = Dictionary(plan.actions.map { ($0.number.value, $0) }) { first, _ in first }
    let asked = Dictionary(update.actions.map { ($0.number, $0) }) { first, _ in first }
    for relisted in plan.actions {
      guard let number = originals.original(of: relisted), let original = actions[number],
        let changed = asked[number]
      else { continue }
      let own = asked[relisted.number.value]
      for (column, request) in changed.texts.sorted(by: {
        ($0.key.resultsYear?.westernYear ?? 0) < ($1.key.resultsYear?.westernYear ?? 0)
      }) {
        guard let year = column.resultsYear, own?.texts[column] == nil,
          let text = relisted.text(column), let old = original.text(column),
          !UpdateText.isSame(text.value, request.value)
        else { continue }
        if options.syncsRelisted, UpdateText.isSame(text.value, old.value) {
          copy(request, column, to: relisted)
        } else {
          findings.append(
            .relistedOriginalChanged(
              year, relisted: Sourced(relisted.number.value, at: text.source), original: number))
        }
      }
    }
  }

  private mutating func copy(
    _ request: Requested<String>, _ column: PlanColumn, to relisted: Action
  ) {
    let number = relisted.number.value
    let index =
      update.actions.firstIndex { $0.number >= number } ?? update.actions.endIndex
    if index == update.actions.endIndex || update.actions[index].number != number {
      update.actions.insert(ActionUpdate(number: number), at: index)
    }
    update.actions[index].texts[column] = request
    if synced.last?.value != number { synced.append(relisted.number) }
  }
}
