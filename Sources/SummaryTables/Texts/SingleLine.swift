import PlanText

/// A text as one line without white space at its ends; most are that already.
func trimmedLine(_ text: String) -> String {
  var text = text
  return text.withUTF8(isTrimmedLine) ? text : singleLine(text).trimmingWhitespace
}

/// Whether a text surely is one line without white space at its ends.
private func isTrimmedLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = bytes.first, let last = bytes.last else { return true }
  // What the ideographic space and other wide ones begin and end with.
  let mayBeginWide = first == 0xE1 || first == 0xE3 && bytes[1] == 0x80
  return first != 0x20 && !mayBeginWide && last != 0x20 && last != 0x80 && !mayHoldControls(bytes)
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
    String(unsafeUninitializedCapacity: 2 * bytes.count) { line in
      var (index, end) = (0, 0)
      func put(_ byte: UInt8) {
        line[end] = byte
        end += 1
      }
      while index < bytes.count {
        let length = lineBreakLength(bytes, at: index)
        if bytes[index] == UInt8(ascii: "\\") {
          put(UInt8(ascii: "\\"))
          put(UInt8(ascii: "\\"))
        } else if length == 0 {
          put(bytes[index])
        } else if bytes[index] != 0x0A || index == 0 || bytes[index - 1] != 0x0D {
          // CR and LF together are one.
          put(UInt8(ascii: "\\"))
          put(UInt8(ascii: "n"))
        }
        index += max(1, length)
      }
      return end
    }
  }
}

/// How many bytes of UTF-8 the line break at an index has; 0 where none stands there.
func lineBreakLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch bytes[index] {
  case 0x0A...0x0D: 1
  case 0xC2: bytes[index + 1] == 0x85 ? 2 : 0
  case 0xE2: bytes[index + 1] == 0x80 && bytes[index + 2] | 1 == 0xA9 ? 3 : 0
  default: 0
  }
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
