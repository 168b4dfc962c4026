import Diagnostics
import PlanReading
import PlanText

/// What staff will call new actions, where the book's numbers are no plain ones: each gets the next number
/// of its measure.
struct NewActionNames {
  private var names: [String?] = []

  /// - Throws: `Failure` with code `new-action-without-number` where those of a measure do not count on, or
  ///   `new-action-number` where a table gives another one than the next; every such action is told.
  init(
    of actions: [NewAction], _ places: [NewActionPlace], _ plan: Plan
  ) throws(Failure) {
    names = actions.map { _ in nil }
    if plan.numberNames.isEmpty { return }
    let first = plan.actions.first.flatMap { plan.numberNames[$0.number.value] }
    var counted = CountedNames(plan)
    var problems: [Diagnostic] = []
    for index in Self.order(of: actions) {
      let (action, place) = (actions[index], places[index])
      let title = action.texts[.title]?.value ?? ""
      let above =
        place.isNewMeasure ? [] : plan.strategies[place.strategy].measures[place.measure].actions
      guard let next = counted.next(behind: above) else {
        problems.append(.newActionWithoutNumber(title, like: first, at: action.source))
        continue
      }
      names[index] = next
      if let given = action.name, folded(given.value) != folded(next) {
        problems.append(.newActionNumber(title, given: given.value, next: next, at: given.source))
      }
    }
    if !problems.isEmpty { throw Failure(problems) }
  }

  /// The places of those that have a number, by what it counts, before those of the others.
  private static func order(of actions: [NewAction]) -> [Int] {
    let counts = actions.map { action in action.name.flatMap { CountedName($0.value) }?.count }
    // The sort is stable.
    return actions.indices.sorted { (counts[$0] ?? .max) < (counts[$1] ?? .max) }
  }

  /// Of the action at a place of the list; nil where it is called by its number.
  subscript(index: Int) -> String? { names[index] }
}
