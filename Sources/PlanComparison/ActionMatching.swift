import PlanReading
import PlanText

extension Matching {
  /// Matches the actions of two editions by number and title.
  ///
  /// An action keeps its number as a rule; where number and title disagree the title says more: an
  /// action with another number has been renumbered. A relisted row is matched with relisted rows
  /// only, since it may bear the title of the original.
  static func ofActions(old: [Action], new: [Action]) -> Matching {
    var matching = Matching(oldCount: old.count, newCount: new.count)
    for key in ActionKey.steps {
      matching.match(old: { key(old[$0]) }, new: { key(new[$0]) })
    }
    return matching
  }
}

/// What an action can be known by in another edition; of each step only what the step asks.
private struct ActionKey: Hashable {
  var number: Int?
  var title: String?
  var description: String?
  var isRelisted: Bool?

  /// From the surest to the least sure; nil where an action lacks what a step asks.
  static let steps: [@Sendable (Action) -> ActionKey?] = [
    { action in action.titleKey.map { ActionKey(number: action.number.value, title: $0) } },
    { action in
      action.descriptionKey.map { ActionKey(number: action.number.value, description: $0) }
    },
    { action in
      guard let title = action.titleKey, let description = action.descriptionKey else { return nil }
      return ActionKey(title: title, description: description, isRelisted: action.isRelisted)
    },
    { action in action.titleKey.map { ActionKey(title: $0, isRelisted: action.isRelisted) } },
    { action in
      action.descriptionKey.map { ActionKey(description: $0, isRelisted: action.isRelisted) }
    },
    { action in ActionKey(number: action.number.value) },
  ]
}

extension Action {
  fileprivate var titleKey: String? {
    let key = folded(title.value)
    return key.isEmpty ? nil : key
  }

  fileprivate var descriptionKey: String? {
    let key = folded(description.value)
    // A dash describes nothing.
    return key.isEmpty || key == "-" ? nil : key
  }
}
