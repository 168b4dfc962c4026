import PlanText
import Testing

/// What of a text stands in brackets, and which brackets it ends with.
@Suite struct BracketsTests {
  private func groups(_ text: String) -> [String] {
    let units = UTF16Text(text)
    return Brackets.groups(in: units).map { units.part($0) }
  }

  @Test(arguments: [
    ("甲（乙）丙（丁）", ["（乙）", "（丁）"]), ("（甲）", ["（甲）"]), ("（）（甲）", ["（）", "（甲）"]),
    // Only the outermost pairs are given.
    ("甲（乙（丙）丁）戊", ["（乙（丙）丁）"]), ("（（甲））乙（丙）", ["（（甲））", "（丙）"]), ("「『甲』」（乙）", ["「『甲』」", "（乙）"]),
    // One that is never closed reaches to the end, one never opened is none.
    ("甲（乙", ["（乙"]), ("甲（乙（丙）丁", ["（乙（丙）丁"]), ("甲（", ["（"]), ("甲）乙（丙）", ["（丙）"]), ("甲）", []),
    ("甲", []), ("", []),
  ])
  func groupsAreTheOutermostPairs(text: String, expected: [String]) {
    #expect(groups(text) == expected)
  }

  @Test(arguments: [
    ("甲(㼈)", "甲", "㼈"), ("（件）", "", "件"), ("甲(刈)", "甲", "刈"), ("甲（乙）(丙)", "甲（乙）", "丙"),
    ("甲()", "甲", ""),
    ("甲（乙） ", "甲", "乙"), ("甲（乙)", "甲", "乙"),
  ])
  func onlyRoundBracketsAreSplitOff(text: String, before: String, words: String) throws {
    let split = try #require(ClosingBrackets.split(text))
    #expect(split.before == before && split.words == words)
  }

  /// 㼈 is E3 BC 88 in UTF-8 and 刈 E5 88 88, （ is EF BC 88 and ） EF BC 89.
  @Test(arguments: ["甲㼈", "甲㼉", "㼉", "刉", "甲（", "（", "(", "甲］", "甲」", "乙）甲（", "）", ")"])
  func otherSignsSplitNothingOff(text: String) {
    #expect(ClosingBrackets.split(text) == nil)
  }
}
