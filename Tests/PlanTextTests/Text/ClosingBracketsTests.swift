import PlanText
import Testing

@Suite struct ClosingBracketsTests {
  @Test(arguments: [
    ("相談件数 (件)", "相談件数", "件"), ("相談件数（千 円）", "相談件数", "千 円"), ("甲（乙(丙)）", "甲", "乙(丙)"),
    ("(件)", "", "件"),
  ])
  func theLastBracketsAreSplitOff(text: String, before: String, words: String) throws {
    let split = try #require(ClosingBrackets.split(text))
    #expect(split.before == before)
    #expect(split.words == words)
  }

  @Test(arguments: ["相談件数", "(件)数", "件)", ""])
  func aTextThatEndsWithoutBracketsIsNotSplit(text: String) {
    #expect(ClosingBrackets.split(text) == nil)
  }
}
