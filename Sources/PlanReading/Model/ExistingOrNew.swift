import PlanText

/// 既存/新規: whether an action existed when the plan began.
package enum ExistingOrNew: String, Hashable, Sendable, CaseIterable {
  case existing, new

  /// Reads `既存`, `新規`, `継続`, and either with words in brackets: `既存（拡充）`, `新規（R6～）`.
  ///
  /// Nil for anything else.
  package init?(_ cell: String) {
    var word = cell.trimmingWhitespace
    while let (before, _) = ClosingBrackets.split(word) { word = before.trimmingWhitespace }
    switch folded(word) {
    case "既存", "継続": self = .existing
    case "新規": self = .new
    default: return nil
    }
  }
}
