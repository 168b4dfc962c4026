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
