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
}
