package import Diagnostics

/// Brings a document into UTF-8, the one encoding that scans work on.
///
/// Parts of a package are UTF-8 or UTF-16 (ECMA-376-2 §8.1.4); UTF-16 exists in the wild.
package enum XMLEncoding {
  /// The document in UTF-8 and whether it had to be rewritten for that.
  ///
  /// A UTF-16 document loses its byte order mark and its declaration says `UTF-8` afterwards.
  /// - Throws: `Failure` with code `xml-encoding` when another encoding is declared, `xml-surrogate` when a
  ///   document in UTF-16 holds half a character.
  package static func utf8(
    _ bytes: [UInt8]
  ) throws(Failure) -> (bytes: [UInt8], isTranscoded: Bool) {
    if let isBigEndian = utf16Order(bytes) {
      if let offset = loneSurrogate(in: bytes, isBigEndian: isBigEndian) {
        throw Failure(.loneSurrogate(offset: offset))
      }
      return (try withUTF8Declared(decodedUTF16(bytes, isBigEndian: isBigEndian)), true)
    }
    guard let declared = declaredEncoding(bytes) else { return (bytes, false) }
    let name = String(decoding: bytes[declared], as: UTF8.self)
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii":
      return (bytes, false)
    default:
      throw Failure(.unsupportedEncoding(name))
    }
  }

  /// A document in UTF-8 in the encoding that it had before it was changed, as `original` has it.
  ///
  /// It stays in UTF-8 where the way back from there is not certain: where the original, brought
  /// into UTF-8 and back, is not the same.
  package static func encoded(_ bytes: [UInt8], like original: [UInt8]) -> [UInt8] {
    guard let isBigEndian = utf16Order(original) else { return bytes }
    let decoded = decodedUTF16(original, isBigEndian: isBigEndian)
    let name = declaredEncoding(decoded).map { decoded[$0] } ?? []
    let hasMark = original.starts(with: isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
    func encoded(_ bytes: [UInt8]) -> [UInt8] {
      let patches = declaredEncoding(bytes).map { [XMLPatch(range: $0, replacement: Array(name))] }
      let text = String(decoding: (patches ?? []).applied(to: bytes), as: UTF8.self)
      return ((hasMark ? [0xFEFF] : []) + text.utf16).flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isBigEndian ? [high, low] : [low, high]
      }
    }
    guard let document = try? withUTF8Declared(decoded), encoded(document) == original else {
      return bytes
    }
    return encoded(bytes)
  }

  /// Whether the bytes are UTF-16, and in which order; nil for UTF-8 and its kin.
  private static func utf16Order(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C]) { return true }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00]) { return false }
    return nil
  }

  /// The first unit of a pair without the other one (Unicode 3.9 D91).
  private static func loneSurrogate(in bytes: [UInt8], isBigEndian: Bool) -> Int? {
    var expectsLow = false
    for index in stride(from: isBigEndian ? 0 : 1, to: bytes.count, by: 2) {
      let kind = bytes[index] & 0xFC
      if (kind == 0xDC) != expectsLow { return index & ~1 }
      expectsLow = kind == 0xD8
    }
    return expectsLow ? bytes.count & ~1 : nil
  }

  private static func decodedUTF16(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    // Half a character is no character, and the document must not pass as whole.
    if !bytes.count.isMultiple(of: 2) { units.append(0xFFFD) }
    if units.first == 0xFEFF { units.removeFirst() }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func withUTF8Declared(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    guard let declared = declaredEncoding(bytes) else { return bytes }
    let name = String(decoding: bytes[declared], as: UTF8.self)
    guard name.lowercased().hasPrefix("utf-16") else { throw Failure(.unsupportedEncoding(name)) }
    return [XMLPatch(range: declared, replacement: "UTF-8")].applied(to: bytes)
  }

  /// Where the XML declaration names an encoding (XML 1.0 §4.3.3 EncodingDecl).
  private static func declaredEncoding(_ bytes: [UInt8]) -> Range<Int>? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes[start...]
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    let keyword = Array("encoding".utf8)
    var index = start
    while index + keyword.count < end {
      if bytes[index..<(index + keyword.count)].elementsEqual(keyword) { break }
      index += 1
    }
    let isQuote = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    guard index + keyword.count < end,
      let open = bytes[(index + keyword.count)..<end].firstIndex(where: isQuote),
      let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open])
    else { return nil }
    return (open + 1)..<close
  }
}

extension XMLText {
  /// Text as element content.
  ///
  /// `\r` is written as a reference, or a reader would drop it.
  package static func encodedContent(_ text: String) -> [UInt8] {
    encoded(text) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\r"): "&#13;"
      default: nil
      }
    }
  }

  /// Text as an attribute value between `quote`s; white space other than the space is written as
  /// references, or a reader would make it a space.
  package static func encodedAttribute(_ text: String, quote: UInt8) -> [UInt8] {
    encoded(text) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): quote == byte ? "&quot;" : nil
      case UInt8(ascii: "'"): quote == byte ? "&apos;" : nil
      case UInt8(ascii: "\n"): "&#10;"
      case UInt8(ascii: "\r"): "&#13;"
      case UInt8(ascii: "\t"): "&#9;"
      default: nil
      }
    }
  }

  private static func encoded(_ text: String, _ escape: (UInt8) -> StaticString?) -> [UInt8] {
    var output: [UInt8] = []
    for byte in text.utf8 {
      if let reference = escape(byte) {
        reference.withUTF8Buffer { output.append(contentsOf: $0) }
      } else {
        output.append(byte)
      }
    }
    return output
  }
}
