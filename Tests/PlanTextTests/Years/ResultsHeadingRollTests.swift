import PlanText
import TextEdits
import Testing

@Suite struct ResultsHeadingRollTests {
  private func rolled(_ text: String, asOf: String? = nil) -> String {
    let date = asOf.flatMap(CalendarDate.init(iso:))
    return resultsHeadingRoll(text, from: FiscalYear(2024), to: FiscalYear(2025), asOf: date)
      .applied(to: text)
  }

  @Test(arguments: [
    ("令和6年度実績\n(※令和7年2月末時点)", "令和7年度実績\n(※令和8年2月末時点)"),
    ("令和６年度実績（※令和７年２月末時点）", "令和７年度実績（※令和８年２月末時点）"),
    ("令和6年度実績(令和7年3月15日現在)", "令和7年度実績(令和8年3月15日現在)"),
    ("R6実績(R7.2末)", "R7実績(R8.2末)"), ("2024年度実績(2025年2月末時点)", "2025年度実績(2026年2月末時点)"),
    ("令和6年度実績(令和6年度末時点)", "令和7年度実績(令和7年度末時点)"),
    // A second label of the year goes on with it, one of another year and a calendar year stay.
    ("令和6年度実績（令和6年度分）", "令和7年度実績（令和7年度分）"), ("令和6年度実績（令和5年度比）", "令和7年度実績（令和5年度比）"),
    ("令和6年度実績（令和7年公表）", "令和7年度実績（令和7年公表）"), ("令和6年度実績（令和6年末）", "令和7年度実績（令和7年末）"),
    ("令和6年度末実績", "令和7年度末実績"), ("令和6年度実績(令和6年2月29日)", "令和7年度実績(令和7年2月28日)"),
    ("令和6年度実績(令和6年4月〜令和7年2月末)", "令和7年度実績(令和7年4月〜令和8年2月末)"),
    ("現状\n(令和5年度末時点まで)", "現状\n(令和6年度末時点まで)"), ("令和6年度実績", "令和7年度実績"),
  ])
  func labelAndDateGoOnByAYear(old: String, new: String) {
    #expect(rolled(old) == new)
  }

