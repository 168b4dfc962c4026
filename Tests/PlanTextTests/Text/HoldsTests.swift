import PlanText
import Testing

@Suite struct HoldsTests {
  @Test(arguments: [
    ("再掲", "再掲"), ("◎\n再掲（No.3）", "再掲"), ("ああいう", "あい"), ("abcabd", "abd"), ("事業", ""),
  ])
  func wordsStandInATextThatHoldsThem(text: String, words: String) {
    #expect(text.holds(words))
  }

  @Test(arguments: [("", "再掲"), ("再", "再掲"), ("再 掲", "再掲"), ("掲再", "再掲"), ("が", "か\u{3099}")])
  func textsAreComparedByteForByte(text: String, words: String) {
    #expect(!text.holds(words))
  }

  @Test(arguments: [("実績の根拠", "の根拠"), ("の根拠", "の根拠"), ("実績", "")])
  func aTextEndsWithItsLastWords(text: String, words: String) {
    #expect(text.ends(with: words))
  }

  @Test(arguments: [
    ("の根拠欄", "の根拠"), ("根拠", "の根拠"), ("", "の"), ("が", "か\u{3099}"), ("実績の根處", "の根拠"),
  ])
  func endsAreComparedByteForByte(text: String, words: String) {
    #expect(!text.ends(with: words))
  }
}

/// Expected: UTF-8 as Unicode 15 §3.9 (D92) gives it, and U+FFFD for what is half of a pair.
@Suite struct CodeUnitTextTests {
  @Test(arguments: [
    "", "a", "é", "令和6年度", "𠮷野家", "a𠮷b𠮷", "\u{10FFFF}\u{FFFF}\u{800}\u{7FF}\u{7F}",
    String(repeating: "𠮷aé件", count: 100),
  ])
  func codeUnitsGiveTheirTextBack(text: String) {
    let units = UTF16Text(text)
    #expect(units.units == Array(text.utf16))
    #expect(units.part(0..<units.units.count) == text)
  }

  @Test func halfAPairIsReplaced() {
    let text = UTF16Text("a𠮷b")
    #expect(text.part(0..<2) == "a\u{FFFD}")
    #expect(text.part(2..<4) == "\u{FFFD}b")
    #expect(text.part(1..<3) == "𠮷")
  }
}
