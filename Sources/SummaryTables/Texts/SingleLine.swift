/// A text as one line: line breaks are taken out without a space, since they only lay out the
/// cell; other control characters become a space.
func singleLine(_ text: String) -> String {
  if !mayHoldControls(text) { return text }
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !isLineBreak(scalar) {
    line.append(isControl(scalar) ? " " : scalar)
  }
  return String(line)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}

/// Whether a look at the bytes leaves it open that a text holds line breaks or other controls.
private func mayHoldControls(_ text: String) -> Bool {
  var previous: UInt8 = 0
  for byte in text.utf8 {
    // U+0080–U+009F begin with C2; U+2028 and U+2029 end in 80 A8 and 80 A9.
    if byte < 0x20 || byte == 0x7F || byte == 0xC2
      || (byte == 0xA8 || byte == 0xA9) && previous == 0x80
    {
      return true
    }
    previous = byte
  }
  return false
}

/// A text without white space at its ends, ideographic space (U+3000) included.
func trimmed(_ text: String) -> String {
  let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
  let start = text.unicodeScalars.drop(while: isSpace)
  guard let last = start.lastIndex(where: { !isSpace($0) }) else { return "" }
  return String(start[...last])
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

/// Whether a program may end a line here: the ASCII breaks, NEL and Unicode's separators.
func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
  default: false
  }
}
