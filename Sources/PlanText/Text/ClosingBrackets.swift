/// The round brackets a text ends with.
package enum ClosingBrackets {
  /// The text before the brackets and the words in them; nil when the text ends with none.
  package static func split(_ text: String) -> (before: String, words: String)? {
    let trimmed = text.trimmingWhitespace
    guard let last = trimmed.last, last == ")" || last == "）" else { return nil }
    var depth = 0
    for index in trimmed.indices.reversed() {
      switch trimmed[index] {
      case ")", "）": depth += 1
      case "(", "（": depth -= 1
      default: continue
      }
      if depth == 0 {
        let words = trimmed[trimmed.index(after: index)...].dropLast()
        return (String(trimmed[..<index]).trimmingWhitespace, String(words).trimmingWhitespace)
      }
    }
    return nil
  }
}
