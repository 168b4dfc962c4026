import PlanText
import Testing

@Suite struct NumberSpellingTests {
  @Test(arguments: [
    (NumberSpelling(.halfWidth), 6, "6"), (NumberSpelling(.fullWidth), 31, "３１"),
    (NumberSpelling(.halfWidth, minimumDigits: 2), 1, "01"),
    (NumberSpelling(.fullWidth, minimumDigits: 2), 9, "０９"),
    (NumberSpelling(.kanji), 6, "六"), (NumberSpelling(.kanji), 10, "十"),
    (NumberSpelling(.kanji), 31, "三十一"), (NumberSpelling(.kanji), 20, "二十"),
    (NumberSpelling(.kanjiDigits), 2024, "二〇二四"), (NumberSpelling(.kanjiDigits), 31, "三一"),
    (NumberSpelling(.firstYear), 1, "元"), (NumberSpelling(.firstYear), 2, "２"),
  ])
  func numbersAreWrittenInTheirScript(spelling: NumberSpelling, number: Int, text: String) {
    #expect(spelling.spelled(number) == text)
  }
}
