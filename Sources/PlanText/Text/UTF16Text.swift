import TextEdits

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
  /// What there is among them.
  let classes: UnitClasses
  #if DEBUG
    /// How often single code units were looked at, for tests of how that grows with the text.
    package let looks = LookCount()
  #endif

  /// The code units of a text.
  package init(_ text: String) {
    var (text, classes) = (text, UnitClasses())
    units = text.withUTF8 { Self.units(ofUTF8: $0, &classes) }
    self.classes = classes
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

  /// The index of the first code unit of some classes from an index on; nil where none follows.
  func next(_ wanted: UnitClasses, from index: Int) -> Int? {
    guard !classes.isDisjoint(with: wanted) else { return nil }
    let wanted = wanted.rawValue
    return UnitClasses.table.withUnsafeBufferPointer { table in
      units.withUnsafeBufferPointer { units in
        var position = index
        while position < units.count {
          if table[Int(units[position])] & wanted != 0 { return position }
          position &+= 1
        }
        return nil
      }
    }
  }

  /// Whether the code unit at an index is one of a set; false outside the text.
  @inline(__always)
  func isOne(of set: UnitSet, at index: Int) -> Bool {
    unit(at: index).map(set.contains) ?? false
  }

  /// The index after `literal` when it stands at `index`.
  @inline(__always)
  package func end(of literal: StaticString, at index: Int) -> Int? {
    // Most texts differ in the first code unit, which the compiler knows of a literal.
    guard unit(at: index) == literal.firstUnit else { return nil }
    return end(ofRestOf: literal, at: index)
  }

  private func end(ofRestOf literal: StaticString, at index: Int) -> Int? {
    literal.withUTF8Buffer { end(ofUTF8: $0, at: index) }
  }

  /// The index after a word that is known at run time only.
  package func end(ofWord word: String, at index: Int) -> Int? {
    var word = word
    return word.withUTF8 { end(ofUTF8: $0, at: index) }
  }

  /// By bytes: making units of a word takes longer than finding that it differs in its first one.
  private func end(ofUTF8 bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    var (position, next) = (index, 0)
    while next < bytes.count {
      let (scalar, length) = bytes.scalar(at: next)
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

  /// The index after `literal` when it stands at `index` or after blanks and line breaks there.
  @inline(__always)
  func end(of literal: StaticString, afterGapAt index: Int) -> Int? {
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

extension StaticString {
  /// Its first code unit; all words that are looked for begin in the Basic Multilingual Plane.
  @inline(__always)
  fileprivate var firstUnit: UInt16 {
    let bytes = utf8Start
    let byte = UInt16(bytes[0])
    if byte < 0x80 { return byte }
    if byte < 0xE0 { return (byte & 0x1F) << 6 | UInt16(bytes[1] & 0x3F) }
    return byte << 12 | UInt16(bytes[1] & 0x3F) << 6 | UInt16(bytes[2] & 0x3F)
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

extension String {
  /// Whether nothing of it would be seen.
  package var looksBlank: Bool { unicodeScalars.allSatisfy(TextFolding.isUnseen) }
}

extension Character {
  fileprivate var isLatinLetter: Bool { isASCII && isLetter }
}
