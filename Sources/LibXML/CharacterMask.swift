/// Takes work off the parser: in its own copy of a document, characters of texts that are not ASCII become
/// letters, byte for byte.
///
/// libxml2 looks at each of these characters by itself, which is most of its work on a Japanese text. The
/// parser only has to say where everything stands and whether the document is well-formed, and to both
/// one character of a text is as good as another; what a text says is read from the document itself.
/// Replaced is only what is certainly a character of a text: behind the first doubt (a comment, a section, a
/// byte that makes no character) the copy stays as it is, for the parser to judge.
enum CharacterMask {
  /// Replaces what can be replaced in a document without byte order mark.
  static func apply(to copy: UnsafeMutableBufferPointer<UInt8>) {
    var index = endOfDeclaration(copy)
    while let tag = maskText(copy, from: index), let end = endOfTag(copy, from: tag) { index = end }
  }

  private static let letter = UInt8(ascii: "x")

  /// Just behind the XML declaration; 0 without one.
  private static func endOfDeclaration(_ copy: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard copy.starts(with: "<?xml".utf8) else { return 0 }
    return copy.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? copy.count
  }

  /// Replaces the characters of a text up to the `<` behind it, which is returned; nil without one, and
  /// where something is no character.
  private static func maskText(
    _ copy: UnsafeMutableBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var index = start
    while index < copy.count {
      let byte = copy[index]
      if byte < 0x80 {
        if byte == UInt8(ascii: "<") { return index }
        index += 1
      } else if (0xE1...0xEC).contains(byte), index + 2 < copy.count,
        copy[index + 1] & copy[index + 2] & 0xC0 == 0x80,
        (copy[index + 1] | copy[index + 2]) & 0x40 == 0
      {
        // Nearly all: kana, kanji and their signs.
        copy[index] = letter
        copy[index + 1] = letter
        copy[index + 2] = letter
        index += 3
      } else {
        let length = lengthOfCharacter(copy, at: index)
        if length == 0 { return nil }
        for _ in 0..<length {
          copy[index] = letter
          index += 1
        }
      }
    }
    return nil
  }

  /// The bytes of a character beyond ASCII (XML 1.0 §2.2 Char, Unicode §3.9 table 3-7); 0 where there is none.
  private static func lengthOfCharacter(
    _ copy: UnsafeMutableBufferPointer<UInt8>, at index: Int
  ) -> Int {
    let rest = copy.count - index
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      range.contains(copy[index + offset])
    }
    switch copy[index] {
    case 0xE1...0xEC, 0xEE:
      return rest > 2 && follows(1) && follows(2) ? 3 : 0
    case 0xEF:
      // U+FFFE and U+FFFF are no characters.
      let isNone = rest > 2 && copy[index + 1] == 0xBF && copy[index + 2] > 0xBD
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

  /// Just behind the `>` of a tag; nil where it does not end, and for comments, sections and instructions.
  private static func endOfTag(
    _ copy: UnsafeMutableBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var index = start + 1
    guard index < copy.count, copy[index] != UInt8(ascii: "!"), copy[index] != UInt8(ascii: "?")
    else { return nil }
    while index < copy.count {
      switch copy[index] {
      case UInt8(ascii: ">"): return index + 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = copy[index]
        index += 1
        while index < copy.count, copy[index] != quote { index += 1 }
      default: break
      }
      index += 1
    }
    return nil
  }
}
