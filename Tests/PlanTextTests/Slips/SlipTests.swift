import PlanText
import Testing

/// Slips of the keyboard that a text shows by itself.
@Suite struct SlipTests {
  private func words(_ text: String, _ places: [Range<Int>]) -> [String] {
    let units = Array(text.utf16)
    return places.map { String(decoding: units[$0], as: UTF16.self) }
  }

  @Test(arguments: [
    ("令和6年13月に開催", ["令和6年13月"]), ("（14月5日）", ["14月5日"]), ("令和7年2月30日", ["令和7年2月30日"]),
    ("令和6年2月29日", []), ("令和7年2月29日", ["令和7年2月29日"]), ("4月31日、6月31日", ["4月31日", "6月31日"]),
    ("１１月３１日", ["１１月３１日"]), ("0月", ["0月"]), ("10月32日", ["10月32日"]), ("R6.2.30", ["R6.2.30"]),
    ("2025/13/1", ["2025/13/1"]), ("令和7年\n2月30日", ["令和7年\n2月30日"]),
    ("1868/13/1", ["1868/13/1"]), ("令和6年2月29日、令和7年2月29日", ["令和7年2月29日"]),
    ("2999.13.1", ["2999.13.1"]), ("Ｈ30/2/29", ["Ｈ30/2/29"]),
    ("R6.13.1、", ["R6.13.1"]),
  ])
  func datesThatNoCalendarHas(text: String, found: [String]) {
    #expect(words(text, ImpossibleDate.places(in: AnalysedText(text))) == found)
  }

  @Test(arguments: [
    "令和6年12月31日", "8、12月を除く月1回", "60月を限度", "18月間", "4.65月分", "5月30日間", "R6.2.29", "192.168.1.99",
    "1/3補助", "2024/25シーズン", "1.13月", "1,13月", "No.6.13.1", "13か月", "月1回", "2月29日", "2024/12/31",
    "R6.12.1", "R6.1.1",
    "130月", "1867/13/1", "3000.13.1", "R6.2.30b", "R6.2.30.4", "AR6.13.1", "R6.2/30", "R6.2.300",
    "2024/130/1", "R6.130.1",
    "X6.13.1",
  ])
  func datesThatExist(_ text: String) {
    #expect(words(text, ImpossibleDate.places(in: AnalysedText(text))) == [])
  }

