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

  @Test func numbersInKanjiUpToNinetyNineNameTheirTens() {
    let ones = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let spelling = NumberSpelling(.kanji)
    #expect(spelling.spelled(0) == "〇")
    for number in 1...99 {
      let (tens, rest) = number.quotientAndRemainder(dividingBy: 10)
      let before = tens == 0 ? "" : (tens == 1 ? "" : ones[tens]) + "十"
      #expect(spelling.spelled(number) == before + ones[rest])
      #expect(UTF16Text(spelling.spelled(number)).kanjiNumber == number)
    }
    #expect(spelling.spelled(100) == "一〇〇" && spelling.spelled(2024) == "二〇二四")
  }

  @Test(arguments: [
    (NumberSpelling(.halfWidth, minimumDigits: 2), 12, "12"),
    (NumberSpelling(.halfWidth, minimumDigits: 3), 12, "012"),
    (NumberSpelling(.kanjiDigits, minimumDigits: 2), 8, "〇八"),
    (NumberSpelling(.firstYear), 10, "１０"),
    (NumberSpelling(.fullWidth), 1_234_567_890, "１２３４５６７８９０"),
  ])
  func zerosFillTheDigitsWrittenAtLeast(spelling: NumberSpelling, number: Int, text: String) {
    #expect(spelling.spelled(number) == text)
  }
}
