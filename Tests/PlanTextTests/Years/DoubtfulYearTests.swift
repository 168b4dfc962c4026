import Testing
import TextEdits

@testable import PlanText

/// Years whose century or era is left out.
@Suite struct DoubtfulYearTests {
  @Test(arguments: [
    ("'24年度実績", 2024), ("’22年度", 2022), ("＇24年度版", 2024), ("’２４年度", 2024), ("地域福祉計画 '24年度版", 2024),
    ("'24実績", 2024), ("‘09", 2009),
  ])
  func anApostropheStandsForTheCentury(text: String, year: Int) {
    #expect(yearExpressions(in: text).map(\.fiscalYear) == [FiscalYear(year)])
    #expect(HeadingYears(text).fiscalYear == FiscalYear(year))
  }

  @Test(arguments: ["'4年度", "'240", "R'24", "'95年度", "'24.5"])
  func otherApostrophesDoNot(text: String) {
    #expect(yearExpressions(in: text).allSatisfy { $0.year.era != .apostrophe })
  }

  @Test(arguments: [("'24年度実績", "'25年度実績"), ("’０９年度", "’１０年度"), ("'29実績", "'30実績")])
  func suchYearsGoOnInTheirSpelling(text: String, next: String) throws {
    let year = try #require(yearExpressions(in: text).first)
    let coming = FiscalYear(year.year.westernYear + 1)
    #expect(year.goingOn(by: 1, digits: .halfWidth).applied(to: text) == next)
    #expect(HeadingYears(next).fiscalYear == coming)
  }

  @Test(arguments: ["24年度実績", "２４年度の取組", "実績（22年度）", "30年度", "20年度末時点", "24年3月末時点の状況"])
  func aHighNumberAloneNamesNoYear(heading: String) {
    let years = HeadingYears(heading)
    #expect(years.fiscalYear == nil && years.asOf == nil)
  }

  @Test(arguments: [
    ("24年度実績", "実績", ["令和24年度", "平成24年度", "2024年度"]), ("33年度（目標）", "", ["令和33年度", "2033年度"]),
  ])
  func itsReadingsAreNamed(heading: String, rest: String, readings: [String]) {
    let years = HeadingYears(heading)
    #expect(years.doubtfulYear?.possibleYears == readings)
    #expect(years.outsideWithoutYear == rest)
  }

  @Test(arguments: [
    ("6年度実績", 2024), ("19年度実績", 2037), ("令和24年度実績", 2042), ("R24実績", 2042), ("2024年度実績", 2024),
    ("平成24年度実績", 2012), ("令和6年度（24年度分を含む）", 2024),
  ])
  func whatSaysWhatItIsCountedFromIsNoDoubt(heading: String, year: Int) {
    #expect(HeadingYears(heading).fiscalYear == FiscalYear(year))
    #expect(HeadingYears(heading).doubtfulYear == nil)
  }

  @Test func whatGoesOnWithANamedYearIsOfItsEra() {
    let years = { (text: String) in yearExpressions(in: text, reading: .heading).map(\.fiscalYear) }
    #expect(years("令和18～22年度") == [FiscalYear(2036), FiscalYear(2040)])
    #expect(years("18年度～22年度") == [FiscalYear(2036), FiscalYear(2040)])
    #expect(years("22・23年度") == [nil, nil])
  }
}
