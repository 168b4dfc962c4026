import PlanText
import Testing

/// Days as ISO 8601 writes them, and how long months are.
@Suite struct CalendarDateTests {
  private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  @Test func everyMonthEndsWithItsLastDay() {
    for (month, length) in zip(1..., Self.lengths) {
      let end = CalendarDate.endOfMonth(month, year: 2023)
      #expect(end == CalendarDate(year: 2023, month: month, day: length))
      #expect(end.isEndOfMonth)
      #expect(!CalendarDate(year: 2023, month: month, day: length - 1).isEndOfMonth)
      let digits = month < 10 ? "0\(month)" : "\(month)"
      #expect(CalendarDate(iso: "2023-\(digits)-\(length)") == end)
      #expect(CalendarDate(iso: "2023-\(digits)-\(length + 1)") == nil)
    }
  }

  /// The Gregorian rule: by four, not by a hundred, but by four hundred.
  @Test(arguments: [
    (1900, 28), (1999, 28), (2000, 29), (2023, 28), (2024, 29), (2026, 28), (2100, 28), (2400, 29),
  ])
  func leapYears(year: Int, days: Int) {
    #expect(CalendarDate.endOfMonth(2, year: year).day == days)
  }

  @Test(arguments: ["2026-02-28", "0001-01-01", "0987-12-31", "9999-10-10"])
  func isoIsReadAndWrittenAlike(text: String) {
    #expect(CalendarDate(iso: text)?.iso == text)
  }

  @Test(arguments: [
    "", "2026", "2026-02", "2026-2-28", "2026-02-8", "26-02-28", "02026-02-28", "2026-002-28",
    "2026-02-028",
    "2026-02-28-", "-2026-02-28", "2026--28", "0000-01-01", "2026-00-10", "2026-13-10",
    "2026-01-00",
    "2026/02/28", "2026-0a-28", "２０２６-02-28", "2026-+2-28", "2026-02-+8", "+026-02-28",
    "2026--2-28",
  ])
  func otherFormsAndDaysAreNone(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func earlierDaysComeFirst() {
    let days = ["2025-12-31", "2026-01-30", "2026-01-31", "2026-02-01", "2027-01-01"]
    let dates = days.compactMap(CalendarDate.init(iso:))
    for (index, date) in dates.enumerated() {
      #expect(dates.filter { $0 < date } == Array(dates.prefix(index)))
    }
  }

  @Test func typedDaysHaveSixtyBytesAtMost() {
    let blanks = { (count: Int) in String(repeating: " ", count: count) }
    #expect(CalendarDate(typed: "2026-2-28" + blanks(51))?.iso == "2026-02-28")
    #expect(CalendarDate(typed: "2026-2-28" + blanks(52)) == nil)
  }

  @Test(arguments: [
    ("2025-02-28", "令和7年2月28日"), ("2019-05-01", "令和元年5月1日"), ("2019-04-30", "平成31年4月30日"),
    ("1989-01-08", "平成元年1月8日"), ("1989-01-07", "昭和64年1月7日"), ("1926-12-25", "昭和元年12月25日"),
    ("1926-12-24", "大正15年12月24日"),
  ])
  func labelsNameTheEraOfTheDay(iso: String, label: String) {
    #expect(CalendarDate(iso: iso)?.label == label)
  }
}

/// 1 April to 31 March, named by the western year it begins in.
@Suite struct FiscalYearTests {
  @Test(arguments: [
    ("2024-03-31", 2023), ("2024-04-01", 2024), ("2024-12-31", 2024), ("2025-01-01", 2024),
    ("2025-03-31", 2024),
    ("2025-04-30", 2025),
  ])
  func januaryToMarchBelongToTheYearBefore(day: String, year: Int) throws {
    #expect(FiscalYear(containing: try #require(CalendarDate(iso: day))) == FiscalYear(year))
  }

  @Test func yearsFollowOneAnother() {
    let year = FiscalYear(2024)
    #expect(year.next == FiscalYear(2025) && year.previous == FiscalYear(2023))
    #expect(year.lastDay.iso == "2025-03-31")
    #expect(year.previous < year && year < year.next && !(year < year))
  }

  /// What is no year expression is read as a western year from Meiji's first on.
  @Test(
    arguments: [
      ("1868", 1868), ("1867", nil), ("2999", 2999), ("3000", nil), ("２０１８", 2018),
      ("平成30年3月", 2017),
      ("平成30年4月1日", 2018), ("平成30年度末", 2018), ("令和6年度〜令和8年度", 2024),
    ] as [(String, Int?)])
  func startYearsOfMeasures(text: String, year: Int?) {
    #expect(FiscalYear(startYear: text)?.westernYear == year)
  }
}
