import PlanText
import Testing

@Suite struct LineBreaksTests {
  @Test(arguments: [
    ("見直し\n検討", "見直し検討"), ("Open\nFactory", "Open Factory"), ("DX\n推進", "DX推進"),
    (" 実施 \r\n\n 中 ", "実施中"), ("", ""), ("一行", "一行"),
  ])
  func linesAreJoined(text: String, joined: String) {
    #expect(LineBreaks.joined(text) == joined)
  }

  @Test func blanksAtBothEndsGo() {
    #expect("\u{3000}実施 中\n".trimmingWhitespace == "実施 中")
    #expect(" \n".trimmingWhitespace == "")
  }

  /// White space that ends a line, by Unicode's line breaking classes BK, CR, LF and NL.
  @Test func lineBreaksAreToldFromBlanks() {
    for scalar in "\n\u{B}\u{C}\r\u{85}\u{2028}\u{2029}".unicodeScalars {
      #expect(isLineBreak(scalar))
      #expect(LineBreaks.joined("甲\(scalar)乙") == "甲乙")
    }
    for scalar in "\t\u{E} 　\u{A0}\u{2027}\u{202A}a".unicodeScalars {
      #expect(!isLineBreak(scalar))
    }
  }
}
