import Testing

@testable import PlanText

/// Which brackets of a text belong together.
@Suite struct BracketPairsTests {
  /// The partner of each bracket by its index, `-` without one: `0>3 3>0`.
  private func pairs(_ text: String) -> String {
    let units = UTF16Text(text)
    let partner = BracketPairs(units).partner
    return units.units.indices.compactMap { index in partner[index].map { "\(index)>\($0)" } }
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("（甲）", "0>2 2>0"), ("（甲)", "0>2 2>0"), ("[甲］〈乙〉", "0>2 2>0 3>5 5>3"), ("甲", ""), ("", ""),
    ("（（甲）乙）", "0>5 1>3 3>1 5>0"), ("＜甲>", "0>2 2>0"), ("｛甲}", "0>2 2>0"),
    ("《甲》〔乙〕", "0>2 2>0 3>5 5>3"),
    // A sign without a partner is an ordinary one and takes none from others.
    ("（甲］乙）", "0>4 4>0"), ("［甲］（乙］丙）", "0>2 2>0 3>7 7>3"), ("（［甲）", "0>3 3>0"),
    ("甲）（乙）", "2>4 4>2"), ("（甲", ""),
    ("【甲）】", "0>3 3>0"),
    // Quotation marks are paired by themselves, and on their own line.
    ("「（甲」）", "0>3 1>4 3>0 4>1"), ("「甲\n乙」", ""), ("「甲」\n『乙』", "0>2 2>0 4>6 6>4"),
    ("（甲\n乙）", "0>4 4>0"),
    ("“「甲”」", "0>3 3>0"),
  ])
  func bracketsHavePartners(text: String, expected: String) {
    #expect(pairs(text) == expected)
  }

  @Test func quotationMarksAreToldFromBrackets() {
    for unit in "「」『』“”".utf16 { #expect(BracketPairs.isQuote(unit)) }
    for unit in "《》【】〈〉（）()‘’„\"a".utf16 { #expect(!BracketPairs.isQuote(unit)) }
  }
}
