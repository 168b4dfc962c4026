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

extension ClosedRange<FiscalYear> {
  /// The years from the first to the last.
  package var years: [FiscalYear] {
    (lowerBound.westernYear...upperBound.westernYear).map { FiscalYear($0) }
  }
}

extension FiscalYear {
  /// Reads the text of a 開始年 cell: 平成30年度, 平成30年, 平成30年10月, H30, 2018.
  ///
  /// The first year counts. A calendar month lies in its fiscal year; a calendar year alone is
  /// taken for the fiscal year of the same number. Nil when no year is named.
  package init?(startYear text: String) {
    if let year = yearExpressions(in: text).lazy.compactMap(Self.year).first {
      self = year
    } else if let western = Int(folded(text)), (1868...2999).contains(western) {
      self.init(western)
    } else {
      return nil
    }
  }

  private static func year(of expression: YearExpression) -> FiscalYear? {
    if let year = expression.fiscalYear ?? FiscalYear(containingMonthOf: expression) { return year }
    guard expression.kind == .calendarYear else { return nil }
    return FiscalYear(expression.year.westernYear)
  }

  /// The fiscal year that the month of 令和7年3月, R7.3 and R7.3.31 lies in; nil without a month.
  package init?(containingMonthOf expression: YearExpression) {
    guard let month = expression.month else { return nil }
    self.init(
      containing: CalendarDate(
        year: expression.year.westernYear, month: month.value, day: 1))
  }
}

extension FiscalYear {
  /// `令和7年度`; a western year before Meiji.
  package var label: String {
    guard let era = Era.naming(self) else { return "\(westernYear)年度" }
    let year = era.year(ofWestern: westernYear)
    return era.word + (year == 1 ? "元" : String(year)) + "年度"
  }

  /// `R7`; `FY` and a western year before Meiji.
  package var shortLabel: String {
    guard let era = Era.naming(self) else { return "FY\(westernYear)" }
    return era.letter + String(era.year(ofWestern: westernYear))
  }

  /// Reads what people type for one fiscal year: `R7`, `r7`, `令和7年度`, `2025`, `2025年度`, `FY2025`.
  ///
  /// Nil for anything else, calendar years (令和7年) and years without era (7年度) included.
  package init?(typed text: String) {
    let units = UTF16Text(text)
    if let number = units.number(at: 0), number.range.count == units.units.count {
      self.init(typed: text + "年度")
      return
    }
    let found = yearExpressions(in: text, reading: YearReading(readsLowercaseLetters: true))
    guard found.count == 1, let expression = found.first, expression.kind == .fiscalYear,
      expression.range == units.units.indices, let year = expression.fiscalYear
    else { return nil }
    self = year
  }
}
