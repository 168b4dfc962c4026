import PlanReading
import PlanText
import SpreadsheetML
import Testing
import TextEdits

/// What a heading is read as, it can be rolled as: reading and rolling agree on every spelling.
@Suite struct HeadingYearsTests {
  /// A results heading of 2024 and the same of 2025.
  struct Heading: CustomTestStringConvertible {
    let old: String
    let new: String
    /// The day the old one names.
    let day: String?
    /// The heading with 2026-03-05 asked for; nil where it names no day to replace.
    let asked: String?

    var testDescription: String { old }

    init(_ old: String, _ new: String, day: String? = nil, asked: String? = nil) {
      (self.old, self.new, self.day, self.asked) = (old, new, day, asked)
    }
  }

  static let withoutDay = [
    Heading("令和6年度実績", "令和7年度実績"), Heading("令和６年度実績", "令和７年度実績"),
    Heading("令和六年度実績", "令和七年度実績"), Heading("令和06年度実績", "令和07年度実績"),
    Heading("令和6年度の実績", "令和7年度の実績"), Heading("実績（令和6年度）", "実績（令和7年度）"),
    Heading("【令和6年度】実績", "【令和7年度】実績"), Heading("【令和6】年度実績", "【令和7】年度実績"),
    Heading("令 和 ６ 年 度\n実　　績", "令 和 ７ 年 度\n実　　績"),
    Heading("令　和　６　年　度　実　績", "令　和　７　年　度　実　績"),
    Heading("令\n和\n６\n年\n度\n実\n績", "令\n和\n７\n年\n度\n実\n績"),
    Heading("平 成 ３ ６ 年 度 実 績", "平 成 ３ ７ 年 度 実 績"), Heading("㋿６年度実績", "㋿７年度実績"),
    Heading("R6実績", "R7実績"), Heading("Ｒ６実績", "Ｒ７実績"), Heading("R 6年度 実績", "R 7年度 実績"),
    Heading("r6実績", "r7実績"), Heading("実績(r6)", "実績(r7)"), Heading("R6年度実績", "R7年度実績"),
    Heading("6年度実績", "7年度実績"), Heading("６年度実績", "７年度実績"), Heading("六年度実績", "七年度実績"),
    Heading("実績（6年度）", "実績（7年度）"), Heading("※6年度 実績", "※7年度 実績"),
    Heading("2024年度実績", "2025年度実績"), Heading("２０２４年度実績", "２０２５年度実績"),
    Heading("二〇二四年度実績", "二〇二五年度実績"), Heading("FY2024実績", "FY2025実績"),
    Heading("fy2024 実績", "fy2025 実績"), Heading("2024\n実績", "2025\n実績"),
    Heading("実績（2024）", "実績（2025）"), Heading("令和6（2024）年度実績", "令和7（2025）年度実績"),
    Heading("2024(令和6)年度実績", "2025(令和7)年度実績"), Heading("2024(6)年度実績", "2025(7)年度実績"),
    Heading("2024（R6）実績", "2025（R7）実績"), Heading("R6 (2024) 実績", "R7 (2025) 実績"),
    Heading("令和6年度\n(2024)\n実績", "令和7年度\n(2025)\n実績"),
    Heading("令和6年度（2024年）実績", "令和7年度（2025年）実績"),
    Heading("令和6年度［2024］実績", "令和7年度［2025］実績"),
    Heading("2024年度(令和6年度)実績", "2025年度(令和7年度)実績"),
    Heading("2024年度（令和6）実績", "2025年度（令和7）実績"), Heading("2024年度\n(R6)実績", "2025年度\n(R7)実績"),
    Heading("R6年度（2024）実績", "R7年度（2025）実績"), Heading("6年度（2024）実績", "7年度（2025）実績"),
    Heading("令和6年度実績（2024）", "令和7年度実績（2025）"), Heading("令和6年度\n実績(6)", "令和7年度\n実績(6)"),
    Heading("Ｒ6.2024年度実績", "Ｒ7.2025年度実績"), Heading("R6/2024年度実績", "R7/2025年度実績"),
    Heading("令和6年度(6)実績", "令和7年度(6)実績"), Heading("令和6年", "令和7年"),
    Heading("2024年（実績）", "2025年（実績）"), Heading("2024", "2025"), Heading("（２０２４）", "（２０２５）"),
  ]

