import PlanText
import Testing

@Suite struct WordTableTests {
  private let table = WordTable([("年", 1), ("年度", 2), ("年度末", 3), ("度末", 4), ("月末", 5)])

  @Test func theLongestWordIsFoundFromBothEnds() throws {
    let text = UTF16Text("6年度末")
    let first = try #require(table.match(in: text, at: 1))
    #expect(first.meaning == 3 && first.end == 4)
    let last = try #require(table.match(in: text, endingAt: 4, limit: 0))
    #expect(last.meaning == 3 && last.start == 1)
    let limited = try #require(table.match(in: text, endingAt: 4, limit: 2))
    #expect(limited.meaning == 4 && limited.start == 2)
  }

  @Test(arguments: [-1, 0, 3, 4, 5])
  func noWordIsFoundWhereNoneBegins(index: Int) {
    #expect(table.match(in: UTF16Text("6年度末"), at: index) == nil)
  }

  /// Units whose lower bits are the same, which a small table keeps in the same place.
  @Test func wordsThatBeginAlikeInTheirLowerBitsAreToldApart() {
    let words = ["\u{3041}あ", "\u{4041}あ", "\u{5041}あ", "\u{6041}あ", "\u{0041}あ"]
    let table = WordTable(words)
    for word in words {
      #expect(table.match(in: UTF16Text(word), at: 0)?.end == 2)
      #expect(table.match(in: UTF16Text("x" + word), endingAt: 3, limit: 0)?.start == 1)
    }
    #expect(table.match(in: UTF16Text("\u{7041}あ"), at: 0) == nil)
    #expect(WordTable([String]()).match(in: UTF16Text("あ"), at: 0) == nil)
  }

  @Test func literalsAndWordsAreFoundByTheirCodeUnits() {
    let text = UTF16Text("1日平均é𠮷")
    #expect(text.end(of: "日", at: 1) == 2)
    #expect(text.end(of: "日平均", at: 1) == 4)
    #expect(text.end(of: "日平等", at: 1) == nil)
    #expect(text.end(of: "1日", at: 0) == 2)
    #expect(text.end(of: "é", at: 4) == 5)
    #expect(text.end(of: "é𠮷", at: 4) == 7)
    #expect(text.end(of: "éa", at: 4) == nil)
    #expect(text.end(of: "日", at: -1) == nil)
    #expect(text.end(of: "日", at: 7) == nil)
    #expect(text.end(ofWord: "平均", at: 2) == 4)
    #expect(text.end(ofWord: "平等", at: 2) == nil)
  }

  /// Expected: what the standard library reads.
  @Test(arguments: ["0.1", "4.26", "1078", "0.0003", "123456789.123456", "999999999999999", "0.07"])
  func decimalsAreReadToTheNearestBinaryNumber(digits: String) {
    #expect(WrittenNumber(digits + "円")?.value == Double(digits))
    #expect(WrittenNumber("△" + digits + "円")?.value == Double("-" + digits))
  }
}
