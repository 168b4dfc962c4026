#if DEBUG
  import Synchronization
#endif

/// A text as UTF-16 code units, with the questions the grammar of years asks of it.
///
/// Code units and not characters: replacements are counted in them, and all that years are spelled
/// with lies in the Basic Multilingual Plane.
package struct UTF16Text: Sendable {
  /// The code units, in order.
  package let units: [UInt16]
  #if DEBUG
    /// How often single code units were looked at, for tests of how that grows with the text.
    package let looks = LookCount()
  #endif

  /// The code units of a text.
  package init(_ text: String) {
    var text = text
    units = text.withUTF8 { Self.units(ofUTF8: $0) }
  }

  /// The code units of valid UTF-8.
  private static func units(ofUTF8 bytes: UnsafeBufferPointer<UInt8>) -> [UInt16] {
    [UInt16](unsafeUninitializedCapacity: bytes.count) { units, count in
      var index = 0
      while index < bytes.count {
        let (scalar, length) = scalar(of: bytes, at: index)
        index += length
        if scalar < 0x1_0000 {
          units[count] = UInt16(scalar)
          count += 1
        } else {
          units[count] = UInt16(0xD7C0 + scalar >> 10)
          units[count + 1] = UInt16(0xDC00 + scalar & 0x3FF)
          count += 2
        }
      }
    }
  }

  /// The scalar that begins at an index of valid UTF-8, and how many bytes it has.
  private static func scalar(
    of bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: UInt32, length: Int) {
    func rest(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    let byte = UInt32(bytes[index])
    switch byte {
    case 0..<0x80: return (byte, 1)
    case 0x80..<0xE0: return ((byte & 0x1F) << 6 | rest(1), 2)
    case 0xE0..<0xF0: return ((byte & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
    default: return ((byte & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }
  }

  /// The code unit at an index; nil outside the text.
  package func unit(at index: Int) -> UInt16? {
    #if DEBUG
      looks.add()
    #endif
    return units.indices.contains(index) ? units[index] : nil
  }

  /// The text of some code units, what is half of a pair written as U+FFFD.
  package func part(_ range: Range<Int>) -> String { string(range) }

  func string(_ range: Range<Int>) -> String { Self.string(units[range]) }

  /// The text of those code units whose indices are kept.
  func string(keeping isKept: (Int) -> Bool) -> String {
    var kept: [UInt16] = []
    kept.reserveCapacity(units.count)
    for index in units.indices where isKept(index) { kept.append(units[index]) }
    return Self.string(kept[...])
  }

  /// The text of code units; the library's own decoder takes several times as long.
  static func string(_ units: ArraySlice<UInt16>) -> String {
    String(unsafeUninitializedCapacity: 3 * units.count) { bytes in
      var count = 0
      func put(_ byte: UInt32) {
        bytes[count] = UInt8(truncatingIfNeeded: byte)
        count += 1
      }
      var index = units.startIndex
      while index < units.endIndex {
        var scalar = UInt32(units[index])
        index += 1
        if scalar & 0xF800 == 0xD800 {
          let next = index < units.endIndex ? UInt32(units[index]) : 0
          if scalar < 0xDC00, next & 0xFC00 == 0xDC00 {
            scalar = 0x1_0000 + (scalar & 0x3FF) << 10 + next & 0x3FF
            index += 1
          } else {
            scalar = 0xFFFD
          }
        }
        switch scalar {
        case 0..<0x80: put(scalar)
        case 0x80..<0x800:
          put(0xC0 | scalar >> 6)
          put(0x80 | scalar & 0x3F)
        case 0x800..<0x1_0000:
          put(0xE0 | scalar >> 12)
          put(0x80 | scalar >> 6 & 0x3F)
          put(0x80 | scalar & 0x3F)
        default:
          put(0xF0 | scalar >> 18)
          put(0x80 | scalar >> 12 & 0x3F)
          put(0x80 | scalar >> 6 & 0x3F)
          put(0x80 | scalar & 0x3F)
        }
      }
      return count
    }
  }

  /// The index after `literal` when it stands at `index`.
  package func end(of literal: String, at index: Int) -> Int? {
    var (literal, position) = (literal, index)
    // By bytes: making units of a word takes longer than finding that it differs in its first one.
    return literal.withUTF8 { bytes in
      var next = 0
      while next < bytes.count {
        let (scalar, length) = Self.scalar(of: bytes, at: next)
        next += length
        if scalar < 0x1_0000 {
          guard unit(at: position) == UInt16(scalar) else { return nil }
          position += 1
        } else {
          guard unit(at: position) == UInt16(0xD7C0 + scalar >> 10),
            unit(at: position + 1) == UInt16(0xDC00 + scalar & 0x3FF)
          else { return nil }
          position += 2
        }
      }
      return position
    }
  }

  /// The index after `literal` when it stands at `index` or after blanks and line breaks there.
  func end(of literal: String, afterGapAt index: Int) -> Int? {
    end(of: literal, at: afterGap(index))
  }

  /// Whether these code units stand at an index.
  func holds(_ word: [UInt16], at index: Int) -> Bool {
    index >= 0 && index + word.count <= units.count
      && word.indices.allSatisfy { units[index + $0] == word[$0] }
  }

  /// The index after `word` when it stands at `index`, its letters spaced out or not: `令 和`.
  package func end(ofSpaced word: some Sequence<UInt16>, at index: Int) -> Int? {
    var end = index
    for (count, unit) in word.enumerated() {
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

#if DEBUG
  /// A count that copies of a text share.
  package final class LookCount: Sendable {
    private let count = Atomic<Int>(0)

    /// The count so far.
    package var value: Int { count.load(ordering: .relaxed) }

    fileprivate func add() { count.add(1, ordering: .relaxed) }
  }
#endif

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

/// A set of UTF-16 code units that is asked with one look.
package struct UnitSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 1024)

  /// The set of some code units.
  package init(_ units: some Sequence<UInt16>) {
    for unit in units { words[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
  }

  /// The set of the code units of a text.
  package init(_ text: String) { self.init(text.utf16) }

  /// Whether a code unit is in the set.
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

/// Line breaks that only lay a text out.
package enum LineBreaks {
  /// The text on one line: Japanese is joined as it is, words in Latin letters by a blank.
  package static func joined(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: isLineBreak) { return text.trimmingWhitespace }
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmingWhitespace }
    return lines.filter { !$0.isEmpty }.reduce("") { joined, line in
      let isLatin = joined.last?.isLatinLetter == true && line.first?.isLatinLetter == true
      return joined + (isLatin ? " " : "") + line
    }
  }
}

extension String {
  /// Without blanks and line breaks at both ends.
  package var trimmingWhitespace: String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return "" }
    if !TextFolding.isWhiteSpace(first), !TextFolding.isWhiteSpace(last) { return self }
    let rest = unicodeScalars.drop(while: TextFolding.isWhiteSpace)
    guard let end = rest.lastIndex(where: { !TextFolding.isWhiteSpace($0) }) else { return "" }
    return String(rest[...end])
  }
}

extension Character {
  fileprivate var isLatinLetter: Bool { isASCII && isLetter }
}
