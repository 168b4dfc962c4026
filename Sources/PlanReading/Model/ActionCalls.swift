import PlanText

/// What staff call the actions of a plan by, where that is no plain number: 003, 1-1-①, or in a table without
/// numbers the title.
package struct ActionCalls: Sendable {
  /// By what is said, folded; only what one action is called.
  private let numbers: [String: Int]
  private let names: [Int: String]

  /// Nil for a plan whose numbers are plain.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - hasNumbers: Whether its tables have a column of numbers.
  package init?(_ plan: Plan, hasNumbers: Bool) {
    if plan.numberNames.isEmpty { return nil }
    let named = plan.actions.map { action in
      let number = action.number.value
      return (number: number, name: hasNumbers ? plan.numberNames[number] : action.title.value)
    }
    names = Dictionary(
      named.map {
        ($0.number, (hasNumbers ? "No." : "") + LineBreaks.joined($0.name ?? "\($0.number)"))
      }
    ) { first, _ in first }
    numbers = Dictionary(grouping: named) { folded($0.name ?? "\($0.number)") }
      .compactMapValues { $0.count == 1 ? $0[0].number : nil }
  }

  /// The number of the action that is called so; nil where none is, or several are.
  func number(called text: String) -> Int? {
    let name = folded(text)
    if let number = numbers[name] { return number }
    // Excel makes 1 of 001.
    guard let value = Int(name) else { return nil }
    let alike = numbers.filter { Int($0.key) == value }
    return alike.count == 1 ? alike.first?.value : nil
  }

  /// What it is called in a status: No.1-1-①.
  func name(of number: Int) -> String? { names[number] }
}

extension ActionStatus {
  /// Reads a status that may name an action as staff call it: 統合（→1-1-①、令和7年度）, No.003に統合.
  ///
  /// `calls` are nil for a plan of plain numbers. Nil where no action is called so.
  package init?(_ text: String, calling calls: ActionCalls?) {
    guard let calls, let called = Self.called(in: text) else {
      self.init(text)
      return
    }
    guard let number = calls.number(called: String(text[called])) else { return nil }
    self.init(text.replacingCharacters(in: called, with: "No.\(number)"))
    name = calls.name(of: number)
  }

  /// What a status says of the action it goes on in: behind an arrow, or before に統合.
  private static func called(in text: String) -> Range<String.Index>? {
    guard let word = text.firstRange(of: "統合") else { return nil }
    var range: Range<String.Index>
    if let arrow = text[word.upperBound...].firstIndex(where: { "→⇒".contains($0) }) {
      let start = text.index(after: arrow)
      let end = text[start...].firstIndex { "、,，）)\n".contains($0) }
      range = start..<(end ?? text.endIndex)
    } else if word.lowerBound > text.startIndex,
      "にへ".contains(text[text.index(before: word.lowerBound)])
    {
      range = text.startIndex..<text.index(before: word.lowerBound)
    } else {
      return nil
    }
    for prefix in ["No.", "NO.", "no.", "No．", "№"] where text[range].hasPrefix(prefix) {
      range = text.index(range.lowerBound, offsetBy: prefix.count)..<range.upperBound
    }
    let blank = text[range].allSatisfy(\.isWhitespace)
    return blank ? nil : range
  }
}

extension String {
  fileprivate func replacingCharacters(
    in range: Range<String.Index>, with replacement: String
  ) -> String {
    String(self[..<range.lowerBound]) + replacement + String(self[range.upperBound...])
  }
}

extension Plan {
  /// Reads the statuses that name an action as staff call it.
  package mutating func readStatuses(calling calls: ActionCalls?) {
    guard let calls else { return }
    for strategy in strategies.indices {
      for measure in strategies[strategy].measures.indices {
        for index in strategies[strategy].measures[measure].actions.indices {
          let text = strategies[strategy].measures[measure].actions[index].status?.value ?? ""
          let status = text.contains("統合") ? ActionStatus(text, calling: calls) : nil
          strategies[strategy].measures[measure].actions[index].namedState = status
        }
      }
    }
  }
}
