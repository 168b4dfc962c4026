import PlanText

/// Arrows and strokes typed as characters.
package enum ArrowSigns {
  /// What a schedule's cell says.
  package enum Content: Hashable, Sendable {
    /// No text, or a hyphen for "nothing".
    case none
    /// Nothing but arrows or ditto signs: what stands before goes on.
    case continuation
    /// Nothing but long strokes: what stands before goes on; with nothing before, "nothing".
    case stroke
    /// A label; `goesOn` when an arrow stands before or after it.
    case label(String, goesOn: Bool)
  }

  private static let heads: Set<Character> = [
    "→", "⇒", "➡", "⇨", "➔", "➜", "➝", "➞", "▶", "►", "▷", "⟶", "⟹", "￫", "➤",
  ]
  private static let greater: Set<Character> = [">", "＞"]
  private static let strokes: Set<Character> = ["―", "—", "─", "━", "ー", "〜", "～", "=", "＝"]
  private static let hyphens: Set<Character> = ["-", "－", "−", "‐", "–"]
  private static let upright: Set<Character> = ["↓", "⇓", "⬇", "￬", "↑", "⇑", "⬆", "￪"]
  private static let dittos: Set<Character> = ["〃", "々", "\""]

  /// What a text says in a cell of the schedule.
  package static func content(of text: String) -> Content {
    if text.isEmpty { return .none }
    // Most labels are words and nothing else.
    if text.unicodeScalars.allSatisfy(isWordSign), text != HeadingVocabulary.sameAsLeft {
      return .label(text, goesOn: false)
    }
    let text = LineBreaks.joined(text)
    if text.isEmpty || text.allSatisfy({ hyphens.contains($0) }) { return .none }
    if isDashOnly(text) { return .stroke }
    if text.allSatisfy(isSign) || text == HeadingVocabulary.sameAsLeft { return .continuation }
    let label = trimmed(text)
    return .label(label, goesOn: label != text)
  }

  /// Whether a text is nothing but arrows up or down: it may go on, or say what the row above says.
  static func areUpright(_ text: String) -> Bool {
    text.contains(where: upright.contains)
      && text.allSatisfy { upright.contains($0) || isShaft($0) || $0.isWhitespace || $0 == "｜" }
  }

  /// A label on one line without the arrows before and after it.
  package static func label(of text: String) -> String {
    switch content(of: text) {
    case .label(let label, _): label
    case .none, .continuation, .stroke: ""
    }
  }

  /// A text parted into the arrows before its label, the label as printed, line breaks included, and
  /// the arrows behind it.
  package static func parts(of text: String) -> (leading: String, body: String, trailing: String) {
    let end = endOfLeadingArrow(in: text[...]) ?? text.startIndex
    let start = startOfTrailingArrow(in: text[end...]) ?? text.endIndex
    return (String(text[..<end]), String(text[end..<start]), String(text[start...]))
  }

  /// Hiragana, katakana and kanji, digits, letters, brackets and punctuation, of which no arrow is made.
  private static func isWordSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x3096, 0x30A1...0x30FB, 0x4E00...0x9FFF: true
    case 0x28...0x29, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x2460...0x2473, 0x3001...0x3002, 0x300A...0x3011: true
    case 0xFF08...0xFF09, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  private static func isSign(_ character: Character) -> Bool {
    isShaft(character) || heads.contains(character) || greater.contains(character)
      || dittos.contains(character) || character.isWhitespace
  }

  private static func isShaft(_ character: Character) -> Bool {
    strokes.contains(character) || hyphens.contains(character)
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    if let end = endOfLeadingArrow(in: rest) { rest = rest[end...] }
    if let start = startOfTrailingArrow(in: rest) { rest = rest[..<start] }
    return String(rest).trimmingWhitespace
  }

  /// `→`, `――→`, `ー>`: any strokes and then a head; `>` is one only behind a stroke.
  private static func endOfLeadingArrow(in text: Substring) -> Substring.Index? {
    let shaft = text.prefix(while: isShaft)
    let isHead: (Character) -> Bool = {
      heads.contains($0) || !shaft.isEmpty && greater.contains($0)
    }
    let head = text[shaft.endIndex...].prefix(while: isHead)
    return head.isEmpty ? nil : head.endIndex
  }

  /// The long vowel of サポーター→ is no stroke, the one of 実施ー> is.
  private static func startOfTrailingArrow(in text: Substring) -> Substring.Index? {
    var start = text.endIndex
    func peel(_ isPeeled: (Character) -> Bool) {
      while start > text.startIndex, isPeeled(text[text.index(before: start)]) {
        start = text.index(before: start)
      }
    }
    peel(heads.contains)
    if start < text.endIndex {
      peel { isShaft($0) && $0 != "ー" }
      return start
    }
    peel(greater.contains)
    let head = start
    peel(isShaft)
    return start < head && head < text.endIndex ? start : nil
  }
}
