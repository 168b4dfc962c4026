import PlanReading
import PlanText
import Testing

/// Lines and cells that name a year, and words that say what was done in it.
@Suite struct YearLineTests {
  @Test(arguments: [
    ("＜令和6年度＞", 2024), ("■令和6年度", 2024), ("【R6】", 2024), (" ◆令和6年度実績", 2024),
  ])
  func aLineSetOffNamesItsYear(line: String, year: Int) {
    #expect(YearLine.year(of: line) == FiscalYear(year))
  }

  @Test(arguments: ["令和6年度", "・令和6年度", "＜実施＞", "", "※令和6年度"])
  func otherLinesNameNone(line: String) {
    #expect(YearLine.year(of: line) == nil)
  }

  @Test func aLineHasEightyBytesAtMost() {
    let line = { "■令和6年度" + String(repeating: " ", count: $0) }
    #expect(line(64).utf8.count == 80)
    #expect(YearLine.year(of: line(64)) != nil && YearLine.year(of: line(65)) == nil)
  }

  @Test(arguments: [("1900", 1900), ("2100", 2100), ("２０２４", 2024), (" 2024 ", 2024)])
  func westernYearsAreThoseOfTwoCenturies(text: String, year: Int) {
    #expect(HeadingWording.westernYear(text) == FiscalYear(year))
  }

  @Test(arguments: ["1899", "2101", "24", "2024年", "2024.5", "", "二千"])
  func otherNumbersAreNone(text: String) {
    #expect(HeadingWording.westernYear(text) == nil)
  }

  @Test func aLongCellIsNoYear() {
    let text = { "2024" + String(repeating: " ", count: $0) }
    #expect(
      HeadingWording.westernYear(text(20)) != nil && HeadingWording.westernYear(text(21)) == nil)
  }

  @Test(arguments: [
    "取組", "取組内容", "主な活動の状況", "実施した内容", "事業実績", "具体的な取組・成果", "取り組んだこと", "推進状況等", "進捗状況報告", "対応結果",
  ])
  func wordsOfDoingSayWhatIsDone(core: String) {
    #expect(HeadingVocabulary.isDoing(core))
  }

  @Test(arguments: ["", "事業内容", "実施計画", "取組目標", "内容", "の", "成果", "活動予定", "予定の取組"])
  func otherWordsDoNot(core: String) {
    #expect(!HeadingVocabulary.isDoing(core))
  }

  @Test(arguments: [
    ("令和7年度 取組内容", true), ("R7の活動状況", true), ("実施内容（令和7年度）", true), ("取組内容", false),
    ("令和7年度 事業内容", false), ("取組内容（令和7年度版）", false), ("取組内容（令和6年度末時点）", false),
  ])
  func aHeadingSaysWhatWasDoneInItsYear(text: String, isDoing: Bool) {
    #expect(HeadingWording(text).isDoing == isDoing)
  }

  @Test(arguments: [
    ("※実績：", "実績"), ("◎◆実績＊", "実績"), ("取り組み内容", "取組内容"), ("取組み", "取組"), ("引取り", "引取り"),
    ("令和6年度", "令和6年度"),
  ])
  func marksAndOkuriganaDoNotCount(text: String, core: String) {
    #expect(HeadingWording(text).core == core)
  }

  @Test func theCoreIsGivenWithoutItsYearToo() {
    #expect(HeadingWording("令和6年度の実績").coreWithoutYear == "の実績")
    #expect(HeadingWording("令和6年度").coreWithoutYear == "" && HeadingWording("R6").isFiscalYear)
    #expect(!HeadingWording("令和6年度の実績").isFiscalYear && !HeadingWording("実績").isFiscalYear)
    #expect(HeadingWording("令和6年度の実績").planMeaning == .column(.results))
  }
}
