/// A text as UTF-16 code units, with the questions the grammar of years asks of it.
///
/// Code units and not characters: replacements are counted in them, and all that years are spelled
/// with lies in the Basic Multilingual Plane.
package struct UTF16Text {
  /// The code units, in order.
  package let units: [UInt16]

  /// The code units of a text.
  package init(_ text: String) { units = Array(text.utf16) }

  /// The code unit at an index; nil outside the text.
  package func unit(at index: Int) -> UInt16? {
    units.indices.contains(index) ? units[index] : nil
  }

  /// The index after `literal` when it stands at `index`.
  package func end(of literal: String, at index: Int) -> Int? {
    var position = index
    for unit in literal.utf16 {
      guard self.unit(at: position) == unit else { return nil }
      position += 1
    }
    return position
  }

  /// The index after `literal` when it stands at `index` or after blanks and line breaks there.
  func end(of literal: String, afterGapAt index: Int) -> Int? {
    end(of: literal, at: afterGap(index))
  }

  /// The index after `word` when it stands at `index`, its letters spaced out or not: `令 和`.
  package func end(ofSpaced word: String, at index: Int) -> Int? {
    var end = index
    for (count, unit) in word.utf16.enumerated() {
      let position = count == 0 ? end : afterGap(end)
      guard self.unit(at: position) == unit else { return nil }
      end = position + 1
    }
    return end
  }

  /// The index of the first of the blanks and line breaks that end before `index`.
  package func beforeGap(_ index: Int) -> Int {
    var position = index
    while let unit = unit(at: position - 1), CharacterClass.isBlank(unit) { position -= 1 }
    return position
  }

  /// The index after the blanks and line breaks at `index`.
  ///
  /// Headings are broken inside an expression (令和5年度⏎末時点), so a break joins as a blank does.
  package func afterGap(_ index: Int) -> Int {
    var position = index
    while let unit = unit(at: position), CharacterClass.isBlank(unit) { position += 1 }
    return position
  }
}

/// What a UTF-16 code unit is to the grammar of years.
enum CharacterClass {
  /// Blank, tab, line break, no-break space, ideographic space.
  static func isBlank(_ unit: UInt16) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000].contains(unit)
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
  static func isPeriodSign(_ unit: UInt16) -> Bool {
    "〜～~-‐‑–—―−－".utf16.contains(unit)
  }

  /// What stands between the years of a list or the ends of a period.
  static func isJoiner(_ unit: UInt16) -> Bool {
    isPeriodSign(unit) || "、，,・･".utf16.contains(unit)
  }
}
