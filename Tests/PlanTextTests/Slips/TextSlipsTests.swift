import PlanText
import Testing

/// All slips of a text, of which mostly there is none.
@Suite struct TextSlipsTests {
  /// The names of those that a text has, in alphabetical order.
  private func kinds(_ text: String) -> String? {
    AnalysedText(text).slips.map { slips in
      var kinds: [String] = []
      if !slips.impossibleDates.isEmpty { kinds.append("date") }
      if !slips.doubtfulEras.isEmpty { kinds.append("era") }
      if !slips.lettersAmongDigits.isEmpty { kinds.append("letter") }
      if !slips.wrongParts.isEmpty { kinds.append("parts") }
      if slips.placeholder != nil { kinds.append("placeholder") }
      if slips.strayBracket != nil { kinds.append("bracket") }
      if !slips.wrongSums.isEmpty { kinds.append("sum") }
      if slips.unfinished != nil { kinds.append("unfinished") }
      return kinds.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("13月に開催", "date"), ("平成37年度に開催", "era"), ("1O件を支援", "letter"), ("3名（男1名、女1名）", "parts"),
    ("変更なし", "placeholder"), ("（支援", "bracket"), ("2件＋2件＝5件", "sum"), ("・○○社を訪問", "unfinished"),
    ("○○", "placeholder unfinished"), ("13月に（開催", "date bracket"),
  ])
  func eachSlipIsFoundByItself(text: String, expected: String) {
    #expect(kinds(text) == expected)
  }

  /// Sums and parts that come out are no slips, however their decimals are written.
  @Test(arguments: [
    "実施", "", "2件＋2件＝4件", "0.1ha＋0.2ha＝0.3ha", "3名（男1名、女2名）", "0.3ha（北0.1ha、南0.2ha）", "令和6年12月31日",
    "（支援）",
  ])
  func mostTextsHaveNone(text: String) {
    #expect(kinds(text) == nil)
  }

  @Test(arguments: [
    ("実施", false), ("（実施", true), ("変更なし", true), ("1O件", true), ("・○○社", true), ("13月", false),
  ])
  func withoutYearsOnlySignsAreLookedAt(text: String, hasSlips: Bool) {
    #expect((TextSlips(text, UTF16Text(text)) != nil) == hasSlips)
  }

  @Test func theFirstOfEachIsGiven() throws {
    let slips = try #require(AnalysedText("○○社と××社（甲、【乙").slips)
    #expect(slips.unfinished == 0..<2)
    #expect(slips.strayBracket?.index == 7 && slips.strayBracket?.isOpening == true)
  }
}
