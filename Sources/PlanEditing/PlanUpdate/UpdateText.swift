import PlanText

/// How texts of update tables are compared and understood.
enum UpdateText {
  /// Whether two texts say the same: line ends of either kind, and blanks and line breaks before and
  /// behind the text, make no difference.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left == right
      || withPlainLineBreaks(left).trimmingWhitespace
        == withPlainLineBreaks(right).trimmingWhitespace
  }

  static func isBlank(_ text: String) -> Bool { text.looksBlank }

  /// Whether a cell asks for another one to be cleared: `(削除)`, `（削除）`.
  static func isClearing(_ text: String) -> Bool {
    text.utf8.count <= 60 && folded(text) == clearing
  }

  /// What `isClearing` looks for, folded.
  private static let clearing = "(削除)"

  /// Whether a name is that of the row above: 同上, 〃.
  static func isDitto(_ text: String) -> Bool {
    text.utf8.count <= 60 && ["同上", "(同上)", "〃", "″", "々", "上に同じ", "上と同じ"].contains(folded(text))
  }

  /// Whether a text holds a sign that XML cannot (XML 1.0 §2.2 Char).
  static func hasControlSign(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
  }

  /// The text with `\n` for every line end.
  static func withPlainLineBreaks(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    var result = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if !(scalar == "\n" && wasReturn) {
        result.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(result)
  }
}