  static let withDay = [
    Heading(
      "令和6年度実績\n(※令和7年2月末時点)", "令和7年度実績\n(※令和8年2月末時点)", day: "2025-02-28",
      asked: "令和7年度実績\n(※令和8年3月5日時点)"),
    Heading("R6実績(R7.2末)", "R7実績(R8.2末)", day: "2025-02-28", asked: "R7実績(R8.3.5)"),
    Heading(
      "R6実績（R7/2/28時点）", "R7実績（R8/2/28時点）", day: "2025-02-28", asked: "R7実績（R8/3/5時点）"),
    Heading(
      "R6実績（令和7/2/28時点）", "R7実績（令和8/2/28時点）", day: "2025-02-28", asked: "R7実績（令和8/3/5時点）"),
    Heading(
      "6年度実績（2025/2/28現在）", "7年度実績（2026/2/28現在）", day: "2025-02-28",
      asked: "7年度実績（2026/3/5現在）"),
    Heading(
      "R6実績（2025-02-28）", "R7実績（2026-02-28）", day: "2025-02-28", asked: "R7実績（2026-03-05）"),
    Heading(
      "R6実績（2024-12-15）", "R7実績（2025-12-15）", day: "2024-12-15", asked: "R7実績（2026-03-05）"),
    Heading(
      "R6実績（2025/02/28）", "R7実績（2026/02/28）", day: "2025-02-28", asked: "R7実績（2026/03/05）"),
    Heading("R6実績（R7.2.28）", "R7実績（R8.2.28）", day: "2025-02-28", asked: "R7実績（R8.3.5）"),
    Heading("R6実績（2025.2.28）", "R7実績（2026.2.28）", day: "2025-02-28", asked: "R7実績（2026.3.5）"),
    Heading("R6実績（2025.2末）", "R7実績（2026.2末）", day: "2025-02-28", asked: "R7実績（2026.3.5）"),
    Heading(
      "Ｒ６実績（Ｒ７／２／２８）", "Ｒ７実績（Ｒ８／２／２８）", day: "2025-02-28", asked: "Ｒ７実績（Ｒ８／３／５）"),
    Heading("R6実績（R6/2/29）", "R7実績（R7/2/28）", day: "2024-02-29", asked: "R7実績（R8/3/5）"),
    Heading(
      "6年度実績（7年2月末時点）", "7年度実績（8年2月末時点）", day: "2025-02-28", asked: "7年度実績（8年3月5日時点）"),
    Heading(
      "R6実績（R6/4/1〜R7/2/28）", "R7実績（R7/4/1〜R8/2/28）", day: "2025-02-28",
      asked: "R7実績（R7/4/1〜R8/3/5）"),
    Heading(
      "令 和 ６ 年 度 実 績\n（令 和 ７ 年 ２ 月 末 時 点）", "令 和 ７ 年 度 実 績\n（令 和 ８ 年 ２ 月 末 時 点）",
      day: "2025-02-28", asked: "令 和 ７ 年 度 実 績\n（令 和 ８ 年 ３月５日 時 点）"),
    Heading(
      "令和6年度末実績（令和7年2月末時点）", "令和7年度末実績（令和8年2月末時点）", day: "2025-02-28",
      asked: "令和7年度末実績（令和8年3月5日時点）"),
    Heading("令和6年度末実績", "令和7年度末実績", day: "2025-03-31"),
    Heading("令和6年度末（2024）実績", "令和7年度末（2025）実績", day: "2025-03-31"),
    Heading(
      "令和6年度実績（令和6年度末（2024））", "令和7年度実績（令和7年度末（2025））", day: "2025-03-31",
      asked: "令和7年度実績（令和8年3月5日（2026））"),
  ]

  private func rolled(_ text: String, asOf: CalendarDate? = nil) -> String {
    resultsHeadingRoll(text, from: FiscalYear(2024), to: FiscalYear(2025), asOf: asOf)
      .applied(to: text)
  }

  @Test(arguments: withoutDay + withDay)
  func everyHeadingThatIsReadCanBeRolled(heading: Heading) {
    #expect(HeadingWording(heading.old).fiscalYear == FiscalYear(2024))
    #expect(HeadingWording(heading.old).asOf?.iso == heading.day)
    let new = rolled(heading.old)
    #expect(new == heading.new)
    #expect(HeadingWording(new).fiscalYear == FiscalYear(2025))
  }

  @Test(arguments: withoutDay + withDay)
  func dayGoesOnByAYear(heading: Heading) throws {
    let day = HeadingWording(heading.new).asOf
    guard let old = heading.day.flatMap(CalendarDate.init(iso:)) else {
      #expect(day == nil)
      return
    }
    let last = CalendarDate.endOfMonth(old.month, year: old.year + 1)
    #expect(day == CalendarDate(year: last.year, month: last.month, day: min(old.day, last.day)))
  }

