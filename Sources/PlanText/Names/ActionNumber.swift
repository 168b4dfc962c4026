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
      self = Self.hasGap(text) ? .unreadable(text) : .number(whole)
    } else if digits.allSatisfy({ $0.isASCII || "の‐‑–—―−ー".contains($0) }) {
      self = .unreadable(text)
    } else {
      return nil
    }
  }

  /// Whether a blank or a line break stands between two digits: 4 and 5 in one cell are no 45.
  package static func hasGap(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return zip(words, words.dropFirst()).contains { one, next in
      one.last?.isNumber ?? false && next.first?.isNumber ?? false
    }
  }
}