  @Test(arguments: [
    ("【令和6年度 1O件認定】", ["1O件"]), ("２O2４年度", ["２O2４"]), ("1l社", ["1l社"]), ("【令和6年度 l3件】", ["l3件"]),
    ("I3社", []), ("参加者1○名", ["1○名"]),
    ("O5社", ["O5社"]), ("1,O78件", ["1,O78件"]), ("9.O%", ["9.O%"]), ("第1o回", ["1o回"]),
  ])
  func lettersAmongDigits(text: String, found: [String]) {
    let places = LetterAmongDigits.places(in: UTF16Text(text))
    #expect(words(text, places).count == found.count, "\(text)")
    for (place, number) in zip(words(text, places), found) { #expect(number.hasPrefix(place)) }
  }

  /// Stops behind a number are none of its part, and more than twelve signs are a code.
  @Test(
    arguments: [
      ("1O0,", [0..<3]), ("1O0、", [0..<3]), ("○1O0", [1..<4]), ("1O0．", [0..<3]),
      ("1OOOOOOOOOO0", [0..<12]),
      ("1OOOOOOOOOOO0", []), ("1O", []), ("1O0b", []), ("a1O0", []), ("O10", []),
      ("1O0と2O0", [0..<3, 4..<7]),
    ] as [(String, [Range<Int>])])
  func digitsOnBothSidesMakeASlip(text: String, places: [Range<Int>]) {
    #expect(LetterAmongDigits.places(in: UTF16Text(text)) == places)
  }

  @Test(arguments: [
    "O157", "B2O", "5GHz", "H2O", "SBT 2030", "○10件を支援", "令和6年度○検討", "3D", "ISO9001", "CO2", "5S活動",
    "Ⅱ期", "10l",
    "1〜3○検討", "R6○実施",
  ])
  func codesAndBullets(_ text: String) {
    #expect(words(text, LetterAmongDigits.places(in: UTF16Text(text))) == [])
  }

  @Test(arguments: [
    ("（令和6年9月", [0]), ("「「地域魅力」事業", [0]), ("実施）", [2]), ("【参考（令和6年】", [3]), ("“見せる化", [0]),
    ("(1）", []),
    ("『「甲』", [1]), ("100）甲", [3]), ("甲1）", [2]), ("─）甲", [1]), ("①）甲）", [3]), ("）（", [0, 1]),
    ("（甲」", [0, 2]), ("（【甲）", [1]),
  ])
  func bracketsWithoutPartner(text: String, found: [Int]) {
    #expect(StrayBracket.all(in: UTF16Text(text)).map(\.index) == found)
  }

  @Test(arguments: [
    "（「甲」（乙）)", "1）調査\n 2)検討\nア）周知", "・①）甲", "⓿）甲", "　 10）甲", "\n        1）甲", "。ア）甲", "甲\na）乙",
    "A→B <近隣市>", "5>3",
    "【\n令和6年度\n】", "",
  ])
  func bracketsThatMatch(_ text: String) {
    #expect(StrayBracket.all(in: UTF16Text(text)) == [])
  }

  @Test(arguments: [
    ("計65社＋新規4社＝79", 69.0, 79.0), ("（65社+4社=70社）", 69, 70), ("令和5年度末65社＋令和6年度4社＝計68社", 69, 68),
    ("1,000件＋200件＋30件＝1,240件", 1230, 1240), ("4社（新規）＋5社＝10社", 9, 10), ("計（2社＋1社＝4社）", 3, 4),
    ("2024年度＋3社＋4社＝8社", 7, 8),
    ("「2」＋3社＋1社＝5社", 4, 5),
    ("国費1.5億円＋市費5,000万円＝2.5億円", 200_000_000, 250_000_000),
  ])
  func additionsWrittenOut(text: String, sum: Double, stated: Double) {
    let found = StatedSum.all(in: AnalysedText(text))
    #expect(found.map(\.sum) == [sum])
    #expect(found.map(\.stated) == [stated])
  }

  @Test(arguments: [
    "1社=1票", "3回×20名＋5名＝65名", "10～15社＋3社＝18社", "官＋民＝2者", "A社＋B社、計2社", "4社＋5社。計＝3回", "20-5+3=18",
  ])
  func whatIsNoAddition(_ text: String) {
    #expect(StatedSum.all(in: AnalysedText(text)) == [])
  }

  /// Sixteen signs may stand between two terms; what goes on longer is a sentence.
  @Test func termsStandNearTheirSigns() {
    let sums = { (count: Int) in
      StatedSum.all(in: AnalysedText("65" + String(repeating: "あ", count: count) + "＋4社＝70社"))
    }
    #expect(sums(16).map(\.sum) == [69])
    #expect(sums(17).isEmpty)
  }

  #if DEBUG
    @Test(arguments: [
      "1月", "13月32日", "令和6年13月", "R6.2.30", "（", "）", "1)", "「（", "ア）", "1+", "1＋2＝", "1O件", "O",
      "1,", "○1", "　)",
    ])
    func growth(_ part: String) {
      func looks(_ count: Int) -> Int {
        let text = AnalysedText(String(repeating: part, count: count))
        let before = text.units.looks.value
        _ = ImpossibleDate.places(in: text)
        _ = LetterAmongDigits.places(in: text.units)
        _ = StrayBracket.all(in: text.units)
        _ = StatedSum.all(in: text)
        return text.units.looks.value - before
      }
      let (once, twice) = (looks(300), looks(600))
      #expect(twice <= 2 * once + 50, "\(part): \(once), \(twice)")
    }
  #endif

  /// The year that brackets name besides; a fiscal year reaches into the next calendar year.
  @Test(arguments: [
    ("令和6年度（2024年）", nil), ("令和6年度（2025年）", nil), ("令和6年度（2026年）", 2026), ("令和6年度（2023年）", 2023),
    ("令和6年度（2024）", nil), ("令和6年度（2025）", 2025), ("令和6年（2024年）", nil), ("令和6年（2025年）", 2025),
    ("令和6年（2023年度）", nil), ("令和6年（2024年度）", nil), ("令和6年（2025年度）", 2025), ("令和6年（2022年度）", 2022),
    ("令和6年度（2025年実施）", nil), ("令和6年度末（2026年）", nil), ("令和6年度 2026年", nil),
  ])
  func yearsThatContradictOneAnother(text: String, other: Int?) throws {
    let analysed = AnalysedText(text)
    let year = try #require(analysed.years.first)
    let found = year.otherYear(before: analysed.years.dropFirst().first, in: analysed.units)
    #expect(found?.westernYear == other, "\(text)")
  }
}
