import PlanComparison
import Testing

@Suite struct TextLinesTests {
  private func lines(_ text: String, _ width: Int) -> [String] {
    TextLines.lines(of: text, width: width).map {
      String(decoding: Array(text.utf16)[$0], as: UTF16.self)
    }
  }

  @Test func kanjiAndKanaAreTwiceAsWideAsLatinLetters() {
    #expect(lines("産業振興計画", 8) == ["産業振興", "計画"])
    #expect(lines("ABCDEF", 8) == ["ABCDEF"])
    #expect(lines("ｾﾐﾅｰ産業", 8) == ["ｾﾐﾅｰ産業"])
    #expect(lines("①②③", 4) == ["①②", "③"])
  }

  @Test func latinWordsAndNumbersAreNotBroken() {
    #expect(lines("産業FactorISM展", 12) == ["産業", "FactorISM展"])
    #expect(lines("FactorISM", 4) == ["Fact", "orIS", "M"])
  }

  @Test func lineBreaksCountAndEmptyLinesToo() {
    #expect(lines("甲\n\n乙\n", 10) == ["甲", "", "乙", ""])
    #expect(lines("甲\r\n乙", 10) == ["甲", "乙"])
    #expect(lines("", 10) == [""])
  }
}