  @Test(arguments: withoutDay + withDay)
  func dayAskedForIsWrittenAndReadBack(heading: Heading) {
    let day = CalendarDate(year: 2026, month: 3, day: 5)
    let new = rolled(heading.old, asOf: day)
    #expect(new == heading.asked ?? heading.new)
    #expect(HeadingWording(new).fiscalYear == FiscalYear(2025))
    if heading.asked != nil { #expect(HeadingWording(new).asOf == day) }
  }

  /// Headings into which a day that is asked for is written.
  private static let withAskedDay = withDay.filter { $0.asked != nil }

  @Test(arguments: withAskedDay)
  func monthEndAskedForIsReadBack(heading: Heading) {
    let day = CalendarDate(year: 2026, month: 1, day: 31)
    let new = rolled(heading.old, asOf: day)
    #expect(HeadingWording(new).fiscalYear == FiscalYear(2025), "\(new)")
    #expect(HeadingWording(new).asOf == day, "\(new)")
  }

  @Test(arguments: [
    ("R6実績（R7/2/28）", "R7実績（R8/1/31）"), ("R6実績（2025-02-28）", "R7実績（2026-01-31）"),
    ("R6実績（R7/2/14）", "R7実績（R8/1/31）"),
  ])
  func joinedNumbersStayNumbersAtAMonthsEnd(old: String, new: String) {
    #expect(rolled(old, asOf: CalendarDate(year: 2026, month: 1, day: 31)) == new)
  }

  @Test(arguments: [
    ("9年度実績", "10年度実績"), ("９年度実績", "１０年度実績"), ("令 和 ９ 年 度 実 績", "令 和 １０ 年 度 実 績"),
    ("09年度実績", "10年度実績"), ("R9年度（2027）実績", "R10年度（2028）実績"),
  ])
  func nineGoesOnToTen(old: String, new: String) {
    let from = FiscalYear(2027)
    #expect(HeadingWording(old).fiscalYear == from)
    let rolled = resultsHeadingRoll(old, from: from, to: from.next, asOf: nil).applied(to: old)
    #expect(rolled == new)
    #expect(HeadingWording(rolled).fiscalYear == from.next)
  }

  @Test func spacedDigitsAndErasKeepTheirBlanks() {
    let ten = "令 和 １ ０ 年 度 実 績"
    let from = FiscalYear(2028)
    #expect(
      resultsHeadingRoll(ten, from: from, to: from.next, asOf: nil).applied(to: ten)
        == "令 和 １ １ 年 度 実 績")
    let heisei = "平 成 30 年 度"
    let last = FiscalYear(2018)
    #expect(
      resultsHeadingRoll(heisei, from: last, to: last.next, asOf: nil).applied(to: heisei)
        == "令 和 元 年 度")
  }

  @Test(arguments: [
    ("7年度以降の課題", "8年度以降の課題"), ("令和7年度(2025)以降の課題", "令和8年度(2026)以降の課題"),
    ("令 和 ７ 年 度 以降の課題", "令 和 ８ 年 度 以降の課題"), ("r7以降の課題", "r8以降の課題"),
    ("9年度までの実績と7年度以降の課題", "9年度までの実績と8年度以降の課題"),
  ])
  func issuesHeadingRollsInEverySpelling(old: String, new: String) {
    let from = FiscalYear(2025)
    #expect(headingRoll(old, from: from, to: from.next).applied(to: old) == new)
  }

  @Test(arguments: [
    "第6年度実績", "6年間の実績", "6月実績", "第6次計画の実績", "全6年度の実績", "6年度目の実績", "過去6年度間の実績",
    "R6/7実績", "R6/7年度実績", "6/7年度実績", "2024実績値", "2000人の実績", "2024〜2028", "12024",
  ])
  func countsAndListsNameNoYear(heading: String) {
    #expect(HeadingWording(heading).fiscalYear == nil)
  }

  @Test(arguments: [
    "R7/2", "R7/2/30", "R7/13/1", "R7/2/28/1", "2025/2", "2025-02", "2025-02-30", "2025/2/28b",
    "2025.2", "2025.2.30", "R7.2.28.1", "12025/2/28",
  ])
  func unrealDatesAreNoDates(text: String) {
    #expect(HeadingWording(text).asOf == nil)
    #expect(yearExpressions(in: text).allSatisfy { $0.kind != .calendarDate })
  }
}
