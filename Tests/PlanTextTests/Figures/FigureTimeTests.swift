import PlanText
import Testing

/// The year and the day that a figure is of.
@Suite struct FigureTimeTests {
  private let context = FigureContext(
    fiscalYear: FiscalYear(2024), asOf: CalendarDate(year: 2025, month: 2, day: 28))

  private func years(_ text: String) -> [Int] {
    statedFigures(in: text, context: context).map(\.fiscalYear.westernYear)
  }

  private func days(_ text: String) -> [String?] {
    statedFigures(in: text, context: context).map(\.asOf?.iso)
  }

  @Test(arguments: [
    ("前々年度", 2022), ("一昨年度", 2022), ("前年度", 2023), ("昨年度", 2023), ("前年", 2023), ("前年同月", 2023),
    ("前年同期", 2023),
    ("前シーズン", 2023), ("前年産", 2023), ("昨年産", 2023), ("本年産", 2024), ("今年度", 2024), ("本年度", 2024),
    ("当年度", 2024),
    ("来年度", 2025), ("次年度", 2025), ("翌年度", 2025), ("再来年度", 2026),
  ])
  func wordsNameAYearByItsDistance(word: String, year: Int) {
    #expect(years(word + "3件") == [year])
  }

  @Test(arguments: [
    ("前年度比3件増", [2024]), ("対前年度3件", [2024]), ("前年度より3件増", [2024]), ("前年度末比3件増", [2024]),
    ("前年度末54団体", [2023]), ("前年度末と同じ3件", [2024]),
    ("前年度の2倍", [2024]), ("前年度の実績を3件上回る", [2024]), ("前年度の3件", [2023]),
    ("昨年度3件、今年度から4件", [2023, 2024]), ("目標年（令和8年度）の38枚", [2026]), ("昨年度3件、今年度末から4件", [2023, 2024]),
    ("前年度120件から135件に増加", [2023, 2024]),
    ("前年4月に3件", [2024]), ("前年から3件", [2024]), ("来年度に向け3件", [2024]), ("来年度の準備に3件", [2024]),
    ("令和5年度比3件増", [2024]), ("令和7年度に向けた3件", [2024]), ("令和7年度から3件", [2025]),
    ("前年度は120件、12件増", [2023, 2024]), ("令和7年度に3件、開催に向け準備", [2025]), ("令和5年度から3件", [2024]),
    ("対令和5年度3件", [2024]),
  ])
  func aYearThatIsOnlyComparedWithIsPassedOver(text: String, expected: [Int]) {
    #expect(years(text) == expected)
  }

  /// A year in a bracket or before so many times is compared with as one without.
  @Test(arguments: [
    ("前年度（令和5年度）より3社増の15社が参加", [2024, 2024]), ("前回（令和4年度）より3社多い15社", [2024, 2024]),
    ("15社が参加し、前回（令和4年度）より3社増", [2024, 2024]), ("前年度（令和5年度）比で3件増の15件", [2024, 2024]),
    ("前回調査（令和4年度）より5.2ポイント上昇し、45.3％", [2024, 2024]),
    ("前年度（令和5年度）の2倍の30社", [2024, 2024]), ("令和5年度の2倍の30社", [2024, 2024]),
    ("コロナ前（令和元年度）の1.2倍、3,200人", [2024, 2024]), ("前年度（令和5年度）の来場者は1,200人", [2023]),
    ("前回（令和4年度）15社", [2022]), ("12社（令和5年度）から15社に増加", [2023, 2024]),
    ("令和元年度の水準（4,000人）に対し3,200人", [2019, 2024]),
    ("令和5年度の目標（50件）に対し48件", [2023, 2023]),
  ])
  func aYearInABracketMayOnlyBeComparedWith(text: String, expected: [Int]) {
    #expect(years(text) == expected)
  }

  @Test(arguments: [
    ("（令和5年度）12件　（令和6年度）15件", [2023, 2024]), ("（令和4年度）12件、（令和5年度）15件", [2022, 2023]),
    ("（令和4年度）12件（令和5年度）15件", [2022, 2023]), ("（令和4年度）参加12件 （令和5年度）参加15件", [2022, 2023]),
    ("12件（令和4年度） 15件（令和5年度）", [2022, 2023]), ("（令和4年度）12件。15件（令和5年度）", [2022, 2023]),
  ])
  func bracketsGiveTheirYearsAsTheFirstOneDoes(text: String, expected: [Int]) {
    #expect(years(text) == expected)
  }

  @Test(arguments: [
    ("令和5年度補正予算を活用し、3社に交付", [2024]), ("令和5年度補正予算300万円", [2023]),
    ("令和5年度繰越事業として2件実施", [2024]), ("令和5年度末で廃止した制度に代わり、5件支援", [2024]),
    ("令和5年度末で終了し、5件支援", [2024]), ("令和5年度末で5件、廃止は1件", [2023, 2023]),
  ])
  func whatIsUsedUpOrEndsInAYearHoldsForNoFigure(text: String, expected: [Int]) {
    #expect(years(text) == expected)
  }

