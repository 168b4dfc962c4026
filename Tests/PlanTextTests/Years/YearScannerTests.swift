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
    "R6.2b", "R6/7", "R7.2.0", "R7.2.30", "R6.2.3.4", "2025/2/3b", "2025.2.3.4", "R7.13", "R7.0",
    "2025.2", "2025-02",
    "令和0 6年度", "R7.012", "R7/2/028", "令和二三十年度", "令和二十三四年度", "2024（2024）", "R100", "令和0年度", "1867年度",
    "2200年度", "一二〇二四年度", "十二〇二四年度", "令和元",
    "令和六", "XFY2024", "2024",
    "12024年度", "2020年代", "6年度", "R０", "R",
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
    // The 7 belongs to the number before.
    #expect(years("R6/7年度") == [] && years("1 7年度") == [] && years("実績 7年度") == [FiscalYear(2025)])
    #expect(
      years("、7年度") == [FiscalYear(2025)] && years("10年度") == [FiscalYear(2028)]
        && years("全6年度") == [] && years("100年度") == []
        && years("過去6年度") == [])
  }

  @Test func yearsInAListNeedNoEraWhereNoneIsAskedFor() {
    let reading = YearReading(eraOfBareYears: .reiwa)
    let years = { yearExpressions(in: $0, reading: reading).map(\.fiscalYear) }
    #expect(years("6・7年度") == [FiscalYear(2024), FiscalYear(2025)])
    #expect(years("6、7件") == [])
  }

  /// The 6 of 2024（6）年度 can be nothing else; that of 令和6（6）may count something.
  @Test func bracketsBehindAWesternYearNeedNoEra() {
    let reading = YearReading(eraOfBareYears: .reiwa)
    let ranges = { yearExpressions(in: $0, reading: reading).map(\.range) }
    #expect(ranges("2024（6）年度") == [0..<9])
    #expect(ranges("令和6（6）") == [0..<3])
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
    ("令和6年12月", .calendarMonth), ("令和6年1月31日", .calendarDate), ("令和6年13月", .calendarYear),
    ("令和7年2月末", .calendarMonth), ("R7.3", .calendarMonth), ("R7.2末", .calendarMonth),
    ("令和7年3月15日", .calendarDate), ("2025年3月15日", .calendarDate), ("令和7年", .calendarYear),
    ("2025年大阪・関西万博", .calendarYear), ("令和7年3、4月", .calendarYear),
  ])
  func kindsAreToldApart(text: String, kind: YearExpression.Kind) {
    #expect(yearExpressions(in: text).map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("R7.12", "R7.12", YearExpression.Kind.calendarMonth), ("R7.2月", "R7.2月", .calendarMonth),
    ("R7.3.1、", "R7.3.1", .calendarDate), ("R7.3.15.", "R7.3.15", .calendarDate),
    ("R7/12/31", "R7/12/31", .calendarDate), ("R7‐3‐1", "R7‐3‐1", .calendarDate),
    ("2025.2末", "2025.2末", .calendarMonth), ("R6.pdf", "R6", .fiscalYear),
    ("R6/版", "R6", .fiscalYear),
    ("2024（R6）", "2024（R6）", .fiscalYear), ("2024（R7）", "R7", .fiscalYear),
    ("令和1 0人", "令和1", .fiscalYear),
    ("2024（令和6）年度", "2024（令和6）年度", .fiscalYear), ("令和100年度", "令和100年度", .fiscalYear),
  ])
  func numbersAfterAYearAreReadAsFarAsTheyGo(
    text: String, read: String, kind: YearExpression.Kind
  ) throws {
    let units = UTF16Text(text)
    let found = yearExpressions(of: units)
    #expect(found.map(\.kind) == [kind])
    #expect(units.part(try #require(found.first).range) == read)
  }

  @Test(arguments: ["R6/2024年度", "R6・2024年度"])
  func aWesternYearBehindASlashIsAnother(text: String) {
    #expect(yearExpressions(in: text).map(\.fiscalYear) == [FiscalYear(2024), FiscalYear(2024)])
  }

  @Test(arguments: [
    ("令 和 １ ０ 年 度", 2028), ("令和1 0年度", 2028), ("令和 2\n9 年度", 2047), ("令和9 年度", 2027),
    ("令和九年度", 2027),
    ("令和八年度", 2026), ("令和〇八年度", 2026), ("令和二〇年度", 2038), ("令和二十一年度", 2039),
  ])
  func numbersMayBeSpacedOutOrInKanji(text: String, western: Int) {
    #expect(yearExpressions(in: text).map(\.fiscalYear) == [FiscalYear(western)])
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

  @Test(arguments: [
    ("令和6年度", NumberSpelling(.halfWidth)), ("令和06年度", NumberSpelling(.halfWidth, minimumDigits: 2)),
    ("令和６年度", NumberSpelling(.fullWidth)), ("令和０６年度", NumberSpelling(.fullWidth, minimumDigits: 2)),
    ("令和六年度", NumberSpelling(.kanji)), ("令和十六年度", NumberSpelling(.kanji)),
    ("令和三一年度", NumberSpelling(.kanjiDigits)),
    ("令和〇六年度", NumberSpelling(.kanjiDigits, minimumDigits: 2)),
    ("令和元年度", NumberSpelling(.firstYear)),
    ("令和 ２ ０ 年度", NumberSpelling(.fullWidth)),
  ])
  func numbersCarryTheirSpelling(text: String, spelling: NumberSpelling) {
    #expect(yearExpressions(in: text).map(\.year.number.spelling) == [spelling])
  }

  @Test(arguments: [
    ("R6", EraSpelling.letter(.reiwa, isFullWidth: false, isLowercase: false)),
    ("Ｒ６", .letter(.reiwa, isFullWidth: true, isLowercase: false)),
    ("h30", .letter(.heisei, isFullWidth: false, isLowercase: true)),
    ("ｈ30", .letter(.heisei, isFullWidth: true, isLowercase: true)), ("令和6年度", .word(.reiwa)),
    ("㍻30年度", .squareWord(.heisei)), ("2024年度", .western), ("FY2024", .fiscalYearPrefix),
    ("6年度", .omitted(.reiwa)),
  ])
  func yearsCarryTheSpellingOfTheirEra(text: String, era: EraSpelling) {
    let reading = YearReading(readsLowercaseLetters: true, eraOfBareYears: .reiwa)
    #expect(yearExpressions(in: text, reading: reading).map(\.year.era) == [era])
    #expect((era.era == nil) == text.contains("2024"))
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
