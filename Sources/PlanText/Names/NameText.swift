/// The parts of a strategy's or measure's cell.
package struct NameText: Hashable, Sendable {
  /// `(1)`, `①`, `1.`; as printed, empty when there is none.
  package let mark: String
  /// Without mark, words in brackets at the end, and line breaks.
  package let name: String
  /// `Change・Chance・Challenge`; nil when no such words stand at the end.
  package let nameInEnglish: String?
  /// `P48`; nil when no page stands at the end.
  package let planPage: String?
  /// What the same strategy or measure has in common on every page.
  package let key: String

  package init(_ text: String) {
    let (mark, rest) = NameMark.split(text)
    self.mark = mark
    var name = rest
    var english: String?
    var page: String?
    while let (before, words) = ClosingBrackets.split(name) {
      if page == nil, Self.isPage(words) {
        page = words
      } else if english == nil, Self.isEnglish(words) {
        english = words
      } else {
        break
      }
      name = before
    }
    self.name = LineBreaks.joined(name)
    nameInEnglish = english
    planPage = page
    key = folded(mark + self.name)
  }

  /// `P48`, `ｐ.48`, `48頁`, `P48～50`.
  private static func isPage(_ words: String) -> Bool {
    let plain = folded(words, lowercasingASCII: true)
    guard plain.contains(where: { $0.isASCII && $0.isNumber }) else { return false }
    let sign = plain.filter { !($0.isNumber || "~〜-–,.・、".contains($0)) }
    return ["p", "pp", "ページ", "頁", "pページ"].contains(sign)
  }

  /// Latin words: DX and the like are part of a Japanese name, words have small letters.
  private static func isEnglish(_ words: String) -> Bool {
    var hasSmallLetter = false
    for letter in words where letter.isLetter {
      guard letter.isASCII else { return false }
      hasSmallLetter = hasSmallLetter || letter.isLowercase
    }
    return hasSmallLetter
  }
}

/// The mark a name in a list begins with.
package enum NameMark {
  /// The mark as printed (empty when there is none) and the text after it.
  package static func split(_ text: String) -> (mark: String, rest: String) {
    let trimmed = text.trimmingWhitespace
    guard let end = end(of: trimmed) else { return ("", trimmed) }
    return (String(trimmed[..<end]), String(trimmed[end...]).trimmingWhitespace)
  }

  private static func end(of text: String) -> String.Index? {
    guard let first = text.first, let scalar = first.unicodeScalars.first else { return nil }
    let afterFirst = text.index(after: text.startIndex)
    // ①…⑳, ㈠…㈩, Ⅰ…ⅿ, ㉑…㉟, ㊱…㊿
    let signs: [ClosedRange<UInt32>] = [
      0x2460...0x2473, 0x3220...0x3229, 0x2160...0x217F, 0x3251...0x325F, 0x32B1...0x32BF,
    ]
    if signs.contains(where: { $0.contains(scalar.value) }) { return afterFirst }
    if first == "(" || first == "（" {
      let close = text[afterFirst...].firstIndex { $0 == ")" || $0 == "）" }
      guard let close, text[afterFirst..<close].count <= 3, afterFirst < close else { return nil }
      return text.index(after: close)
    }
    let digits = text.prefix { $0.isWholeNumber && !isIdeograph($0) }
    guard !digits.isEmpty, digits.count <= 2, digits.endIndex < text.endIndex,
      ".．、)）".contains(text[digits.endIndex]) || text[digits.endIndex].isWhitespace
    else { return nil }
    return text[digits.endIndex].isWhitespace
      ? digits.endIndex : text.index(after: digits.endIndex)
  }

  private static func isIdeograph(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
  }
}

/// The parts of an action's title: words in 【】 and what is left without them.
package struct TitleTags: Hashable, Sendable {
  /// The words in 【】, in order, without the brackets; empty brackets give none.
  package var tags: [String] = []
  /// The title without its 【】.
  package var untagged = ""

  /// Takes a title apart; a bracket that is never closed stays in the text.
  package init(_ title: String) {
    let scalars = title.unicodeScalars
    var line =
      scalars.contains(where: isLineBreak) ? String(scalars.filter { !isLineBreak($0) }) : title
    var (tags, untagged) = ([String](), "")
    line.withUTF8 { bytes in
      func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      var rest = 0
      while let open = Self.bracket(Self.opening, in: bytes, from: rest),
        let close = Self.bracket(Self.closing, in: bytes, from: open)
      {
        untagged += text(rest..<open)
        let tag = text(open + 3..<close).trimmingWhitespace
        if !tag.isEmpty { tags.append(tag) }
        rest = close + 3
      }
      untagged += text(rest..<bytes.count)
    }
    (self.tags, self.untagged) = (tags, untagged)
  }

  /// The last bytes of 【 and 】, U+3010 and U+3011.
  private static let (opening, closing): (UInt8, UInt8) = (0x90, 0x91)

  private static func bracket(
    _ last: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard start + 3 <= bytes.count else { return nil }
    return (start...bytes.count - 3).first {
      bytes[$0 + 2] == last && bytes[$0 + 1] == 0x80 && bytes[$0] == 0xE3
    }
  }

  /// What equal titles have in common, however they are typed.
  package var key: String { folded(untagged) }
}
