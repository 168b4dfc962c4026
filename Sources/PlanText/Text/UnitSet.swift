/// What a UTF-16 code unit is to the grammar of years.
enum CharacterClass {
  /// Blank, tab, line break, no-break space, ideographic space.
  static func isBlank(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000: true
    default: false
    }
  }

  /// Half-width or full-width 0–9.
  static func isDigit(_ unit: UInt16) -> Bool {
    (0x30...0x39).contains(unit) || (0xFF10...0xFF19).contains(unit)
  }

  /// Half-width or full-width A–Z, a–z.
  static func isLetter(_ unit: UInt16) -> Bool {
    (0x41...0x5A).contains(unit & ~0x20) && unit < 0x80
      || (0xFF21...0xFF3A).contains(unit) || (0xFF41...0xFF5A).contains(unit)
  }

  /// `〜`, `～`, `~` and the dashes that stand between the ends of a period.
  static func isPeriodSign(_ unit: UInt16) -> Bool { periodSigns.contains(unit) }

  /// What stands between the years of a list or the ends of a period.
  static func isJoiner(_ unit: UInt16) -> Bool { joiners.contains(unit) }

  private static let periodSigns = UnitSet("〜～~-‐‑–—―−－")
  private static let joiners = periodSigns.union(UnitSet("、，,・･"))
}

extension UInt16 {
  /// Whether a code unit is one of a few signs of the Basic Multilingual Plane, which are looked through in
  /// turn; `UnitSet` is for many signs, and for loops.
  func isOne(of signs: StaticString) -> Bool {
    let bytes = UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount)
    var index = 0
    while index < bytes.count {
      let byte = UInt16(bytes[index])
      if byte < 0x80 {
        if byte == self { return true }
        index &+= 1
      } else if byte < 0xE0 {
        if (byte & 0x1F) << 6 | UInt16(bytes[index &+ 1] & 0x3F) == self { return true }
        index &+= 2
      } else {
        let rest = UInt16(bytes[index &+ 1] & 0x3F) << 6 | UInt16(bytes[index &+ 2] & 0x3F)
        if byte << 12 | rest == self { return true }
        index &+= 3
      }
    }
    return false
  }
}

/// A set of UTF-16 code units that is asked with one look.
package struct UnitSet: Sendable {
  @usableFromInline
  package private(set) var words = [UInt64](repeating: 0, count: 1024)

  /// The set of some code units.
  package init(_ units: some Sequence<UInt16>) {
    for unit in units { words[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
  }

  /// The set of the code units of a text.
  package init(_ text: String) { self.init(text.utf16) }

  /// Whether a code unit is in the set.
  @inlinable
  package func contains(_ unit: UInt16) -> Bool {
    words[Int(unit >> 6)] & 1 << UInt64(unit & 63) != 0
  }

  /// The set of what is in either.
  package func union(_ other: UnitSet) -> UnitSet {
    var union = self
    for index in words.indices { union.words[index] |= other.words[index] }
    return union
  }
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
