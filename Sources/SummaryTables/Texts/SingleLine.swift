import PlanText

/// A text as one line: line breaks are taken out without a space, since they only lay out the
/// cell; other control characters become a space.
func singleLine(_ text: String) -> String {
  if !text.signs.contains(.controls) { return text }
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !isLineBreak(scalar) {
    line.append(isControl(scalar) ? " " : scalar)
  }
  return String(line)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}

/// A text as one line from which its lines can be told: a line break is written as `\\n`, a backslash as
/// `\\\\`; blank lines at the ends are left out.
func escapedLines(_ text: String?) -> String? {
  guard let text else { return nil }
  let trimmed = text.trimmingWhitespace
  guard trimmed.contains("\\") || trimmed.signs.contains(.controls) else { return trimmed }
  var line = String.UnicodeScalarView()
  var last: Unicode.Scalar?
  for scalar in trimmed.unicodeScalars {
    if scalar == "\\" {
      line.append(contentsOf: "\\\\".unicodeScalars)
    } else if isLineBreak(scalar) {
      // CR and LF together are one.
      if !(scalar == "\n" && last == "\r") { line.append(contentsOf: "\\n".unicodeScalars) }
    } else {
      line.append(scalar)
    }
    last = scalar
  }
  return String(line)
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
