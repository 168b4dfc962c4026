/// Looks into raw tags where the parser's own report does not reach.
enum XMLTagCheck {
  /// The offset of the first tag with more than `limit` attributes, counted by `=` outside quotes.
  ///
  /// Checked before parsing: libxml2 needs quadratic time in the number of attributes.
  static func firstCrowdedTag(_ bytes: [UInt8], limit: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        // Only a long run without `<` can hold that many attributes (each needs 5 bytes or more).
        var next = index + 1
        while next < buffer.count, buffer[next] != UInt8(ascii: "<") { next += 1 }
        if next - index > limit * 5, countAttributes(buffer, index..<next) > limit {
          return index
        }
        index = next
      }
      return nil
    }
  }

  private static func countAttributes(
    _ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    var quote: UInt8 = 0
    var count = 0
    for index in range {
      let byte = buffer[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "=") {
        count += 1
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    return count
  }

  /// The range of an attribute's raw value inside a start tag known to be well-formed.
  static func rawValueRange(
    local: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, tag: Range<Int>, bytes: [UInt8]
  ) -> Range<Int> {
    let prefixText = prefix.map { String(cString: $0) + ":" } ?? ""
    let wanted = Array((prefixText + String(cString: local)).utf8)
    var index = tag.lowerBound + 1
    while index < tag.upperBound, !isSpace(bytes[index]) { index += 1 }
    while index < tag.upperBound {
      while index < tag.upperBound, isSpace(bytes[index]) { index += 1 }
      let nameStart = index
      while index < tag.upperBound, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: "=") {
        index += 1
      }
      let name = bytes[nameStart..<index]
      while index < tag.upperBound, bytes[index] != UInt8(ascii: "\""),
        bytes[index] != UInt8(ascii: "'")
      { index += 1 }
      guard index < tag.upperBound else { break }
      let quote = bytes[index]
      let valueStart = index + 1
      index = valueStart
      while index < tag.upperBound, bytes[index] != quote { index += 1 }
      if name.elementsEqual(wanted) { return valueStart..<index }
      index += 1
    }
    preconditionFailure("attribute \(prefixText)… not found in its own tag")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
