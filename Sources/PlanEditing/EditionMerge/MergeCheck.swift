package import Diagnostics
package import PlanReading
import PlanText

/// Compares a filled-in plan with the plan before and what was asked for: nothing else may have
/// changed.
package struct MergeCheck: Sendable {
  private let before: Plan
  private let after: Plan
  private let update: PlanUpdate
  private let dropped: [Int]

  /// `dropped`: numbers of the actions whose rows were removed.
  package init(before: Plan, after: Plan, update: PlanUpdate, dropped: [Int]) {
    self.before = before
    self.after = after
    self.update = update
    self.dropped = dropped
  }

  /// - Throws: `Failure` with code `merge-not-verified`, which is a fault of this program.
  package func run() throws(Failure) {
    if after.edition != before.edition { throw MergeFailure.notVerified("edition", nil) }
    if after.window != before.window { throw MergeFailure.notVerified("schedule window", nil) }
    try checkActions()
    try checkNewActions()
    try MergedKPICheck(before: before, after: after, update: update).run()
  }

  private func checkActions() throws(Failure) {
    let gone = Set(dropped)
    let known = Set(before.actions.map(\.number.value))
    let kept = before.actions.filter { !gone.contains($0.number.value) }
    let now = after.actions.filter { known.contains($0.number.value) }
    guard kept.map(\.number.value) == now.map(\.number.value) else {
      throw MergeFailure.notVerified("actions", nil)
    }
    let updates = Dictionary(update.actions.map { ($0.number, $0) }) { first, _ in first }
    let hasStatusColumn = before.headings.contains { $0.column == .status }
    let (oldPlaces, newPlaces) = (PlanPlaces(before), PlanPlaces(after))
    for (old, new) in zip(kept, now) {
      let number = old.number.value
      let check = MergedActionCheck(
        old: old, new: new, update: updates[number] ?? ActionUpdate(number: number),
        hasStatusColumn: hasStatusColumn, gone: gone)
      if let what = check.difference {
        throw MergeFailure.notVerified("No.\(number) \(what)", new.number.source)
      }
      if oldPlaces.names(of: number) != newPlaces.names(of: number) {
        throw MergeFailure.notVerified("No.\(number) measure", new.number.source)
      }
    }
    for number in dropped where !hasEnded(number, updates[number]) {
      throw MergeFailure.notVerified("No.\(number) dropped", nil)
    }
  }

  private func hasEnded(_ number: Int, _ update: ActionUpdate?) -> Bool {
    if let status = update?.status { return !status.value.isActive }
    return before.actions.first { $0.number.value == number }?.isActive == false
  }

  private func checkNewActions() throws(Failure) {
    let last = before.actions.map(\.number.value).max() ?? 0
    let known = Set(before.actions.map(\.number.value))
    var added = after.actions.filter { !known.contains($0.number.value) }
    guard added.count == update.newActions.count, added.allSatisfy({ $0.number.value > last })
    else { throw MergeFailure.notVerified("new actions", nil) }
    let places = PlanPlaces(after)
    for wanted in update.newActions {
      let index = added.firstIndex { action in
        wanted.texts.allSatisfy { action.text($0.key)?.value == $0.value.value }
          && (wanted.baseline.map { $0.value == action.baseline.value } ?? true)
          && action.spans == wanted.schedule.sorted { $0.isBefore($1) }
          && places.place(of: action.number.value)?.isMeasure(wanted.measure.value) == true
      }
      guard let index else {
        throw MergeFailure.notVerified("new action \(wanted.source.cell)", nil)
      }
      added.remove(at: index)
    }
  }
}

/// Compares one action.
private struct MergedActionCheck {
  let old: Action
  let new: Action
  let update: ActionUpdate
  let hasStatusColumn: Bool
  /// Numbers of removed rows.
  let gone: Set<Int>

  /// What is not as it should be; nil when all is.
  var difference: String? {
    let fields: [ActionField] =
      [.title, .existingOrNew, .priority, .description, .startYear, .issues]
      + old.results.map { .results($0.fiscalYear) }
    if let field = fields.first(where: { !isAsAsked($0) }) { return field.column.name.english }
    if new.baseline.value != old.baseline.value { return "baseline" }
    if new.results.map(\.fiscalYear) != old.results.map(\.fiscalYear) { return "results" }
    let link = old.linkedAction.flatMap { gone.contains($0) ? nil : $0 }
    if new.linkedAction != link { return "link" }
    if !isScheduleAsAsked { return "schedule" }
    return isStatusAsAsked ? nil : "status"
  }

  private func isAsAsked(_ field: ActionField) -> Bool {
    let (was, found) = (old.text(field)?.value ?? "", new.text(field)?.value)
    guard field == .priority, !hasStatusColumn else {
      return found == update.texts[field]?.value ?? was
    }
    let wanted = update.texts[field]?.value ?? PriorityText(was).marks
    return found.map { UpdateText.isSame(PriorityText($0).marks, wanted) } ?? false
  }

  private var isScheduleAsAsked: Bool {
    if let wanted = update.schedule?.value {
      return new.spans == wanted.sorted { $0.isBefore($1) }
    }
    return new.schedule.map(\.drawn) == old.schedule.map(\.drawn)
  }

  private var isStatusAsAsked: Bool {
    guard let wanted = update.status?.value else {
      return new.state == old.state && new.status?.value == old.status?.value
    }
    // Without a column, that an action goes on is told by no mark.
    if wanted.isActive, !hasStatusColumn { return new.isActive }
    return new.state == wanted
  }
}

extension ScheduleSpan {
  /// Years, label and form, wherever it stands.
  fileprivate var drawn: [String] {
    [
      String(years.lowerBound.westernYear), String(years.upperBound.westernYear), label,
      drawnAs.rawValue,
    ]
  }
}

extension PlanPlaces {
  /// The names of an action's strategy and measure.
  fileprivate func names(of number: Int) -> [String] {
    place(of: number).map { [$0.name(.strategy), $0.name(.measure)] } ?? []
  }
}