  @Test(arguments: [
    ("2026-02-28", "令和8年2月末時点"), ("2026-03-15", "令和8年3月15日時点"),
    ("2025-12-31", "令和7年12月末時点"), ("2026-01-31", "令和8年1月末時点"),
  ])
  func monthEndTakesTheDayGiven(asOf: String, date: String) {
    #expect(
      rolled("令和6年度実績\n(※令和7年2月末時点)", asOf: asOf) == "令和7年度実績\n(※\(date))")
  }

  @Test(arguments: [
    ("R6実績(R7.2末)", "2026-03-15", "R7実績(R8.3.15)"),
    ("R6実績(R7.3.15)", "2026-02-28", "R7実績(R8.2末)"),
    ("令和６年度実績（令和７年２月末時点）", "2026-03-15", "令和７年度実績（令和８年３月１５日時点）"),
    ("令和6年度実績(令和7年3月15日時点)", "2026-02-28", "令和7年度実績(令和8年2月末時点)"),
    ("令和6年度実績(令和7年3月15日時点)", "2026-03-20", "令和7年度実績(令和8年3月20日時点)"),
    ("令和6年度実績(令和7年02月末)", "2026-03-05", "令和7年度実績(令和8年03月05日)"),
    ("令和六年度実績(令和七年二月末)", "2026-03-15", "令和七年度実績(令和八年三月十五日)"),
    ("令和6年度実績(令和6年度末時点)", "2026-03-31", "令和7年度実績(令和7年度末時点)"),
    ("令和6年度実績(令和6年度末時点)", "2026-02-28", "令和7年度実績(令和8年2月末時点)"),
    ("令和6年度実績(R6末)", "2026-03-15", "令和7年度実績(R8.3.15)"),
    ("令和6年度実績(FY2024末)", "2026-02-28", "令和7年度実績(2026年2月末)"),
    ("令和6年度実績(令和7年2月時点)", "2026-02-28", "令和7年度実績(令和8年2月末時点)"),
    ("令和6年度実績(2025年2月末)", "2025-12-15", "令和7年度実績(2025年12月15日)"),
    ("令和6年度末実績", "2026-02-28", "令和7年度末実績"),
    ("令和6年度実績(令和6年4月〜令和7年2月末)", "2026-01-31", "令和7年度実績(令和7年4月〜令和8年1月末)"),
    ("令和6年度実績(令和6年4月～12月末時点)", "2026-02-28", "令和7年度実績(令和7年4月～12月末時点)"),
    ("令和6年度実績(令和7年2月末時点、令和7年3月作成)", "2026-01-31", "令和7年度実績(令和8年1月末時点、令和8年3月作成)"),
    ("令和6年度実績（令和6年末時点）", "2025-12-31", "令和7年度実績（令和7年末時点）"),
    ("令和6年度実績（令和6年末時点）", "2025-11-30", "令和7年度実績（令和7年11月末時点）"),
    ("令和6年度実績（令和6年末時点）", "2025-12-30", "令和7年度実績（令和7年12月30日時点）"),
    // A zero before a month or day of one digit stays, and so do those of ISO 8601.
    ("令和6年度実績(2024-12-31)", "2026-01-05", "令和7年度実績(2026-01-05)"),
    ("令和6年度実績(2025-2-28)", "2026-01-05", "令和7年度実績(2026-1-5)"),
    ("令和6年度実績(R6/12/31)", "2026-01-05", "令和7年度実績(R8/1/5)"),
    ("令和6年度実績(R6-12-31)", "2026-01-05", "令和7年度実績(R8-1-5)"),
    ("令和6年度実績(R7/02/28)", "2026-01-05", "令和7年度実績(R8/01/05)"),
    ("令和6年度実績(R7/2/08)", "2026-01-05", "令和7年度実績(R8/01/05)"),
    ("令和6年度実績(R7/2/28時点)", "2026-01-31", "令和7年度実績(R8/1/31時点)"),
    ("令和6年度実績(2025-02-28)", "2026-01-31", "令和7年度実績(2026-01-31)"),
    ("令和6年度実績", "2026-02-28", "令和7年度実績"),
  ])
  func dayGivenIsWrittenInTheSpellingFound(old: String, asOf: String, new: String) {
    #expect(rolled(old, asOf: asOf) == new)
  }

  @Test func lineBreakInsideAnExpressionStays() {
    #expect(rolled("令和6年度実績(令和7年2月\n末時点)") == "令和7年度実績(令和8年2月\n末時点)")
  }

  /// The year's end may lie in the next era although the month before does not.
  @Test func theEndOfAYearBearsTheEraOfItsLastDay() {
    let text = "大正13年度実績（大正14年末）"
    let found = resultsHeadingRoll(text, from: FiscalYear(1924), to: FiscalYear(1925), asOf: nil)
    #expect(found.applied(to: text) == "大正14年度実績（昭和元年末）")
  }

  /// 元 turns into digits as the heading has them.
  @Test func aMonthBehindAFirstYearIsWrittenInDigits() {
    let text = "平成30年度実績(令和元年度末時点)"
    let found = resultsHeadingRoll(
      text, from: FiscalYear(2018), to: FiscalYear(2019),
      asOf: CalendarDate(year: 2020, month: 2, day: 29))
    #expect(found.applied(to: text) == "令和元年度実績(令和2年2月末時点)")
  }

  @Test func onlyTheNumbersAreReplaced() {
    let found = resultsHeadingRoll(
      "令和6年度実績\n(※令和7年2月末時点)", from: FiscalYear(2024), to: FiscalYear(2025), asOf: nil)
    #expect(found.map(\.range) == [2..<3, 12..<13])
    #expect(found.map(\.text) == ["7", "8"])
  }
}
