import PlanText

/// Finds the action that a 再掲 row lists again.
package struct RelistedOriginals {
  /// Numbers of the actions that are not relisted, by what equal titles have in common.
  private let numbersByTitle: [String: [Int]]

  /// Takes all actions of the plan; their titles matter only where a relisted row has no link.
  package init(_ actions: [Action]) {
    let isNeeded = actions.contains { $0.isRelisted && Self.link(of: $0) == nil }
    let originals = isNeeded ? actions.filter { !$0.isRelisted } : []
    numbersByTitle = Dictionary(grouping: originals) { TitleTags($0.title.value).key }
      .mapValues { $0.map(\.number.value) }
  }

  /// The number of the action a relisted row stands for.
  ///
  /// A link in the row decides; without one, the only other action of the same title. Nil for
  /// rows that are not relisted, and when no action or more than one has the title.
  package func original(of action: Action) -> Int? {
    guard action.isRelisted else { return nil }
    if let linked = Self.link(of: action) { return linked }
    let key = TitleTags(action.title.value).key
    guard !key.isEmpty, let numbers = numbersByTitle[key], numbers.count == 1 else { return nil }
    return numbers.first
  }

  /// A link to the row itself says nothing.
  private static func link(of action: Action) -> Int? {
    action.linkedAction.flatMap { $0 == action.number.value ? nil : $0 }
  }
}
