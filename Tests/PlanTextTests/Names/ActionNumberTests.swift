import PlanText
import Testing

@Suite struct ActionNumberTests {
  @Test(arguments: ["12", "１２", " 12 ", "No.12", "Ｎｏ．１２", "№12", "12.", "(12)", "（１２）", "#12"])
  func aNumberMayBeTyped(text: String) {
    #expect(ActionNumber(text) == .number(12))
  }

  @Test(arguments: [
    "12-2", "12‐2", "12の2", "12.5", "0", "12a", "1000000000", "9223372036854775807",
    "4 5", "4\n5", "No.4　5",
  ])
  func whatIsNoWholeNumberIsKeptForAMessage(text: String) {
    #expect(ActionNumber(text) == .unreadable(text))
  }

  @Test(arguments: ["", "合計", "①", "※1", "十二", "12月末現在", "1 実績は令和7年2月末時点の見込みを含む。"])
  func otherTextsAreNoNumbers(text: String) {
    #expect(ActionNumber(text) == nil)
  }

  /// A longer text is a note that happens to begin with a number.
  @Test func thirtySixBytesAreReadAtMost() {
    let zeros = { (count: Int) in String(repeating: "0", count: count) }
    #expect(ActionNumber(zeros(34) + "12") == .number(12))
    #expect(ActionNumber(zeros(35) + "12") == nil)
  }

  @Test(arguments: [
    ("999999999", 999_999_999), ("1", 1), ("１", 1), ("no 7", 7), ("NO.7)", 7), ("7．", 7),
  ])
  func numbersOfUpToNineDigitsAreRead(text: String, number: Int) {
    #expect(ActionNumber(text) == .number(number))
  }
}