  @Test(arguments: [
    ("令和4年度に創設し3件", [2024]), ("令和4年度、創設支援は3件", [2022]), ("令和4年度3件の創設", [2022]),
    ("令和4年度（創設）3件", [2022]),
    ("令和4年度に整備した広場の利用は3件", [2024]), ("令和4年度に整備した体育館の利用は3件", [2024]),
    ("令和4年度に整備された広場の利用は3件", [2024]), ("令和4年度\n創設3件", [2022]),
    ("2025年大阪・関西万博3件", [2024]), ("2023年実績3件", [2023]), ("2023年、3件", [2023]),
    ("令和3年経済センサス3件", [2021]),
    ("3件（令和3年商業・工業統計）", [2021]), ("3件（令和3年経済センサス）", [2021]), ("3件（令和3、4年度）", [2022]),
  ])
  func yearsOfNamesAndBeginningsHoldForNoFigure(text: String, expected: [Int]) {
    #expect(years(text) == expected)
  }

  /// The words stand within twenty-four code units, a survey's name within twenty.
  @Test func wordsOfAYearStandNearIt() {
    let filling = { (count: Int) in String(repeating: "あ", count: count) }
    #expect(years("令和7年度" + filling(23) + "に向け3件") == [2024])
    #expect(years("令和7年度" + filling(24) + "に向け3件") == [2025])
    #expect(years("令和4年度" + filling(23) + "創設3件") == [2024])
    #expect(years("令和4年度" + filling(24) + "創設3件") == [2022])
    let survey = { (count: Int) in "3件（令和3年" + String(repeating: "ア", count: count) + "調査）" }
    #expect(years(survey(19)) == [2021])
    #expect(years(survey(20)) == [2024])
  }

  @Test(arguments: [
    ("令和5年度3件、4件（令和4年度）", [2023, 2022]), ("3件、4件（令和4年度）", [2022, 2022]),
    ("3件。4件（令和4年度）", [2024, 2022]), ("3件。（うち2件）4件（令和4年度）", [2024, 2024, 2022]),
    ("3件（令和4年度）、4件（令和5年度）", [2022, 2023]), ("（3件、4件（令和4年度））", [2022, 2022]),
    ("3件（4件（令和4年度））", [2024, 2022]),
    ("（目標値65％、令和8年度）", [2026]), ("（65％ 令和8年度）", [2026]), ("（65％を令和8年度）", [2024]),
    ("【令和4年度】\n3件\n　4件", [2022, 2022]), ("令和4年度3件\n　4件\n5件", [2022, 2022, 2024]),
    ("＜令和4年度の実績＞\n3件", [2022]), ("● 令和4年度：\n3件", [2022]), ("●令和4年度\n3件", [2022]),
    ("「令和4年度」\n3件", [2024]),
    ("【令和4年度】3件\n4件", [2022, 2024]),
  ])
  func aYearHoldsForItsBracketLineOrSentence(text: String, expected: [Int]) {
    #expect(years(text) == expected)
  }

  @Test(
    arguments: [
      ("3件（令和7年1月末現在、うち市内2件）", ["2025-01-31", "2025-01-31"]), ("12月末3件", ["2024-12-31"]),
      ("3月末3件", ["2025-03-31"]),
      ("4月末3件", ["2024-04-30"]), ("1月1日現在3件", ["2025-01-01"]), ("1月31日時点3件", ["2025-01-31"]),
      ("1月31日3件", ["2025-02-28"]),
      ("1月32日現在3件", ["2025-02-28"]), ("前年度末3件", ["2024-03-31"]), ("令和5年度3件（令和7年1月末現在）", [nil]),
      ("令和6年12月31日まで3件", ["2024-12-31"]), ("令和6年12月31日に3件", ["2025-02-28"]),
      ("8、12月3件", ["2025-02-28"]),
      ("13月末3件", ["2025-02-28"]), ("3件（1月末）", ["2025-01-31"]), ("6月間3件", ["2025-02-28"]),
    ] as [(String, [String?])])
  func aDayIsThatOfAState(text: String, expected: [String?]) {
    #expect(days(text) == expected)
  }

  /// A year before a count goes on over its sentence; one behind it says when the count is expected.
  @Test(arguments: [
    ("令和5年度3件、交付額は集計中", [2023, 2023]), ("令和5年度3件。交付額は令和7年度に集計予定", [2023, 2024]),
    ("交付額は令和7年度に集計予定", [2024]),
  ])
  func whatIsStillCountedIsOfTheYearSpokenOf(text: String, expected: [Int]) {
    #expect(years(text) == expected)
  }

  @Test func whatIsOfALaterYearThanCanBeToldOfIsPlanned() {
    let wide = FigureContext(
      fiscalYear: FiscalYear(2024), asOf: nil, latestYear: FiscalYear(2025))
    let text = "令和7年度3件、令和8年度4件"
    #expect(statedFigures(in: text, context: wide).map(\.status) == [.reported, .planned])
    #expect(statedFigures(in: text, context: context).map(\.status) == [.planned, .planned])
    // The year itself can be told of, whatever is given.
    let narrow = FigureContext(
      fiscalYear: FiscalYear(2024), asOf: nil, latestYear: FiscalYear(2020))
    #expect(narrow.latestYear == FiscalYear(2024))
  }
}
