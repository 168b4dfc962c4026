import Testing

@testable import PlanComparison

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

  @Test func japaneseFontsDrawSomeSignsOfLatin1AsWideAsKanji() {
    for wide in "§¨°±´¶×÷ĀあＡ" { #expect(TextLines.width(of: wide) == 2, "\(wide)") }
    for narrow in "A~¥¦©²µ·ÖØöøÿ｡ｰﾟ" { #expect(TextLines.width(of: narrow) == 1, "\(narrow)") }
  }

  @Test func aWordThatBeginsItsLineIsBrokenWhereItIsFull() {
    #expect(lines("産業 FactorISM", 9) == ["産業 ", "FactorISM"])
    #expect(lines("FactorISM展", 9) == ["FactorISM", "展"])
    #expect(lines("FactorISM展", 11) == ["FactorISM展"])
    #expect(lines("産", 1) == ["産"])
  }
}
