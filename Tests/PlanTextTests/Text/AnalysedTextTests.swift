import PlanText
import Testing

@Suite("Looking through texts")
struct AnalysedTextTests {
  @Test("a mention goes on to the end of its clause and looks ahead no further")
  func clauses() {
    let mentions = AnalysedText("令和7年度実施。令和8年度に\n令和9年3、4月開催、令和10年度予定").mentions
    #expect(mentions.map(\.text) == ["令和7年度", "令和8年度", "令和9年", "令和10年度"])
    #expect(mentions.map(\.isAhead) == [false, false, true, true])
    #expect(mentions.map(\.rest.count) == [2, 1, 15, 2])
    #expect(mentions[2].textWithMonths == "令和9年3、4月")
  }

  @Test(
    "a mention covers days",
    arguments: [
      ("令和6年度", "2024-04-01...2025-03-31"), ("令和6年度末", "2025-03-31...2025-03-31"),
      ("令和7年2月末", "2025-02-28...2025-02-28"), ("令和6年12月", "2024-12-01...2024-12-31"),
      ("令和7年3、4月", "2025-03-01...2025-04-30"), ("令和6年7月11日", "2024-07-11...2024-07-11"),
      // A bare year is mostly part of a name.
      ("令和7年", "none"),
    ])
  func periods(text: String, days: String) {
    let period = AnalysedText(text).mentions.first?.period
    #expect(period.map { "\($0.lowerBound.iso)...\($0.upperBound.iso)" } ?? "none" == days)
  }

  @Test("a value is made once for the same bytes")
  func byText() {
    var values = ByText<Int>()
    var made = 0
    let numbers = ["が", "か\u{3099}", "が"].map { text in
      values.value(of: text) {
        made += 1
        return made
      }
    }
    #expect(numbers == [1, 2, 1] && values.count == 2)
  }

  #if DEBUG
    @Test(
      "takes twice the looks for twice the text",
      arguments: [
        "令和6年度", "1,", "1、", "R6～", "R6、", "2024、", "令和6、", "二〇二四、", "令和6年度未定", "(令和6年度", "（R6",
        "令 ",
        "6 ", "1件", "3月末", "予定", "、1と", "「令和6年度」", "令和6年度。", "一", "令和6年1、",
      ])
    func growth(_ part: String) {
      func looks(_ count: Int) -> Int {
        let text = AnalysedText(String(repeating: part, count: count))
        for mention in text.mentions { _ = mention.textWithMonths + mention.numbersBehind }
        _ = yearExpressions(of: text.units, reading: .heading)
        let context = FigureContext(fiscalYear: FiscalYear(2024), asOf: nil)
        _ = statedFigures(in: text.units, context: context)
        return text.units.looks.value
      }
      let (once, twice) = (looks(300), looks(600))
      #expect(Double(twice) <= 2.1 * Double(once), "\(part): \(once), \(twice)")
    }
  #endif
}
