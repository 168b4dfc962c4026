import Diagnostics
import PlanReading
import Testing

@Suite struct NumberRangesTests {
  @Test(arguments: [
    ([], "", ""), ([5], "No.5", "No. 5"), ([4, 2, 3, 3], "No.2〜4", "No. 2–4"),
    ([1, 2, 4, 6, 7, 8, 12], "No.1〜2、4、6〜8、12", "No. 1–2, 4, 6–8, 12"),
  ])
  func numbersThatFollowOneAnotherAreOneRange(
    _ numbers: [Int], _ japanese: String, _ english: String
  ) {
    #expect(NumberRanges(numbers).text == LocalizedText(ja: japanese, en: english))
  }
}
