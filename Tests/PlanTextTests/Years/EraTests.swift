import PlanText
import Testing

@Suite struct EraTests {
  @Test(arguments: [
    (Era.meiji, 1868), (.taisho, 1912), (.showa, 1926), (.heisei, 1989), (.reiwa, 2019),
  ])
  func firstYearIsTheWesternYearItBeginsIn(era: Era, western: Int) {
    #expect(era.westernYear(1) == western)
    #expect(era.year(ofWestern: western) == 1)
  }

  @Test func yearsPastTheErasEndCountOn() {
    #expect(Era.heisei.westernYear(31) == 2019)
    #expect(Era.heisei.westernYear(36) == 2024)
    #expect(Era.showa.westernYear(100) == 2025)
  }

  private static let days: [(String, Era?)] = [
    ("1868-01-24", nil), ("1868-01-25", .meiji), ("1912-07-29", .meiji),
    ("1912-07-30", .taisho), ("1926-12-25", .showa), ("1989-01-07", .showa),
    ("1989-01-08", .heisei), ("2019-04-30", .heisei), ("2019-05-01", .reiwa),
  ]

  @Test(arguments: days)
  func eraChangesOnItsFirstDay(day: String, era: Era?) throws {
    let date = try #require(CalendarDate(iso: day))
    #expect(Era.inForce(on: date) == era)
  }

  private static let fiscalYears: [(Int, Era?)] = [
    (1867, nil), (1988, .showa), (1989, .heisei), (2018, .heisei), (2019, .reiwa),
  ]

  @Test(arguments: fiscalYears)
  func fiscalYearOfAChangeBearsTheNewNameFromItsFirstWesternYear(western: Int, era: Era?) {
    #expect(Era.naming(FiscalYear(western)) == era)
  }

  @Test(
    arguments: zip(
      Era.allCases, ["1868-01-25", "1912-07-30", "1926-12-25", "1989-01-08", "2019-05-01"]))
  func firstDays(era: Era, day: String) {
    #expect(era.firstDay.iso == day)
  }

  private static let endings: [(Era, Int?)] = [
    (.meiji, 45), (.taisho, 15), (.showa, 64), (.heisei, 31), (.reiwa, nil),
  ]

  @Test(arguments: endings)
  func anEraEndsInTheYearInWhichTheNextBegins(era: Era, last: Int?) {
    #expect(era.lastYear == last)
    guard let last, let index = Era.allCases.firstIndex(of: era) else { return }
    #expect(era.westernYear(last) == Era.allCases[index + 1].westernYear(1))
  }

  /// The signs are the ones that Unicode decomposes into the words.
  @Test(arguments: zip(Era.allCases, ["明治㍾M", "大正㍽T", "昭和㍼S", "平成㍻H", "令和㋿R"]))
  func everyEraHasAWordASignAndALetter(era: Era, names: String) {
    #expect(era.word + era.squareWord + era.letter == names)
    #expect(folded(era.squareWord) == era.word)
  }
}
