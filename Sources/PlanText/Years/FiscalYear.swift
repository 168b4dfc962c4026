/// A Japanese fiscal year, 1 April to 31 March, named by the western year it begins in.
///
/// 令和6年度 = 1 April 2024 – 31 March 2025 = `FiscalYear(2024)`.
package struct FiscalYear: Hashable, Comparable, Sendable {
  /// The western year of its first day.
  package let westernYear: Int

  package init(_ westernYear: Int) { self.westernYear = westernYear }

  /// The fiscal year a day lies in (地方自治法208条): January to March belong to the year before.
  package init(containing date: CalendarDate) {
    self.init(date.month >= 4 ? date.year : date.year - 1)
  }

  package var next: FiscalYear { FiscalYear(westernYear + 1) }
  package var previous: FiscalYear { FiscalYear(westernYear - 1) }
  /// 31 March of the following western year.
  package var lastDay: CalendarDate { CalendarDate(year: westernYear + 1, month: 3, day: 31) }

  package static func < (left: FiscalYear, right: FiscalYear) -> Bool {
    left.westernYear < right.westernYear
  }
}
