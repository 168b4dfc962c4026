/// How wide texts are on a terminal, in columns: kana, kanji and full-width signs take two.
package enum DisplayWidth {
  package static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0...0x02FF, 0xFF61...0xFFDC: 1
    default: 2
    }
  }

  /// The beginning of a text that is at most so wide, with … where something is left out.
  package static func cut(_ text: String, to width: Int) -> String {
    if of(text) <= width { return text }
    var cut = ""
    var used = 2
    for character in text {
      used += of(String(character))
      if used > width { break }
      cut.append(character)
    }
    return cut + "…"
  }

  /// The lines of a text that are at most so wide; Latin words stay whole where they fit.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(of: text) {
      if of(line + word) > width, !line.isEmpty, !(word.first.map(noStarts.contains) ?? false) {
        lines.append(line.trimmingEnd)
        line = ""
        if word == " " { continue }
      }
      line += word
    }
    return line.isEmpty ? lines : lines + [line.trimmingEnd]
  }

  /// Runs of narrow signs, and each wide one by itself.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for character in text {
      let isWide = of(String(character)) > 1
      if !isWide, character != " ", let last = words.last, last != " ",
        of(String(last.suffix(1))) == 1
      {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
    }
    return words
  }

  /// What no line begins with.
  private static let noStarts: Set<Character> = ["、", "。", "）", "」", "』", "】", "ー", "・", "：", "…"]
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
