/// Decoding and encoding of character data (XML 1.0 §2.4, §2.11, §3.3.3, §4.1, §4.6).
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

  /// For each UTF-16 unit of `decodedContent(raw)` the index in `raw` where it is written, and
  /// last the index behind the content.
  package static func unitOffsets(_ raw: ArraySlice<UInt8>) -> [Int] {
    var offsets: [Int] = []
    var index = raw.startIndex
    while index < raw.endIndex {
      var output: [UInt8] = []
      let start = index
      switch raw[index] {
      case UInt8(ascii: "<"):
        index = skipMarkup(raw, at: index, into: &output)
      case UInt8(ascii: "&"):
        index = resolveReference(raw, at: index, into: &output)
      case UInt8(ascii: "\r"):
        output.append(UInt8(ascii: "\n"))
        index += index + 1 < raw.endIndex && raw[index + 1] == UInt8(ascii: "\n") ? 2 : 1
      default:
        repeat {
          output.append(raw[index])
          index += 1
        } while index < raw.endIndex && raw[index] & 0xC0 == 0x80
      }
      let units = String(decoding: output, as: UTF8.self).utf16.count
      offsets += repeatElement(start, count: units)
    }
    return offsets + [raw.endIndex]
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

  /// Text as element content. `\r` is written as a reference, or a reader would drop it.
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

  private static func isPlain(_ raw: ArraySlice<UInt8>) -> Bool {
    raw.withUnsafeBufferPointer { buffer in
      !buffer.contains { byte in
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "\r")
      }
    }
  }

  /// Passes over a tag, comment or instruction; copies the text of a CDATA section.
  private static func skipMarkup(
    _ raw: ArraySlice<UInt8>, at start: Int, into output: inout [UInt8]
  ) -> Int {
    let rest = raw[start...]
    if rest.starts(with: "<![CDATA[".utf8) {
      let end = find("]]>", in: raw, from: start + 9)
      let body = decodedLineEnds(raw[(start + 9)..<(end ?? raw.endIndex)])
      output.append(contentsOf: body)
      return end.map { $0 + 3 } ?? raw.endIndex
    }
    if rest.starts(with: "<!--".utf8) {
      return find("-->", in: raw, from: start + 4).map { $0 + 3 } ?? raw.endIndex
    }
    if rest.starts(with: "<?".utf8) {
      return find("?>", in: raw, from: start + 2).map { $0 + 2 } ?? raw.endIndex
    }
    return endOfTag(raw, from: start + 1)
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

  private static func find(
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

  private static func resolveReference(
    _ raw: ArraySlice<UInt8>, at start: Int, into output: inout [UInt8]
  ) -> Int {
    // The parser has checked well-formedness: a reference is short and ends in `;`.
    guard let end = raw[start...].prefix(16).firstIndex(of: UInt8(ascii: ";")) else {
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
