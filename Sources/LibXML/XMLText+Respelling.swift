/// Writing a changed text as the old one was written: what stayed keeps its bytes.
extension XMLText {
  /// Text as element content, its characters spelled as `raw`, the old content, spells them.
  package static func encodedContent(_ text: String, like raw: ArraySlice<UInt8>) -> [UInt8] {
    // Behind a tag or in a CDATA section other rules hold.
    guard !raw.contains(UInt8(ascii: "<")), mayBeSpelled(raw) else { return encodedContent(text) }
    return respelled(text, like: raw) { encodedContent($0) }
  }

  /// Text as an attribute value, its characters spelled as `raw`, the old value, spells them.
  package static func encodedAttribute(
    _ text: String, quote: UInt8, like raw: ArraySlice<UInt8>
  ) -> [UInt8] {
    guard mayBeSpelled(raw) else { return encodedAttribute(text, quote: quote) }
    return respelled(text, like: raw, isAttribute: true) { encodedAttribute($0, quote: quote) }
  }

  private static func mayBeSpelled(_ raw: ArraySlice<UInt8>) -> Bool {
    raw.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ">") || $0 < 0x20 }
  }

  /// A character and where it is written.
  private struct Written {
    var scalar: Unicode.Scalar
    var range: Range<Int>
  }

  /// The n-th of each character is written as the n-th of them was, one more as is usual.
  private static func respelled(
    _ text: String, like raw: ArraySlice<UInt8>, isAttribute: Bool = false,
    _ usual: (String) -> [UInt8]
  ) -> [UInt8] {
    guard let written = characters(raw, isAttribute: isAttribute) else { return usual(text) }
    let unusual = Set(
      written.filter { character in
        let spelling = raw[character.range]
        let isMarked = spelling.count > 1 || [0x3E, 0x26].contains(spelling[spelling.startIndex])
        return (isMarked || spelling[spelling.startIndex] < 0x20)
          && !spelling.elementsEqual(usual(String(character.scalar)))
      }.map(\.scalar))
    if unusual.isEmpty { return usual(text) }
    var spellings: [Unicode.Scalar: [Range<Int>]] = [:]
    for character in written.reversed() where unusual.contains(character.scalar) {
      spellings[character.scalar, default: []].append(character.range)
    }
    var output: [UInt8] = []
    var plain = ""
    for scalar in text.unicodeScalars {
      guard let range = spellings[scalar]?.popLast() else {
        plain.unicodeScalars.append(scalar)
        continue
      }
      output += usual(plain)
      plain = ""
      output += raw[range]
    }
    return output + usual(plain)
  }

  /// The characters of content or of a value, in order; nil where a reference is unknown.
  private static func characters(
    _ raw: ArraySlice<UInt8>, isAttribute: Bool
  ) -> [Written]? {
    var written: [Written] = []
    var index = raw.startIndex
    while index < raw.endIndex {
      let start = index
      var output: [UInt8] = []
      switch raw[index] {
      case UInt8(ascii: "&"):
        index = resolveReference(raw, at: index, into: &output)
      case UInt8(ascii: "\r"):
        index += 1
        if index < raw.endIndex, raw[index] == UInt8(ascii: "\n") { index += 1 }
        output = [isAttribute ? 0x20 : 0x0A]
      case let byte where isAttribute && byte < 0x20:
        index += 1
        output = [0x20]
      default:
        index += 1
        while index < raw.endIndex, raw[index] & 0xC0 == 0x80 { index += 1 }
        output = Array(raw[start..<index])
      }
      let scalars = String(decoding: output, as: UTF8.self).unicodeScalars
      guard let scalar = scalars.first, scalars.count == 1 else { return nil }
      written.append(Written(scalar: scalar, range: start..<index))
    }
    return written
  }
}
