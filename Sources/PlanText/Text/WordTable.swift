/// Words with their meanings, found at a place of a text by one look at its code unit.
package struct WordTable<Meaning: Sendable>: Sendable {
  /// One word of the table.
  package struct Entry: Sendable {
    let word: [UInt16]
    let meaning: Meaning
  }

  /// What the words begin with.
  package let firsts: UnitSet
  private let lasts: UnitSet
  private let byFirst: [UInt16: [Entry]]
  private let byLast: [UInt16: [Entry]]

  /// A table; of words that begin or end alike the longest is found.
  package init(_ words: [(String, Meaning)]) {
    let entries = words.map { Entry(word: Array($0.0.utf16), meaning: $0.1) }
      .sorted { $0.word.count > $1.word.count }
    byFirst = Dictionary(grouping: entries) { $0.word.first ?? 0 }
    byLast = Dictionary(grouping: entries) { $0.word.last ?? 0 }
    firsts = UnitSet(byFirst.keys)
    lasts = UnitSet(byLast.keys)
  }

  /// The longest word that begins at `index`, and where it ends.
  package func match(in text: UTF16Text, at index: Int) -> (meaning: Meaning, end: Int)? {
    guard let unit = text.unit(at: index), firsts.contains(unit), let entries = byFirst[unit]
    else { return nil }
    let found = entries.first { text.holds($0.word, at: index) }
    return found.map { ($0.meaning, index + $0.word.count) }
  }

  /// The longest word that ends before `end`, not reaching back past `limit`, and where it begins.
  package func match(
    in text: UTF16Text, endingAt end: Int, limit: Int
  ) -> (meaning: Meaning, start: Int)? {
    guard let unit = text.unit(at: end - 1), lasts.contains(unit), let entries = byLast[unit]
    else { return nil }
    let found = entries.first {
      end - $0.word.count >= limit && text.holds($0.word, at: end - $0.word.count)
    }
    return found.map { ($0.meaning, end - $0.word.count) }
  }
}

extension WordTable where Meaning == Bool {
  /// A table of words that mean no more than themselves.
  package init(_ words: [String]) { self.init(words.map { ($0, true) }) }
}

extension CharacterClass {
  static func isKanji(_ unit: UInt16) -> Bool { (0x4E00...0x9FFF).contains(unit) || unit == 0x3005 }

  /// Katakana with the prolonged sound mark; the middle dot is none.
  static func isKatakana(_ unit: UInt16) -> Bool {
    (0x30A1...0x30FA).contains(unit) || unit == 0x30FC
  }

  static func isHiragana(_ unit: UInt16) -> Bool { (0x3041...0x309F).contains(unit) }

  static func isLineBreak(_ unit: UInt16) -> Bool { unit == 0x0A || unit == 0x0D }

  /// A blank that ends no line.
  static func isSpace(_ unit: UInt16) -> Bool { isBlank(unit) && !isLineBreak(unit) }

  /// Whether a unit goes on with the noun before it.
  static func isNounLike(_ unit: UInt16) -> Bool {
    isKanji(unit) || isKatakana(unit) || isLetter(unit)
  }
}
