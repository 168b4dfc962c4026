/// What a look at the bytes of a text shows that asks for a closer look at its characters.
struct TextSigns: OptionSet {
  let rawValue: UInt8

  /// Line breaks or other control characters.
  static let controls = TextSigns(rawValue: 1)
  /// The quotes that CSV doubles.
  static let quotes = TextSigns(rawValue: 2)
  /// Characters that may look different on another system.
  static let platform = TextSigns(rawValue: 4)
  /// A beginning as formulas have it.
  static let opening = TextSigns(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The signs of a text in UTF-8, found in one pass.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch bytes.first {
    // = + - @, tab and carriage return; full-width signs begin with EF.
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0xEF: self = .opening
    default: self = []
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // Kana and kanji, most of every text, ask for nothing.
      if (0xE4...0xED).contains(byte) || byte == 0xE3 && (0x81...0x83).contains(bytes[index + 1]) {
        index += 3
        continue
      }
      switch byte {
      case 0x22: insert(.quotes)
      case 0..<0x20, 0x7F, 0xC2: insert(.controls)
      case 0xE2...0xEF: insert(Self.ofThree(byte, bytes[index + 1], bytes[index + 2]))
      case 0xF0...0xFF: insert(.platform)
      default: break
      }
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
  }

  /// The signs of a character from U+2000 to U+FFFF.
  private static func ofThree(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> TextSigns {
    switch (first, second) {
    // U+2028 and U+2029 end lines.
    case (0xE2, 0x80): third == 0xA8 || third == 0xA9 ? .controls : []
    case (0xE2, 0x85), (0xE2, 0x91), (0xE3, 0x88...0x8F), (0xEE, _): .platform
    case (0xE3, 0x80): third == 0x9C ? .platform : []
    // Full-width signs up to Ｚ and what follows the half-width forms are on every system.
    case (0xEF, let second): second == 0xBC || second == 0xBF ? [] : .platform
    default: []
    }
  }
}

extension String {
  /// What a look at its bytes shows.
  var signs: TextSigns {
    var text = self
    return text.withUTF8 { TextSigns($0) }
  }
}
