import CLibXML2

/// Looks into raw tags where the parser's own report does not reach.
enum XMLRawTags {
  /// The offset of the first tag with more than `limit` attributes, counted by `=` outside quotes.
  ///
  /// Checked before parsing: libxml2 needs quadratic time in the number of attributes.
  static func firstCrowdedTag(_ buffer: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
    var index = 0
    while index < buffer.count {
      // Only a long run without `<` can hold that many attributes (each needs 5 bytes or more).
      let next = nextTag(buffer, from: index + 1)
      if next - index > limit * 5, isStartTag(buffer, index),
        countAttributes(buffer, index..<next) > limit
      {
        return index
      }
      index = next
    }
    return nil
  }

  private static func nextTag(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < buffer.count, let base = buffer.baseAddress else { return buffer.count }
    let found = actionplan_find_byte(base + start, buffer.count - start, 0x3C)
    return found < 0 ? buffer.count : start + found
  }

  /// Whether `<` opens a tag and no comment, CDATA section or processing instruction.
  private static func isStartTag(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    buffer[index] == UInt8(ascii: "<") && buffer[index + 1] != UInt8(ascii: "!")
      && buffer[index + 1] != UInt8(ascii: "?")
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
  ///
  /// `range` is the rest of the tag, from its `<` or from the quote that ends an earlier value.
  static func rawValueRange(
    local: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, in range: Range<Int>,
    _ document: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let prefixText = prefix.map { String(cString: $0) + ":" } ?? ""
    let wanted = Array((prefixText + String(cString: local)).utf8)
    let end = range.upperBound
    var index = range.lowerBound
    if document[index] == UInt8(ascii: "<") {
      while index < end, !isSpace(document[index]) { index += 1 }
    } else {
      index += 1
    }
    while index < end {
      while index < end, isSpace(document[index]) { index += 1 }
      let nameStart = index
      while index < end, !isSpace(document[index]), document[index] != UInt8(ascii: "=") {
        index += 1
      }
      let name = document[nameStart..<index]
      while index < end, document[index] != UInt8(ascii: "\""),
        document[index] != UInt8(ascii: "'")
      { index += 1 }
      guard index < end else { break }
      let quote = document[index]
      let valueStart = index + 1
      index = valueStart
      while index < end, document[index] != quote { index += 1 }
      if name.elementsEqual(wanted) { return valueStart..<index }
      index += 1
    }
    preconditionFailure("attribute \(prefixText)… not found in its own tag")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
