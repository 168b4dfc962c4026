extension FormulaScanner {
  /// The byte at an offset; 0, which no formula holds, behind the end.
  func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func isWhitespace(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    // Bit 5 is all that tells an ASCII letter's cases apart.
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Whether a byte can be part of a name or an unquoted sheet name.
  ///
  /// No syntax of formulas is outside ASCII, so any byte of another character can.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "\\"), UInt8(ascii: "?"), 0x80...0xFF:
      true
    default:
      isLetter(byte) || isDigit(byte)
    }
  }

  func endOfWord(from start: Int) -> Int {
    var end = start
    while Self.isWord(byte(at: end)), !isWideSpace(at: end) { end += 1 }
    return end
  }

  func endOfWhitespace(from start: Int) -> Int {
    var end = start
    while Self.isWhitespace(byte(at: end)) { end += 1 }
    return end
  }

  func endOfDigits(from start: Int) -> Int {
    var end = start
    while Self.isDigit(byte(at: end)) { end += 1 }
    return end
  }

  /// The end of what stands between `mark`s, the closing one included; a doubled one is content.
  func endOfQuotation(from start: Int, mark: UInt8) -> Int? {
    var index = start + 1
    while index < bytes.count {
      if bytes[index] != mark {
        index += 1
      } else if byte(at: index + 1) == mark {
        index += 2
      } else {
        return index + 1
      }
    }
    return nil
  }

  /// Whether `text` (ASCII, upper case) stands at an offset, in any case.
  func matches(_ text: StaticString, at start: Int) -> Bool {
    text.withUTF8Buffer { expected in
      guard start + expected.count <= bytes.count else { return false }
      return expected.indices.allSatisfy { index in
        let byte = bytes[start + index]
        return expected[index] == (Self.isLetter(byte) ? byte & 0xDF : byte)
      }
    }
  }

  /// Whether a no-break, typographic or ideographic space stands here.
  ///
  /// Taken as part of a name it would hide a reference, so such a text is no formula.
  private func isWideSpace(at index: Int) -> Bool {
    switch (byte(at: index), byte(at: index + 1), byte(at: index + 2)) {
    case (0xC2, 0xA0, _), (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF):
      true
    default:
      false
    }
  }
}
