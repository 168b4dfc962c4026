import TextEdits

/// A text that is folded byte by byte: by scalars it takes several times as long.
struct FoldedBytes {
  private var bytes: [UInt8] = []

  init(_ source: UnsafeBufferPointer<UInt8>, plainUpTo first: Int, _ lowercasingASCII: Bool) {
    bytes.reserveCapacity(source.count + 8)
    var (start, end) = (0, first)
    while true {
      bytes.append(contentsOf: source[start..<end])
      if end == source.count { return }
      let (scalar, length) = source.unicodeScalar(at: end)
      add(scalar, lowercasingASCII)
      start = end + length
      end = TextFolding.endOfPlain(source, from: start, lowercasingASCII)
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds what a scalar folds to.
  private mutating func add(_ scalar: Unicode.Scalar, _ lowercasingASCII: Bool) {
    if TextFolding.isDropped(scalar) { return }
    if let plain = TextFolding.fullWidthASCII(scalar) {
      return append(lowercasingASCII ? TextFolding.lowercased(plain) : plain)
    }
    // Most signs stand for themselves, and no mark is joined to one.
    if !Self.others.contains(UInt16(truncatingIfNeeded: scalar.value)) {
      return append(lowercasingASCII ? TextFolding.lowercased(scalar) : scalar)
    }
    for plain in TextFolding.plain(scalar) {
      if VoicedKana.isMark(plain), let (last, length) = last,
        let composed = VoicedKana.composed(last, with: plain)
      {
        bytes.removeLast(length)
        append(composed)
      } else {
        append(lowercasingASCII ? TextFolding.lowercased(plain) : plain)
      }
    }
  }

  /// What stands for others, or is joined to the kana before it: half-width kana, marks and signs to be spelled out.
  private static let others = UnitSet(
    SpelledOutSigns.table.keys.map { UInt16(truncatingIfNeeded: $0.value) }
      + Array(0xFF61...0xFF9F) + [0x3099, 0x309A])

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
    }
  }

  /// The scalar that stands last, of which a mark may make another, and how many bytes it has.
  private var last: (scalar: Unicode.Scalar, length: Int)? {
    guard let start = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
    return bytes.withUnsafeBufferPointer { $0.unicodeScalar(at: start) }
  }
}

extension TextFolding {
  /// Where a run of bytes ends that stand for themselves: ASCII, kana and most kanji, blanks aside.
  static func endOfPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ lowercasingASCII: Bool
  ) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x09...0x0D, 0x20: return index
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where lowercasingASCII: return index
      case 0..<0x80: index += 1
      // U+4E00 is E4 B8 80, U+9AD9 is E9 AB 99.
      case 0xE5...0xE8: index += 3
      case 0xE4 where bytes[index + 1] >= 0xB8: index += 3
      case 0xE9 where bytes[index + 1] < 0xAB: index += 3
      // U+3041 is E3 81 81, U+30FE is E3 83 BE; the marks are E3 82 99 and E3 82 9A.
      case 0xE3 where (0x81...0x83).contains(bytes[index + 1]):
        let (middle, last) = (bytes[index + 1], bytes[index + 2])
        if middle == 0x81, last == 0x80 { return index }
        if middle == 0x82, last == 0x99 || last == 0x9A { return index }
        if middle == 0x83, last == 0xBF { return index }
        index += 3
      case 0xE3, 0xE4, 0xE9:
        if !isPlain(bytes.unicodeScalar(at: index).scalar) { return index }
        index += 3
      default: return index
      }
    }
    return index
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The same as a scalar.
  fileprivate func unicodeScalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let scalar = scalar(at: index)
    return (Unicode.Scalar(scalar.value) ?? "\u{FFFD}", scalar.length)
  }
}
