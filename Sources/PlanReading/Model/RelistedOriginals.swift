import PlanText

/// Finds the action that a 再掲 row lists again.
package struct RelistedOriginals {
  /// Numbers of the actions that are not relisted.
  private let numbers: Set<Int>
  /// The same by what equal titles have in common.
  private let numbersByTitle: [String: [Int]]

  /// Takes all actions of the plan; the others matter only where a relisted row has no link.
  package init(_ actions: [Action]) {
    let isNeeded = actions.contains {
      $0.isRelisted && (Self.link(of: $0) == nil || Self.stated(by: $0) != nil)
    }
    let originals = isNeeded ? actions.filter { !$0.isRelisted } : []
    numbers = Set(originals.map(\.number.value))
    numbersByTitle = Dictionary(grouping: originals) { TitleTags($0.title.value).key }
      .mapValues { $0.map(\.number.value) }
  }

  /// The number of the action a relisted row stands for.
  ///
  /// A link in the row or a number beside 再掲 decides; without them, the only other action of the same
  /// title. Nil for rows that are not relisted, where link and number say different things or the number
  /// is none of an original, and when no action or more than one has the title.
  package func original(of action: Action) -> Int? {
    guard action.isRelisted else { return nil }
    let (linked, stated) = (Self.link(of: action), Self.stated(by: action))
    if let linked { return stated == nil || stated == linked ? linked : nil }
    if let stated { return numbers.contains(stated) ? stated : nil }
    let key = TitleTags(action.title.value).key
    guard !key.isEmpty, let numbers = numbersByTitle[key], numbers.count == 1 else { return nil }
    return numbers.first
  }

  /// A link to the row itself says nothing.
  package static func link(of action: Action) -> Int? {
    action.linkedAction.flatMap { $0 == action.number.value ? nil : $0 }
  }

  /// The number in 再掲（No.5）; nil where there is none, or other words stand beside it.
  package static func stated(by action: Action) -> Int? {
    let text = folded(action.priority.value)
    guard let mark = text.firstRange(of: "再掲") else { return nil }
    let words = [text[..<mark.lowerBound], text[mark.upperBound...]].map(bare)
      .filter { !$0.isEmpty }
    guard words.count == 1, case .number(let number) = ActionNumber(words[0]) else { return nil }
    return number
  }

  /// Without the signs and particles that join it to 再掲.
  private static func bare(_ text: Substring) -> String {
    var words = text.unicodeScalars.drop { joints.contains($0) }
    while let last = words.last, joints.contains(last) { words.removeLast() }
    return String(words)
  }

  private static let joints = Set("()[]→・、,のをにへ元番◎○●☆★◇◆".unicodeScalars)
}
