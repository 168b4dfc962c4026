/// Reads the number staff call an action by.
package enum ActionNumber: Hashable, Sendable {
  case number(Int)
  /// A text that was meant as a number but is not a whole one, such as `12-2`.
  case unreadable(String)

  /// Numbers of nine digits at most: no plan has more actions.
  package static let maximum = 999_999_999

  /// Reads `12`, `１２`, `No.12`, `12.` and `(12)`.
  package init?(_ text: String) {
    // Longer texts are notes that happen to begin with a number.
    guard text.utf8.count <= 36 else { return nil }
    var digits = folded(text, lowercasingASCII: true)[...]
    for prefix in ["no.", "no", "#", "("] where digits.hasPrefix(prefix) {
      digits = digits.dropFirst(prefix.count)
      break
    }
    if let last = digits.last, ".)".contains(last) { digits = digits.dropLast() }
    guard let first = digits.first, first.isASCII, first.isNumber else { return nil }
    if let whole = Int(digits), (1...Self.maximum).contains(whole) {
      self = .number(whole)
    } else if digits.allSatisfy({ $0.isASCII || "の‐‑–—―−ー".contains($0) }) {
      self = .unreadable(text)
    } else {
      return nil
    }
  }
}
