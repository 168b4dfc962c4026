import ActionPlan

/// Finds the action that a 再掲 row lists again.
struct RelistedOriginals {
  /// Numbers of the actions that are not relisted, by what equal titles have in common.
  private let numbersByTitle: [String: [Int]]

  /// Takes all actions of the plan.
  init(_ actions: [Action]) {
    let originals = actions.filter { !$0.isRelisted }
    numbersByTitle = Dictionary(grouping: originals) { TitleTags($0.title.value).key }
      .mapValues { $0.map(\.number.value) }
  }

  /// The number of the action a relisted row stands for.
  ///
  /// A link in the row decides; without one, the only other action of the same title. Nil for
  /// rows that are not relisted, and when no action or more than one has the title.
  func original(of action: Action) -> Int? {
    guard action.isRelisted else { return nil }
    if let linked = action.linkedAction, linked != action.number.value { return linked }
    let key = TitleTags(action.title.value).key
    guard !key.isEmpty, let numbers = numbersByTitle[key], numbers.count == 1 else { return nil }
    return numbers.first
  }
}
