/// A place in a document of plain markup (`PlainScanner`) and what stands from there on.
struct PlainCursor {
  let document: UnsafeBufferPointer<UInt8>
  /// Offset in bytes.
  var index: Int

  init(_ document: UnsafeBufferPointer<UInt8>, at index: Int) {
    self.document = document
    self.index = index
  }

  /// The byte at an offset; 0, which no document may hold, behind the end.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < document.count ? document[index] : 0 }

  /// The byte at the place.
  @inline(__always)
  var byte: UInt8 { byte(index) }

  /// Whether all has been read.
  var isAtEnd: Bool { index == document.count }

  /// Goes on behind a text that stands here; false where it does not.
  mutating func take(_ text: String) -> Bool {
    let end = index + text.utf8.count
    guard end <= document.count, document[index..<end].elementsEqual(text.utf8) else {
      return false
    }
    index = end
    return true
  }

  @inline(__always)
  mutating func skipSpace() { while isSpace(byte(index)) { index += 1 } }

  /// Whether a byte is white space (XML 1.0 §2.3 S).
  @inline(__always)
  func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// A name, with one prefix at most (Namespaces in XML 1.0 §4 QName).
  mutating func readName() -> PlainName? {
    let start = index
    guard PlainName.begins(with: byte(start)) else { return nil }
    var (index, prefixEnd, hash) = (start, start, UInt32(2_166_136_261))
    while true {
      let byte = byte(index)
      if byte == UInt8(ascii: ":") {
        guard prefixEnd == start, PlainName.begins(with: self.byte(index + 1)) else { return nil }
        prefixEnd = index
      } else if !PlainName.holds(byte) {
        break
      }
      hash = (hash ^ UInt32(byte)) &* 16_777_619
      index += 1
    }
    self.index = index
    return PlainName(start..<index, prefixEnd: prefixEnd, hash: hash)
  }

  /// Goes on to the next `<`; false where something is no text.
  mutating func skipText() -> Bool {
    guard let end = endOfText(from: index, upTo: UInt8(ascii: "<")) else { return false }
    index = end
    return true
  }

  /// Where a text ends that goes up to a sign; nil where something in it is no text, or may be none.
  @inline(__always)
  func endOfText(from start: Int, upTo sign: UInt8) -> Int? {
    var index = start
    while index < document.count {
      let byte = document[index]
      if byte == sign { return index }
      if byte >= 0x80 {
        let length = XMLCharacters.length(document, at: index)
        if length == 0 { return nil }
        index += length
        continue
      }
      switch byte {
      case UInt8(ascii: "&"):
        guard let end = XMLCharacters.endOfReference(document, at: index) else { return nil }
        index = end
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: ">"):
        // Behind ]] it ends a section, and is no text.
        let isBehindBracket = sign == UInt8(ascii: "<") && document[index - 1] == UInt8(ascii: "]")
        if isBehindBracket, document[index - 2] == UInt8(ascii: "]") { return nil }
        index += 1
      default:
        guard byte >= 0x20 || isSpace(byte) else { return nil }
        index += 1
      }
    }
    return nil
  }
}
