/// What of a text stands in brackets.
package struct Brackets {
  /// For each UTF-16 code unit whether it is a bracket or stands between brackets.
  ///
  /// Only the signs themselves are where nothing else stands outside brackets.
  let isInside: [Bool]

  /// Finds the brackets of a text; one that is never closed reaches to its end.
  init(_ text: UTF16Text) {
    guard text.units.contains(where: Self.isSign) else {
      isInside = [Bool](repeating: false, count: text.units.count)
      return
    }
    var depth = 0
    let isInside = text.units.map { unit in
      if Self.opening.contains(unit) { depth += 1 }
      defer { if Self.closing.contains(unit) { depth = max(0, depth - 1) } }
      return depth > 0 || Self.closing.contains(unit)
    }
    let isAllInside = zip(text.units, isInside).allSatisfy { $1 || CharacterClass.isBlank($0) }
    self.isInside = isAllInside ? text.units.map(Self.isSign) : isInside
  }

  /// The text outside brackets, without the code units of `range`.
  func outside(of text: UTF16Text, omitting range: Range<Int>?) -> String {
    text.string { !isInside[$0] && !(range?.contains($0) ?? false) }
  }

  /// Whether a code unit of some sort stands outside brackets, or within them where nothing else stands
  /// outside: whether one is left of the text outside brackets.
  package static func isLeft(
    outside line: ArraySlice<UInt16>, _ isOfSort: (UInt16) -> Bool
  ) -> Bool {
    var depth = 0
    var (isInside, hasOutside) = (false, false)
    for unit in line {
      if opening.contains(unit) {
        depth += 1
      } else if closing.contains(unit) {
        depth = max(0, depth - 1)
      } else if depth > 0 {
        isInside = isInside || isOfSort(unit)
      } else if !CharacterClass.isBlank(unit) {
        if isOfSort(unit) { return true }
        hasOutside = true
      }
    }
    return isInside && !hasOutside
  }

  /// The outermost pairs of brackets with what stands in them; one never closed reaches to the end.
  package static func groups(in text: UTF16Text) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var depth = 0
    var start = 0
    for (index, unit) in text.units.enumerated() {
      if opening.contains(unit) {
        if depth == 0 { start = index }
        depth += 1
      } else if closing.contains(unit), depth > 0 {
        depth -= 1
        if depth == 0 { groups.append(start..<(index + 1)) }
      }
    }
    return depth > 0 ? groups + [start..<text.units.count] : groups
  }

  /// Whether a code unit is an opening or closing bracket.
  static func isSign(_ unit: UInt16) -> Bool { opening.contains(unit) || closing.contains(unit) }

  private static let opening = UnitSet("(（[［{｛「｢『【〔〈《<＜")
  private static let closing = UnitSet(")）]］}｝」｣』】〕〉》>＞")
}

/// The round brackets a text ends with.
package enum ClosingBrackets {
  /// The text before the brackets and the words in them; nil when the text ends with none.
  package static func split(_ text: String) -> (before: String, words: String)? {
    var trimmed = text.trimmingWhitespace
    return trimmed.withUTF8 { bytes in
      var end = bytes.count
      guard let last = bracket(endingAt: end, of: bytes), !last.opens else { return nil }
      var depth = 0
      while end > 0 {
        guard let found = bracket(endingAt: end, of: bytes) else {
          end -= 1
          continue
        }
        depth += found.opens ? -1 : 1
        let start = end - found.length
        if depth == 0 {
          let words = bytes[end..<bytes.count - last.length]
          return (
            String(decoding: bytes[..<start], as: UTF8.self).trimmingWhitespace,
            String(decoding: words, as: UTF8.self).trimmingWhitespace
          )
        }
        end = start
      }
      return nil
    }
  }

  /// The bracket whose last byte stands before `end`.
  private static func bracket(
    endingAt end: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (opens: Bool, length: Int)? {
    guard end > 0 else { return nil }
    switch bytes[end - 1] {
    case UInt8(ascii: "("): return (true, 1)
    case UInt8(ascii: ")"): return (false, 1)
    // U+FF08 and U+FF09 are EF BC 88 and EF BC 89.
    case let byte where byte & 0xFE == 0x88:
      guard end > 2, bytes[end - 2] == 0xBC, bytes[end - 3] == 0xEF else { return nil }
      return (byte == 0x88, 3)
    default: return nil
    }
  }
}
