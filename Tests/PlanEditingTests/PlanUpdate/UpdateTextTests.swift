import PlanText
import Testing

@testable import PlanEditing

@Suite struct UpdateTextTests {
  @Test func blanksAndLineEndsAroundATextMakeNoDifference() {
    #expect(UpdateText.isSame("a\r\nb", " a\nb\n"))
    #expect(UpdateText.isSame("", "\n"))
    #expect(!UpdateText.isSame("a\nb", "ab"))
    #expect(!UpdateText.isSame("a b", "ab"))
  }

  @Test(arguments: ["同上", "（同上）", "〃", "″", "々", "上に同じ", " 上と同じ "])
  func dittoIsAnyOfItsSigns(_ text: String) { #expect(UpdateText.isDitto(text)) }

  @Test(arguments: ["", "同上の事業", "佐々木", "上に同じく"])
  func otherTextsAreNoDitto(_ text: String) { #expect(!UpdateText.isDitto(text)) }

  @Test(arguments: ["\u{0}", "\u{8}", "\u{B}", "\u{C}", "\u{E}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
  func signThatXMLCannotHoldIsFound(_ sign: String) {
    #expect(UpdateText.hasControlSign("a" + sign))
  }

  @Test(arguments: ["\t", "\n", "\r", " ", "\u{7F}", "\u{FFFD}", "𠮷", ""])
  func signThatXMLCanHoldIsNone(_ sign: String) {
    #expect(!UpdateText.hasControlSign("a" + sign))
  }

  @Test func everyLineEndBecomesOne() {
    #expect(UpdateText.withPlainLineBreaks("a\r\nb\rc\nd") == "a\nb\nc\nd")
    #expect(UpdateText.withPlainLineBreaks("\r\r\n\n\r") == "\n\n\n\n")
  }

  private func ordered(_ spans: [String]) -> [String] {
    spans.map(RequestedSpan.init(short:)).sorted { $0.isBefore($1) }.map(\.short)
  }

  @Test func spansAreOrderedByFirstYearThenLastThenLabel() {
    #expect(ordered(["R7 a", "R6-R8 a"]) == ["R6-R8 a", "R7 a"])
    #expect(ordered(["R6-R8 a", "R6-R7 b"]) == ["R6-R7 b", "R6-R8 a"])
    #expect(ordered(["R6 b", "R6 a"]) == ["R6 a", "R6 b"])
    let span = RequestedSpan(short: "R6 a")
    #expect(!span.isBefore(span))
  }

  @Test func nearestNameNeedsNoMoreThanHalfOfItsLettersChanged() {
    #expect(NearestName.of("abcd", among: ["wxyz", "abyz"]) == "abyz")
    #expect(NearestName.of("abcd", among: ["axyz"]) == nil)
    // The half is that of the longer of the two.
    #expect(NearestName.of("ab", among: ["abyz"]) == "abyz")
    #expect(NearestName.of("ab", among: ["abxyz"]) == nil)
    #expect(NearestName.of("abxyz", among: ["ab"]) == nil)
    #expect(NearestName.of("abyz", among: ["ab"]) == "ab")
  }

  @Test func nearestNameHasTheFewestLettersToChange() {
    let names = ["相談の件数", "相談件数", "相談者数"]
    #expect(NearestName.of("相談件数", among: names) == "相談件数")
    #expect(NearestName.of("相談の件", among: names) == "相談の件数")
    #expect(NearestName.of("相談員数", among: names) == "相談件数")
    #expect(NearestName.of("談件数", among: names) == "相談件数")
    #expect(NearestName.of("数", among: []) == nil)
  }
}
