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
      for (field, request) in changed.texts.sorted(by: { $0.key.year < $1.key.year }) {
        guard case .results(let year) = field, own?.texts[field] == nil,
          let text = relisted.text(field), let old = original.text(field),
          !UpdateText.isSame(text.value, request.value)
        else { continue }
        if options.syncsRelisted, UpdateText.isSame(text.value, old.value) {
          copy(request, field, to: relisted)
        } else {
          findings.append(
            .relistedOriginalChanged(
              year, relisted: Sourced(relisted.number.value, at: text.source),
              original: Sourced(number, at: old.source)))
        }
      }
    }
  }

  private mutating func copy(
    _ request: Requested<String>, _ field: ActionField, to relisted: Action
  ) {
    let number = relisted.number.value
    let index =
      update.actions.firstIndex { $0.number >= number } ?? update.actions.endIndex
    if index == update.actions.endIndex || update.actions[index].number != number {
      update.actions.insert(ActionUpdate(number: number), at: index)
    }
    update.actions[index].texts[field] = request
    if synced.last?.value != number { synced.append(relisted.number) }
  }
}

extension ActionField {
  /// For an order; 0 for fields that are of no year.
  fileprivate var year: Int {
    guard case .results(let year) = self else { return 0 }
    return year.westernYear
  }
}
