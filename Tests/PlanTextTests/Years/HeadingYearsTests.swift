import PlanText
import Testing

@Suite struct HeadingYearsTests {
  @Test(arguments: [
    // Outside brackets before inside, a plain label before 年度末, the first of two alike.
    ("（令和5年度分を含む）令和6年度実績", 2024), ("令和5年度末時点の令和6年度実績", 2024),
    ("（令和6年度改定）令和5年度末の現状", 2023), ("実績（令和5年度末時点、令和6年度）", 2024),
    ("令和6年度・令和7年度の課題", 2024), ("【令和6年度】実績", 2024), ("（令和6年度）", 2024),
    // A calendar year where nothing else stands outside brackets.
    ("令和6年", 2024), ("令和6年（見込み）", 2024),
  ])
  func theLikelierYearIsTheHeadings(text: String, year: Int) {
    #expect(HeadingYears(text).fiscalYear == FiscalYear(year))
  }

  @Test(arguments: [
    ("令和3～5年度の実績", true), ("令和4・5年度実績", true), ("R3-R5実績", true), ("R3-5実績", true),
    ("令和3年度から令和5年度までの実績", true), ("実績（令和3年度～令和5年度）", true), ("令和6年度実績", false),
    ("令和6年度実績・令和7年度予定", false), ("令和6年度実績（令和3～5年度の平均との比較）", false), ("令和7年度以降の課題", false),
    ("令和5年度までの実績", false),
  ])
  func headingsOfSeveralYears(text: String, isOfSeveral: Bool) {
    #expect(HeadingYears(text).isOfSeveralYears == isOfSeveral)
  }

  @Test(arguments: [
    ("令和7年度以降の課題", true), ("課題（R7年度 以降）", true), ("令和7年度からの課題", true), ("令和6年度の課題", false),
    ("課題（令和6年度）", false), ("課題", false),
  ])
  func headingsOfAYearAndThoseAfterIt(text: String, isOpen: Bool) {
    #expect(HeadingYears(text).isOpenEnded == isOpen)
  }

  @Test(arguments: ["令和6年の実績", "実績（令和6年）", "現状"])
  func otherHeadingsNameNoYear(text: String) {
    #expect(HeadingYears(text).fiscalYear == nil)
  }

  @Test(arguments: [
    // The day before 現在, 時点 or まで, else the last one.
    ("実績（令和7年2月末時点）", "2025-02-28"), ("実績（令和7年1月末現在、令和7年3月公表）", "2025-01-31"),
    ("実績（令和6年12月末調査、令和7年3月末公表）", "2025-03-31"), ("実績（令和6年4月1日から令和7年2月28日まで）", "2025-02-28"),
    ("現状（令和5年度末時点）", "2024-03-31"),
  ])
  func theDayIsThatOfTheState(text: String, day: String) {
    #expect(HeadingYears(text).asOf?.iso == day)
  }

  @Test(arguments: [
    ("令和6年度実績（見込み）", "令和6年度実績", "実績"), ("【令和6年度】実績", "実績", "実績"),
    ("甲（乙（丙）丁）戊", "甲戊", "甲戊"), ("甲［乙］丙", "甲丙", "甲丙"),
    // One that is never closed reaches to the end, one never opened ends nothing.
    ("甲（乙", "甲", "甲"), ("甲）乙", "甲乙", "甲乙"),
    // Where nothing stands outside, what is inside counts.
    ("【令和6年度】", "令和6年度", ""), ("（甲） （乙）", "甲 乙", "甲 乙"),
  ])
  func textOutsideBrackets(text: String, outside: String, withoutYear: String) {
    let years = HeadingYears(text)
    #expect(years.outside == outside)
    #expect(years.outsideWithoutYear == withoutYear)
  }

  @Test(arguments: [
    ("令和6年度（実績）", "実績"), ("実績【令和6年度】（見込み）", "実績見込み"), ("令和6年度実績（令和5年度比）", "実績令和5年度比"),
    ("課題", "課題"), ("（令和6年度）", ""),
  ])
  func theRestIsGivenWithoutYearAndSigns(text: String, rest: String) {
    #expect(HeadingYears(text).withoutYear == rest)
  }

  @Test func theLabelIsTheOneOfTheYearAskedFor() {
    let years = HeadingYears("（令和6年度改定）令和5年度末、令和6年度")
    #expect(years.label(of: FiscalYear(2024)) == 2)
    #expect(years.label(of: FiscalYear(2023)) == 1)
    #expect(years.label(of: FiscalYear(2022)) == nil)
  }

  /// Headings may say less than other texts.
  @Test(arguments: [
    ("6年度実績", 2024), ("r6実績", 2024), ("2024", 2024), ("（2024）", 2024), ("2024 実績", 2024),
    ("実績\n2024", 2024),
    ("(2024", 2024), ("2199 ", 2199), ("1868", 1868),
  ])
  func shortYearsAreRead(text: String, year: Int) {
    #expect(HeadingYears(text).fiscalYear == FiscalYear(year))
  }

  @Test(arguments: ["2024件", "第2024", "実績2024", "2024、", "2200", "1867", "202", "20244"])
  func otherNumbersAreNoYears(text: String) {
    #expect(HeadingYears(text).fiscalYear == nil)
  }
}
