import PlanText
import Testing

/// Numbers whose digits are grouped by threes.
struct GroupedDigitsTests {
  @Test(arguments: [
    ("65,000", "65000"), ("1,234,567.5", "1234567.5"), ("-1,000", "-1000"), ("６５，０００", "65000"),
  ])
  func commasAreLeftOut(text: String, plain: String) {
    #expect(GroupedDigits.plain(text) == plain)
  }

  @Test(arguments: [
    "65000", "12,34", "1,2345", ",500", "1,000円", "1,000,", "3,5", "1,000.", "1,000.5.2", "",
  ])
  func otherTextsAreNone(text: String) {
    #expect(GroupedDigits.plain(text) == nil)
  }
}
