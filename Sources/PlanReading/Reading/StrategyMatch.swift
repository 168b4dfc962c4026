import PlanText

/// Finds the strategy a line of text speaks of.
package struct StrategyMatch: Sendable {
  private let strategies: [(code: String, mark: String, name: String)]

  package init(_ strategies: [Strategy]) {
    self.strategies = strategies.map { ($0.code, folded($0.mark), folded($0.name)) }
  }

  /// The code of the strategy with the line's name; else of the one with its mark; else of the one
  /// whose name stands somewhere in the line.
  package func code(in line: String) -> String? {
    let text = NameText(line)
    let (mark, name) = (folded(text.mark), folded(text.name))
    guard !mark.isEmpty || !name.isEmpty else { return nil }
    let whole = folded(line)
    let match =
      strategies.first { !$0.name.isEmpty && $0.name == name }
      ?? strategies.first { !$0.mark.isEmpty && $0.mark == mark }
      ?? strategies.first { !$0.name.isEmpty && whole.contains($0.name) }
    return match?.code
  }
}
