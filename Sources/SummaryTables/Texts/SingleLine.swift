import PlanText

/// A text as one line without white space at its ends; most are that already.
func trimmedLine(_ text: String) -> String {
  var text = text
  return text.withUTF8 { !mayHaveBlankEnds($0) && !mayHoldControls($0) }
    ? text : singleLine(text).trimmingWhitespace
}

/// Whether a text in UTF-8 may begin or end with white space.
func mayHaveBlankEnds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  if bytes.isEmpty { return false }
  let end = bytes.count
  if bytes[0] <= 0x20 || bytes[end - 1] <= 0x20 || bytes[0] == 0xC2 { return true }
  if end >= 2, bytes[end - 2] == 0xC2 { return true }
  return end >= 3
    && (mayBeBlank(bytes[0], bytes[1], bytes[2])
      || mayBeBlank(bytes[end - 3], bytes[end - 2], bytes[end - 1]))
}

/// Whether three bytes may be one of the wide kinds of white space: U+1680, some from U+2000 to U+205F, U+3000.
private func mayBeBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
  switch (first, second) {
  case (0xE1, 0x9A): true
  case (0xE2, 0x80): third < 0x8B || third | 1 == 0xA9 || third == 0xAF
  case (0xE2, 0x81): true
  case (0xE3, 0x80): third == 0x80
  default: false
  }
}

/// A text as one line: line breaks are taken out without a space, since they only lay out the
/// cell; other control characters become a space.
func singleLine(_ text: String) -> String {
  var text = text
  if !text.withUTF8(mayHoldControls) || !text.signs.contains(.controls) { return text }
  let line = text.unicodeScalars.split(whereSeparator: isLineBreak).map { String($0) }.joined()
  if !line.unicodeScalars.contains(where: isControl) { return line }
  return String(String.UnicodeScalarView(line.unicodeScalars.map { isControl($0) ? " " : $0 }))
}

/// False for most texts; without branches, so that many bytes are looked at in one step.
private func mayHoldControls(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var found: UInt8 = 0
  for byte in bytes {
    found |= (byte < 0x20 ? 1 : 0) | (byte == 0x7F ? 1 : 0)
    // What other control characters and line breaks begin with.
    found |= (byte == 0xC2 ? 1 : 0) | (byte == 0xE2 ? 1 : 0)
  }
  return found != 0
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}

/// A text as one line from which its lines can be told: a line break is written as `\n`, a backslash as
/// `\\`; blank lines at the ends are left out.
func escapedLines(_ text: String?) -> String? {
  guard let text else { return nil }
  var trimmed = text.trimmingWhitespace
  return trimmed.withUTF8 { bytes in
    String(unsafeUninitializedCapacity: 2 * bytes.count) { escaped in
      var (start, end) = (0, 0)
      func put(_ byte: UInt8) {
        escaped[end] = byte
        end += 1
      }
      while start < bytes.count {
        let lineBreak = lineBreak(in: bytes, from: start)
        for byte in bytes[start..<lineBreak.lowerBound] {
          if byte == UInt8(ascii: "\\") { put(byte) }
          put(byte)
        }
        if !lineBreak.isEmpty {
          put(UInt8(ascii: "\\"))
          put(UInt8(ascii: "n"))
        }
        start = lineBreak.upperBound
      }
      return end
    }
  }
}

/// Where the first line break of a text in UTF-8 stands, from an index on; empty at the end where there is none.
///
/// CR and LF together are one.
func lineBreak(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int> {
  var index = start
  while index < bytes.count {
    switch bytes[index] {
    // Kana and kanji, most of every text.
    case 0xE3...0xEF: index += 3
    case 0x0D where index + 1 < bytes.count && bytes[index + 1] == 0x0A: return index..<index + 2
    case 0x0A...0x0D: return index..<index + 1
    case 0xC2 where bytes[index + 1] == 0x85: return index..<index + 2
    case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] | 1 == 0xA9:
      return index..<index + 3
    default: index += 1
    }
  }
  return bytes.count..<bytes.count
}

/// A text with full-width ASCII forms (（）！１Ａ) and the ideographic space made narrow.
func narrowed(_ text: String) -> String {
  var narrow = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0xFF01...0xFF5E: narrow.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    case 0x3000: narrow.append(" ")
    default: narrow.append(scalar)
    }
  }
  return String(narrow)
}
