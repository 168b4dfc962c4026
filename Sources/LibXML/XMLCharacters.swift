/// What may stand in a text beyond ASCII, by its bytes.
enum XMLCharacters {
  /// The bytes of a character beyond ASCII (XML 1.0 §2.2 Char, Unicode §3.9 table 3-7); 0 where there is none.
  @inline(__always)
  static func length(_ document: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    // Nearly all: kana, kanji and their signs.
    if document[index] &- 0xE1 < 12, index + 2 < document.count,
      document[index + 1] & document[index + 2] & 0xC0 == 0x80,
      (document[index + 1] | document[index + 2]) & 0x40 == 0
    {
      return 3
    }
    return lengthOfOther(document, at: index)
  }

  private static func lengthOfOther(
    _ document: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
    let rest = document.count - index
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      range.contains(document[index + offset])
    }
    switch document[index] {
    case 0xEE: return rest > 2 && follows(1) && follows(2) ? 3 : 0
    case 0xEF:
      // U+FFFE and U+FFFF are no characters.
      let isNone = rest > 2 && document[index + 1] == 0xBF && document[index + 2] > 0xBD
      return rest > 2 && follows(1) && follows(2) && !isNone ? 3 : 0
    case 0xC2...0xDF: return rest > 1 && follows(1) ? 2 : 0
    case 0xE0: return rest > 2 && follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return rest > 2 && follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xF0: return rest > 3 && follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return rest > 3 && follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return rest > 3 && follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }

  /// Just behind a reference that every document may hold: `&amp;` and its like, `&#10;`, `&#x8868;` (XML 1.0
  /// §4.1); nil for any other.
  static func endOfReference(_ document: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let reference = document[(index + 1)...].prefix(10)
    guard let end = reference.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let text = String(decoding: reference[..<end], as: UTF8.self)
    if ["amp", "lt", "gt", "quot", "apos"].contains(text) { return end + 1 }
    guard text.hasPrefix("#") else { return nil }
    let isHexadecimal = text.hasPrefix("#x")
    let digits = text.dropFirst(isHexadecimal ? 2 : 1)
    guard digits.allSatisfy({ $0.isHexDigit && $0.isASCII }),
      let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), isCharacter(value)
    else { return nil }
    return end + 1
  }

  private static func isCharacter(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
