import CLibXML2

/// Decoding of character data (XML 1.0 §2.4, §2.11, §3.3.3, §4.1, §4.6), and encoding.
package enum XMLText {
  /// The characters of element content: references resolved, CDATA taken, comments,
  /// processing instructions and tags left out, line ends as `\n`.
  package static func decodedContent(_ raw: ArraySlice<UInt8>) -> String {
    if isPlain(raw) { return String(decoding: raw, as: UTF8.self) }
    var output: [UInt8] = []
    output.reserveCapacity(raw.count)
    var index = raw.startIndex
    while index < raw.endIndex {
      switch raw[index] {
      case UInt8(ascii: "<"):
        index = skipMarkup(raw, at: index, into: &output)
      case UInt8(ascii: "&"):
        index = resolveReference(raw, at: index, into: &output)
      case UInt8(ascii: "\r"):
        output.append(UInt8(ascii: "\n"))
        index += 1
        if index < raw.endIndex, raw[index] == UInt8(ascii: "\n") { index += 1 }
      default:
        output.append(raw[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The value of an attribute: references resolved, literal white space as spaces.
  package static func decodedAttribute(_ raw: ArraySlice<UInt8>) -> String {
    if !raw.contains(where: { $0 == UInt8(ascii: "&") || $0 < 0x20 }) {
      return String(decoding: raw, as: UTF8.self)
    }
    var output: [UInt8] = []
    var index = raw.startIndex
    while index < raw.endIndex {
      let byte = raw[index]
      if byte == UInt8(ascii: "&") {
        index = resolveReference(raw, at: index, into: &output)
      } else if byte == UInt8(ascii: "\r"), raw.index(after: index) < raw.endIndex,
        raw[index + 1] == UInt8(ascii: "\n")
      {
        index += 1
      } else {
        output.append(byte < 0x20 ? UInt8(ascii: " ") : byte)
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func isPlain(_ raw: ArraySlice<UInt8>) -> Bool {
    raw.withUnsafeBufferPointer { bytes in
      !holds(bytes, UInt8(ascii: "&")) && !holds(bytes, UInt8(ascii: "<"))
        && !holds(bytes, UInt8(ascii: "\r"))
    }
  }

  /// Whether one of some bytes is `byte`.
  package static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ byte: UInt8) -> Bool {
    bytes.baseAddress.map { actionplan_find_byte($0, bytes.count, Int32(byte)) >= 0 } ?? false
  }

  /// Passes over a tag, comment or instruction; copies the text of a CDATA section.
  static func skipMarkup(
    _ raw: ArraySlice<UInt8>, at start: Int, into output: inout [UInt8]
  ) -> Int {
    if let section = cdataText(raw, at: start) {
      output.append(contentsOf: decodedLineEnds(raw[section]))
      return min(section.upperBound + 3, raw.endIndex)
    }
    let rest = raw[start...]
    if rest.starts(with: "<!--".utf8) {
      return find("-->", in: raw, from: start + 4).map { $0 + 3 } ?? raw.endIndex
    }
    if rest.starts(with: "<?".utf8) {
      return find("?>", in: raw, from: start + 2).map { $0 + 2 } ?? raw.endIndex
    }
    return endOfTag(raw, from: start + 1)
  }

  /// The text of the CDATA section that opens at `start`; nil when none does.
  static func cdataText(_ raw: ArraySlice<UInt8>, at start: Int) -> Range<Int>? {
    let opening = "<![CDATA[".utf8
    guard raw[start...].starts(with: opening) else { return nil }
    let textStart = start + opening.count
    return textStart..<(find("]]>", in: raw, from: textStart) ?? raw.endIndex)
  }

  /// Just behind the `>` of a tag; a `>` inside quotes does not count.
  private static func endOfTag(_ raw: ArraySlice<UInt8>, from start: Int) -> Int {
    var quote: UInt8?
    for index in start..<raw.endIndex {
      let byte = raw[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return raw.endIndex
  }

  private static func decodedLineEnds(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var previous: UInt8 = 0
    for byte in raw {
      if byte == UInt8(ascii: "\r") {
        output.append(UInt8(ascii: "\n"))
      } else if !(byte == UInt8(ascii: "\n") && previous == UInt8(ascii: "\r")) {
        output.append(byte)
      }
      previous = byte
    }
    return output
  }

  static func find(
    _ needle: StaticString, in raw: ArraySlice<UInt8>, from start: Int
  ) -> Int? {
    needle.withUTF8Buffer { pattern in
      var index = start
      while index + pattern.count <= raw.endIndex {
        if raw[index..<(index + pattern.count)].elementsEqual(pattern) { return index }
        index += 1
      }
      return nil
    }
  }

  static func resolveReference(
    _ raw: ArraySlice<UInt8>, at start: Int, into output: inout [UInt8]
  ) -> Int {
    // The parser has checked well-formedness: a reference ends in `;`, however many zeros it has.
    guard let end = raw[start...].firstIndex(of: UInt8(ascii: ";")) else {
      output.append(raw[start])
      return start + 1
    }
    let name = String(decoding: raw[(start + 1)..<end], as: UTF8.self)
    output.append(contentsOf: replacement(of: name).utf8)
    return end + 1
  }

  private static func replacement(of name: String) -> String {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    let number =
      name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    guard name.hasPrefix("#"), let number, let scalar = Unicode.Scalar(number) else {
      return "&\(name);"
    }
    return String(Character(scalar))
  }
}

extension XMLText {
  /// The index in `raw` where each UTF-16 unit of `decodedContent(raw)` is written.
  ///
  /// The last index is that behind the content.
  package static func unitOffsets(_ raw: ArraySlice<UInt8>) -> [Int] {
    var offsets: [Int] = []
    var index = raw.startIndex
    while index < raw.endIndex {
      var output: [UInt8] = []
      let start = index
      switch raw[index] {
      case UInt8(ascii: "<"):
        if let section = cdataText(raw, at: index) {
          offsets += characterOffsets(raw, in: section)
          index = min(section.upperBound + 3, raw.endIndex)
          continue
        }
        index = skipMarkup(raw, at: index, into: &output)
      case UInt8(ascii: "&"):
        index = resolveReference(raw, at: index, into: &output)
      default:
        index = copyCharacter(raw, at: index, into: &output)
      }
      offsets += repeatElement(start, count: unitCount(output))
    }
    return offsets + [raw.endIndex]
  }

  private static func characterOffsets(_ raw: ArraySlice<UInt8>, in range: Range<Int>) -> [Int] {
    var offsets: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      var output: [UInt8] = []
      let start = index
      index = copyCharacter(raw[range], at: index, into: &output)
      offsets += repeatElement(start, count: unitCount(output))
    }
    return offsets
  }

  /// Copies one character that stands for itself, or a line end as `\n`; gives the index behind.
  private static func copyCharacter(
    _ raw: ArraySlice<UInt8>, at start: Int, into output: inout [UInt8]
  ) -> Int {
    var index = start + 1
    if raw[start] == UInt8(ascii: "\r") {
      output.append(UInt8(ascii: "\n"))
      return index < raw.endIndex && raw[index] == UInt8(ascii: "\n") ? index + 1 : index
    }
    while index < raw.endIndex, raw[index] & 0xC0 == 0x80 { index += 1 }
    output += raw[start..<index]
    return index
  }

  private static func unitCount(_ bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).utf16.count
  }
}
