import PlanText
import Testing

@Suite struct YearScannerTests {
  @Test(arguments: [
    "R6", "Ｒ６", "R 6", "R6年度", "R 6年度", "令和6年度", "令和６年度", "令和六年度", "令和06年度",
    "令和6（2024）年度", "2024（令和6）年度", "令和 6 年度", "令和\n6年度", "2024年度",
    "２０２４年度", "二〇二四年度", "FY2024", "FY 2024", "FY2024年度", "fy2024", "平成36年度", "H36",
    "㋿6年度", "昭和99年度", "令和6", "R6（2024）",
  ])
  func fiscalYearsAreReadInEverySpelling(text: String) throws {
    let expression = try #require(yearExpressions(in: text).first)
    #expect(expression.kind == .fiscalYear)
    #expect(expression.fiscalYear == FiscalYear(2024))
    #expect(expression.range == 0..<text.utf16.count)
  }

  @Test(arguments: [
    "平成31年度", "平成三十一年度", "平成三一年度", "令和元年度", "令和1年度", "令和01年度", "令和１年度", "R元年度",
    "平成31(令和元)年度", "H31", "2019年度", "R1",
  ])
  func fiscalYear2019HasTwoNames(text: String) {
    #expect(yearExpressions(in: text).map(\.fiscalYear) == [FiscalYear(2019)])
  }

  @Test(arguments: [
    ("令和十年度", 2028), ("令和十四年度", 2032), ("令和14年度", 2032), ("H30", 2018), ("S63年度", 1988),
    ("Ｔ15年度", 1926), ("M45年度", 1912),
  ])
  func yearsOfOtherErasAndTens(text: String, western: Int) {
    #expect(yearExpressions(in: text).map(\.fiscalYear) == [FiscalYear(western)])
  }

  @Test(arguments: [
    "R6アクションプラン", "plan_R6_final", "(R6)", "（Ｒ６）", "R6　実績", "【R6】", "ver.R6", "門真市R6",
  ])
  func labelsStandBetweenOtherCharacters(text: String) {
    #expect(yearExpressions(in: text).map(\.fiscalYear) == [FiscalYear(2024)])
  }

  @Test(arguments: [
    "ER6", "R60x", "R6C1", "AR6", "ＡR6", "1R6", "R6Ｃ", "R600", "r6", "action-plan-r6", "R6.13",
    "R6.2b", "R6/7", "令和元", "令和六", "XFY2024", "2024", "12024年度", "2020年代", "6年度", "R０", "R",
  ])
  func otherLettersAndDigitsAreNoYears(text: String) {
    #expect(yearExpressions(in: text).isEmpty)
  }

  @Test func smallLettersAndBareYearsAreReadWhereAskedFor() {
    let reading = YearReading(readsLowercaseLetters: true, eraOfBareYears: .reiwa)
    let years = { yearExpressions(in: $0, reading: reading).map(\.fiscalYear) }
    #expect(years("action-plan-r6") == [FiscalYear(2024)])
    #expect(years("6年度を振り返って") == [FiscalYear(2024)])
    #expect(years("六年度") == [FiscalYear(2024)])
    #expect(years("第6年度") == [])
    #expect(years("6年") == [])
    #expect(years("error6") == [])
  }

  @Test(arguments: ["5年度間", "3年度目", "五年度間"])
  func countsOfYearsNameNoYear(text: String) {
    let reading = YearReading(eraOfBareYears: .reiwa)
    #expect(yearExpressions(in: text, reading: reading) == [])
    // The same with an era names one.
    #expect(yearExpressions(in: "令和" + text).count == 1)
  }

  @Test(arguments: [
    ("令和5年度末", YearExpression.Kind.fiscalYearEnd), ("令和7年2月", .calendarMonth),
    ("令和7年2月末", .calendarMonth), ("R7.3", .calendarMonth), ("R7.2末", .calendarMonth),
    ("令和7年3月15日", .calendarDate), ("2025年3月15日", .calendarDate), ("令和7年", .calendarYear),
    ("2025年大阪・関西万博", .calendarYear), ("令和7年3、4月", .calendarYear),
  ])
  func kindsAreToldApart(text: String, kind: YearExpression.Kind) {
    #expect(yearExpressions(in: text).map(\.kind) == [kind])
  }

  @Test func partsCarryTheirPlaceAndSpelling() throws {
    let found = yearExpressions(in: "※令和７（2025）年02月十五日")
    let expression = try #require(found.first)
    #expect(expression.range == 1..<17)
    #expect(expression.year.era == .word(.reiwa))
    #expect(expression.year.eraRange == 1..<3)
    #expect(
      expression.year.number
        == SpelledNumber(value: 7, range: 3..<4, spelling: NumberSpelling(.fullWidth)))
    #expect(expression.bracketedYear?.era == .western)
    #expect(expression.bracketedYear?.number.range == 5..<9)
    #expect(expression.tail == 10..<17)
    #expect(
      expression.month
        == SpelledNumber(
          value: 2, range: 11..<13, spelling: NumberSpelling(.halfWidth, minimumDigits: 2)))
    #expect(
      expression.day
        == SpelledNumber(value: 15, range: 14..<16, spelling: NumberSpelling(.kanji)))
  }

  @Test func everyExpressionOfAHeadingIsFound() {
    let found = yearExpressions(in: "令和6年度実績\n(※令和7年2月末時点)")
    #expect(found.map(\.range) == [0..<5, 10..<17])
    #expect(found.map(\.isInSeries) == [false, false])
  }

  @Test(arguments: ["〇2024年度実績", "第二期2024年度", "plan2024年度", "・2024年度"])
  func westernYearsMayFollowBulletsAndWords(text: String) {
    #expect(yearExpressions(in: text).map(\.fiscalYear) == [FiscalYear(2024)])
  }

  @Test func rangesCountUTF16CodeUnits() {
    // U+20BB7 takes two code units.
    #expect(yearExpressions(in: "𠮷R6").map(\.range) == [2..<4])
  }
}
