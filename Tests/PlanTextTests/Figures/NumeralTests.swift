import Testing

@testable import PlanText

/// Numbers as they are written, with their multipliers.
@Suite struct NumeralTests {
  /// The value of the number that a text begins with, and the rest of the text.
  private func read(_ text: String) -> String? {
    let units = UTF16Text(text)
    return units.numeral(at: 0).map {
      "\($0.amount.double) \(units.part($0.range.upperBound..<units.units.count))"
    }
  }

  @Test(
    arguments: [
      ("1,078件", "1078.0 件"), ("4.26億円", "426000000.0 円"), ("1億2,000万円", "120000000.0 円"),
      ("３千", "3000.0 "),
      ("5百万円", "5000000.0 円"), ("2兆1億", "2000100000000.0 "), ("12億4千万", "1240000000.0 "),
      ("1万5", "10005.0 "),
      ("1万5千3百2", "15302.0 "), ("1億1.5千", "100001500.0 "), ("2千億", "200000000000.0 "),
      // Multipliers go down, and what has decimals joins none.
      ("1万2万", "10000.0 2万"), ("1万2億", "10000.0 2億"), ("1万2.5", "10000.0 2.5"), ("3件", "3.0 件"),
      ("999999999999999兆1", "9.99999999999999e+26 1"),
    ] as [(String, String)])
  func multipliersBelongToTheNumber(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("1,234,567件", "1234567.0 件"), ("123,456", "123456.0 "), ("1，２３４", "1234.0 "),
    ("12,345", "12345.0 "),
    ("1234,567", "1234.0 ,567"), ("1,2345", "1.0 ,2345"), ("1,23", "1.0 ,23"),
    ("1,2a34", "1.0 ,2a34"),
    ("1,23a4", "1.0 ,23a4"), ("1,a234", "1.0 ,a234"), ("1,2a3", "1.0 ,2a3"), ("1,a23", "1.0 ,a23"),
    ("1,234,5", "1234.0 ,5"), ("1,", "1.0 ,"),
    ("0,123", "123.0 "), ("1,234.5", "1234.5 "),
  ])
  func groupsHaveThreeDigits(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(
    arguments: [
      ("1.5人", "1.5 人"), ("1．5", "1.5 "), ("0.07", "0.07 "), ("1.", "1.0 ."), ("1.件", "1.0 .件"),
      ("1.5.", "1.5 ."),
      ("2.0.1", nil), ("件", nil), ("", nil), (".5", nil), (",5", nil), ("万", nil),
      // More than fifteen digits are a code.
      ("123456789012345", "123456789012345.0 "), ("1234567890123456", nil),
      ("12345678901234.5", "12345678901234.5 "),
      ("123456789012345.6", nil),
    ] as [(String, String?)])
  func onePointAndFifteenDigitsAtMost(text: String, expected: String?) {
    #expect(read(text) == expected)
  }

  @Test(
    arguments: [
      ("100余社", "余", 4), ("10数社", "数", 3), ("100余", "余", 4), ("100余り", nil, 3), ("10数 社", nil, 2),
      ("100社", nil, 3), ("1万余人", "余", 3),
    ] as [(String, String?, Int)])
  func lastDigitsMayBeLeftOpen(text: String, vagueness: String?, end: Int) throws {
    let numeral = try #require(UTF16Text(text).numeral(at: 0))
    #expect(numeral.vagueness == vagueness && numeral.range == 0..<end)
  }

  @Test(
    arguments: [
      ("十二", 12), ("二十五", 25), ("百二十", 120), ("一〇〇", 100), ("千", 1000), ("三千二百十一", 3211),
      ("二百三", 203), ("〇", 0),
      ("零", 0), ("八", 8), ("一二三四五六七八", 12_345_678), ("一二三四五六七八九", nil), ("十二月", nil), ("第二", nil),
      ("万", nil),
      ("", nil), ("12", nil),
    ] as [(String, Int?)])
  func kanjiNumberIsThatOfTheWholeText(text: String, number: Int?) {
    #expect(UTF16Text(text).kanjiNumber == number)
  }

  @Test(arguments: ["数十", "何百", "第三", "幾千", "二十"])
  func aKanjiNumberBeginsBehindNoOther(text: String) {
    #expect(UTF16Text(text).kanjiNumeral(at: 1) == nil)
    #expect(UTF16Text("約" + text.dropFirst()).kanjiNumeral(at: 1) != nil)
  }

  /// Expected: what the standard library reads; 2^53 + 1 has no exact binary number.
  @Test(arguments: [
    (1, 22), (1, 23), (3, -22), (3, -23), (9_007_199_254_740_991, 2), (9_007_199_254_740_993, 0),
    (9_007_199_254_740_993, 1), (-9_007_199_254_740_993, -3), (-426, 6), (0, 0), (7, -1),
    (123_456_789, -9),
  ])
  func decimalsBecomeTheNearestBinaryNumber(digits: Int, exponent: Int) {
    let decimal = ExactDecimal(digits: digits, exponent: exponent)
    #expect(decimal.double == Double("\(digits)e\(exponent)"))
  }

  @Test func sumsAreExactOrNone() {
    let tenth = ExactDecimal(digits: 1, exponent: -1)
    let million = ExactDecimal(digits: 2, exponent: 6)
    #expect(tenth.adding(million) == ExactDecimal(digits: 20_000_001, exponent: -1))
    #expect(million.adding(tenth) == ExactDecimal(digits: 20_000_001, exponent: -1))
    #expect(tenth.adding(tenth)?.double == 0.2)
    #expect(
      ExactDecimal(digits: .max, exponent: 0).adding(ExactDecimal(digits: 1, exponent: 0)) == nil)
    #expect(ExactDecimal(digits: 1, exponent: 19).adding(tenth) == nil)
    #expect(tenth.scaled(by: 3) == ExactDecimal(digits: 1, exponent: 2))
  }
}
