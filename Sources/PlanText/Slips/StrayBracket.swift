/// A bracket or quotation mark of a text without its partner.
package struct StrayBracket: Hashable, Sendable {
  /// Its code unit in the text.
  package let index: Int
  /// Whether it opens.
  package let isOpening: Bool

  /// Those of a text, in its order; （ may be closed by ).
  ///
  /// The ) of a numbered line (1), ア）) is none, and neither are < and >, which compare.
  package static func all(in text: UTF16Text) -> [StrayBracket] {
    var found: [StrayBracket] = []
    var open: [(index: Int, kind: UInt16)] = []
    // How many of each kind are open, so that a stray closer costs no search.
    var counts = SIMD16<Int32>()
    var next = 0
    while let index = text.next(.strayBracket, from: next) {
      next = index + 1
      guard let (kind, isOpening) = kinds[text.units[index]] else { continue }
      if isOpening {
        open.append((index, kind))
        counts[Int(kind)] += 1
      } else {
        guard counts[Int(kind)] > 0 else {
          if !isListMark(before: index, in: text) {
            found.append(StrayBracket(index: index, isOpening: false))
          }
          continue
        }
        while let last = open.popLast() {
          counts[Int(last.kind)] -= 1
          if last.kind == kind { break }
          found.append(StrayBracket(index: last.index, isOpening: true))
        }
      }
    }
    if open.isEmpty, found.isEmpty { return [] }
    found += open.map { StrayBracket(index: $0.index, isOpening: true) }
    return found.sorted { $0.index < $1.index }
  }

  /// Whether a ) only closes the mark of a line: one or two digits, or a letter, after its beginning.
  private static func isListMark(before index: Int, in text: UTF16Text) -> Bool {
    var start = index
    while index - start < 2, text.unit(at: start - 1).map(CharacterClass.isDigit) ?? false {
      start -= 1
    }
    if start == index {
      guard let unit = text.unit(at: index - 1),
        CharacterClass.isLetter(unit) || CharacterClass.isKatakana(unit)
          || CharacterClass.isHiragana(unit) || (0x2460...0x24FF).contains(unit)
      else { return false }
      start -= 1
    }
    var blanks = 0
    while blanks < 8, let unit = text.unit(at: start - 1), CharacterClass.isSpace(unit) {
      start -= 1
      blanks += 1
    }
    guard let before = text.unit(at: start - 1) else { return true }
    return CharacterClass.isLineBreak(before) || marks.contains(before)
  }

  private static let pairs: [(opening: String, closing: String)] = [
    ("(（", ")）"), ("[［", "]］"), ("【", "】"), ("〔", "〕"), ("「｢", "」｣"), ("『", "』"), ("《", "》"),
    ("〈", "〉"), ("“", "”"),
  ]
  static var signs: [UInt16] { kinds.units }
  private static let marks = UnitSet("・●○〇◎□■◆◇。、")

  /// For each sign the number of its pair, and whether it opens.
  private static let kinds: UnitTable<(kind: UInt16, isOpening: Bool)> = {
    var kinds: [UInt16: (kind: UInt16, isOpening: Bool)] = [:]
    for (kind, pair) in pairs.enumerated() {
      for unit in pair.opening.utf16 { kinds[unit] = (UInt16(kind), true) }
      for unit in pair.closing.utf16 { kinds[unit] = (UInt16(kind), false) }
    }
    return UnitTable(kinds)
  }()
}
