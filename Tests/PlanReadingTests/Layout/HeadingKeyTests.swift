import PlanReading
import PlanText
import Testing

/// Headings in the form in which wordings of any office are compared.
@Suite struct HeadingKeyTests {
  @Test(arguments: [
    ("事業　名", "事業名"), ("①事業名", "事業名"), ("(1) 事業名", "事業名"), ("1.事業名", "事業名"), ("Ａ．事業名", "事業名"),
    ("※備考", "備考"), ("◎事業名：", "事業名"), ("備考。", "備考"), ("備考.", "備考"), ("No.", "no."),
    ("№", "no"), ("取り組み内容", "取組内容"), ("取組み及び成果", "取組・成果"), ("とりくみ", "取組"), ("５ヶ年の見込み", "5か年の見込"),
    ("新規／既存", "新規/既存"), ("※", "※"), ("a.", "a"), (".", "."),
  ])
  func signsAndSpellingsDoNotCount(text: String, core: String) {
    #expect(HeadingKey(text).core == core, "\(HeadingKey(text).core)")
  }

  @Test(arguments: ["a)事業名", "Ａ）事業名", "1) 事業名", "１０）事業名", "ア）事業名", " (a)事業名"])
  func aMarkMayEndWithABracketThatNothingOpens(text: String) {
    #expect(HeadingKey(text).core == "事業名")
  }

  @Test(arguments: [("実績）", "実績"), ("ab)事業名", "ab事業名"), ("100)事業名", "100事業名"), ("a)", "a")])
  func otherLoneBracketsAreLeftOut(text: String, core: String) {
    #expect(HeadingKey(text).core == core)
  }

  @Test(arguments: [
    ("令和6年度実績", "実績", false), ("R6 実績", "実績", false), ("令和6年度の実績", "実績", true),
    ("令和6年度における取組", "取組", false), ("令和6年度末時点の実績", "実績", true), ("令和6年度末実績", "実績", false),
    ("令和6(2024)年度実績", "実績", false), ("令和６年度（2024年度）実績", "実績", false),
    ("令和6年度中の取組", "取組", true), ("令和6年度当初の計画", "計画", true),
  ])
  func theYearAndWhatJoinsItStandApart(text: String, core: String, isJoined: Bool) {
    let key = HeadingKey(text)
    #expect(key.core == core && key.isJoined == isJoined, "\(key)")
    #expect(key.fiscalYear?.westernYear == 2024)
    #expect(!key.isYearInBrackets && !key.isYear)
  }

  @Test(arguments: [
    ("令和6年度", ""), ("R6", ""), ("令和6(2024)年度", ""), ("令和6年度（基準値）", "基準値"), ("2024年度", ""),
    ("令和6年（2024年）", ""),
  ])
  func aYearAloneIsOne(text: String, remark: String) {
    let key = HeadingKey(text)
    #expect(key.isYear && key.remark == remark, "\(key)")
    #expect(!key.isYearInBrackets && !key.isJoined)
  }

  @Test func aFirstYearOfAnEraMayHaveAWesternOneBehindIt() {
    let key = HeadingKey("令和元（2019）年度")
    #expect(key.isYear && key.fiscalYear?.westernYear == 2019 && key.remark.isEmpty)
  }

  @Test(arguments: [
    ("目標値（令和11年度）", "目標値", 2029), ("現状（令和5年度末時点）", "現状", 2023), ("※実績(R6)", "実績", 2024),
  ])
  func aYearMayStandInBracketsOnly(text: String, core: String, year: Int) {
    let key = HeadingKey(text)
    #expect(key.core == core && key.fiscalYear?.westernYear == year)
    #expect(key.isYearInBrackets && !key.isYear && !key.isJoined)
  }

  @Test(arguments: [
    ("予算額（千円）", "予算額", "千円"), ("達成度（％）", "達成度", "%"), ("区分〔新規・既存〕", "区分", "新規・既存"),
    ("事業名", "事業名", ""), ("（事業名）", "事業名", ""),
  ])
  func wordsInBracketsStandApart(text: String, core: String, remark: String) {
    let key = HeadingKey(text)
    #expect(key.core == core && key.remark == remark, "\(key)")
    #expect(key.fiscalYear == nil && !key.isYearInBrackets)
  }

  @Test func fourDigitsInBracketsBehindAWordAreNoSecondYear() {
    #expect(HeadingKey("様式（2024）").core == "様式")
    #expect(HeadingKey("様式2(12345)").fiscalYear == nil)
  }
}
