import PlanText
import TextEdits
import Testing

@Suite struct EditionRollTests {
  private func rolled(_ text: String, from: Int = 2024, to: Int = 2025) -> String {
    editionRoll(text, from: FiscalYear(from), to: FiscalYear(to)).applied(to: text)
  }

  @Test(arguments: [
    ("令和6年度版", "令和7年度版"), ("令和６年度", "令和７年度"), ("令和六年度", "令和七年度"),
    ("令和06年度", "令和07年度"), ("R6", "R7"), ("Ｒ６", "Ｒ７"), ("R 6年度", "R 7年度"),
    ("令和6（2024）年度", "令和7（2025）年度"), ("２０２４年度", "２０２５年度"), ("FY2024", "FY2025"),
    ("二〇二四年度", "二〇二五年度"), ("㋿6年度", "㋿7年度"), ("令和6年度(2024年度)", "令和7年度(2025年度)"),
    ("R6アクションプラン", "R7アクションプラン"), ("6年度版", "7年度版"), ("6年度進捗", "7年度進捗"),
    ("令 和 ６ 年 度 版", "令 和 ７ 年 度 版"), ("令和6年度（2024）版", "令和7年度（2025）版"),
    (
      "令和4年度(平成34年度)と令和6年度(平成36年度)",
      "令和4年度(平成34年度)と令和7年度(平成37年度)"
    ),
  ])
  func everySpellingIsKept(old: String, new: String) {
    #expect(rolled(old) == new)
  }

  @Test(arguments: [
    ("平成31年度", 2019, 2020, "令和2年度"), ("平成３１年度", 2019, 2020, "令和２年度"),
    ("H31", 2019, 2020, "R2"), ("Ｈ３１年度", 2019, 2020, "Ｒ２年度"), ("㍻31年度", 2019, 2020, "㋿2年度"),
    ("平成30年度", 2018, 2019, "令和元年度"), ("H30", 2018, 2019, "R1"),
    ("平成30（2018）年度", 2018, 2019, "令和元（2019）年度"), ("昭和63年度", 1988, 1989, "平成元年度"),
    ("令和元年度", 2019, 2020, "令和２年度"), ("令和元年度(2019年度)", 2019, 2020, "令和2年度(2020年度)"),
    ("令和1年度", 2019, 2020, "令和2年度"), ("令和01年度", 2019, 2020, "令和02年度"),
    ("令和九年度", 2027, 2028, "令和十年度"), ("平成三十一年度", 2019, 2020, "令和二年度"),
    ("平成36年度", 2024, 2025, "平成37年度"), ("令和2年度", 2020, 2019, "令和元年度"),
    ("令和八年度", 2026, 2027, "令和九年度"), ("令和一〇年度", 2028, 2027, "令和九年度"),
    ("令和〇九年度", 2027, 2028, "令和一〇年度"),
    ("2018年度（平成30）", 2018, 2019, "2019年度（令和1）"), ("令和元年度（3社）", 2019, 2020, "令和2年度（3社）"),
    ("令和元年度（３社）", 2019, 2020, "令和２年度（３社）"),
    ("令和三一年度", 2049, 2050, "令和三二年度"), ("令和七年度", 2025, 2026, "令和八年度"),
    // The blanks inside a word or a number stay.
    ("平 成 30 年度", 2018, 2019, "令 和 元 年度"), ("平　成３１年度", 2019, 2020, "令　和２年度"),
    ("令 和 １ ０ 年 度", 2028, 2029, "令 和 １ １ 年 度"), ("令和1  9年度", 2037, 2038, "令和2  0年度"),
    ("平 成 ３ １ 年 度", 2019, 2020, "令 和 ２ 年 度"), ("令和９年度", 2027, 2028, "令和１０年度"),
    // A number past the era's end was written without knowing the next one; before its beginning there is none.
    ("平成36年度", 2024, 1988, "昭和63年度"), ("平成36年度", 2024, 1989, "平成元年度"),
    ("昭和元年度", 1926, 1925, "大正１４年度"), ("令和元年度", 2019, 2018, "平成３０年度"), ("R1年度", 2019, 2018, "H30年度"),
  ])
  func erasAndFirstYearsChange(old: String, from: Int, to: Int, new: String) {
    #expect(rolled(old, from: from, to: to) == new)
  }

  @Test func noYearIsWrittenBeforeTheFirstEra() {
    #expect(rolled("明治元年度", from: 1868, to: 1867) == "明治元年度")
  }

  @Test(arguments: [
    // The year in which the edition is used stands beside that of its results.
    ("令和7年度　進捗管理表（令和6年度実績）", "令和8年度　進捗管理表（令和7年度実績）"), ("R6実績・R7計画", "R7実績・R8計画"),
    ("令和6年度版（令和7年度改訂）", "令和7年度版（令和7年度改訂）"), ("令和7年度", "令和7年度"),
    ("令和6年度〜令和7年度の計画", "令和6年度〜令和7年度の計画"),
    // Years that are counted from the plan's first.
    ("令和6年度（1年目）", "令和7年度（2年目）"), ("第2年度（令和6年度）", "第3年度（令和7年度）"), ("令和六年度（二年目）", "令和七年度（三年目）"),
    ("令和5年度（1年目）から見た令和6年度（２年目）", "令和5年度（1年目）から見た令和7年度（３年目）"),
    ("令和6年度版 3年間の取組", "令和7年度版 3年間の取組"),
  ])
  func whatStandsBesideTheEditionsYearGoesOnToo(old: String, new: String) {
    #expect(rolled(old) == new)
  }

  @Test func onlyTheNumberIsReplaced() {
    let text = "門真市　令和6年度版"
    #expect(
      editionRoll(text, from: FiscalYear(2024), to: FiscalYear(2025))
        == [TextReplacement(range: 6..<7, text: "7")])
  }

  @Test func eraAndNumberAreReplacedInTheirOrder() {
    #expect(
      editionRoll("平成30年度", from: FiscalYear(2018), to: FiscalYear(2019)) == [
        TextReplacement(range: 0..<2, text: "令和"), TextReplacement(range: 2..<4, text: "元"),
      ])
  }

  @Test(arguments: [
    "令和5年度", "令和7年度", "令和6年", "令和6年3月", "令和6年度〜令和10年度", "R6-R10", "令和5、6年度",
    "令和6（2025）年度", "第6次計画", "6月", "6年間", "第6年度", "全6年度", "6年度目", "r6", "2024", "6年", "R6/2/28",
  ])
  func otherYearsPeriodsAndDatesStay(text: String) {
    #expect(rolled(text) == text)
  }

  @Test(arguments: [
    "令和7年度以降の事業実施における課題・取り組むべきこと", "令和7年度以降の事業実施においての課題・取り組むべきこと",
    "令和7年度以降の事業実施における\n課題・取り組むべきこと",
  ])
  func issuesHeadingKeepsItsWording(heading: String) {
    #expect(
      rolled(heading, from: 2025, to: 2026) == "令和8" + heading.dropFirst("令和7".count))
  }
}
