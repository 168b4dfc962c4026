import SpreadsheetML
import Testing

struct FormulaTests {
  @Test(arguments: [
    "", "\"a", "'a!A1", "'a'A1", "(A1", "A1)", "{1", "{1)", "(1}", "{{1}}", "T[a", "T[[a]",
    "A1\"x\"", "1A", "1E+", "#FOO!", "A1;B1", "SUM(A1;B1)", "$A", "A1　+B1", "Sheet1!", "~", "!",
    "A1 A1\u{0}", "'", "T['", "\"a\"(1)", "{SUM(1)}",
  ])
  func textThatIsNoFormulaGivesNil(text: String) {
    #expect(Formula(text) == nil)
  }

  @Test func tokensAreTheWholeText() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let text = RandomFormula.make(depth: 3, using: &random)
      let formula = Formula(text)
      #expect(
        formula.map { formula in formula.tokens.map { String(formula[$0.range]) }.joined() }
          == text,
        "seed \(seed): \(text)")
    }
  }

  @Test func noTextCrashesTheScanner() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "A1", "$", "'", "\"", "[", "]", "(", ")", "{", "}", "!", ":", "#REF!", "#", "1", ".", "E",
      "集計", "　", " ", ",", ";", "@", "TRUE", "99999999999999999999", "&", "\u{0}",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      guard let formula = Formula(text) else { continue }
      #expect(
        formula.tokens.map { String(formula[$0.range]) }.joined() == text, "seed \(seed): \(text)")
    }
  }
}
