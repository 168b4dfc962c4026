/// A year, month or day found in a text, with the place and spelling of its parts.
package struct YearExpression: Hashable, Sendable {
  /// What an expression names.
  package enum Kind: Hashable, Sendable {
    /// `令和6年度`, `FY2024`, or a label without 年: `R6`.
    case fiscalYear
    /// `令和5年度末`.
    case fiscalYearEnd
    /// `令和7年2月`, `令和7年2月末`, `R7.2`, `R7.2末`.
    case calendarMonth
    /// `令和7年3月15日`, `2025年3月15日`, `R7.3.15`.
    case calendarDate
    /// `令和7年`, `2025年`, `令和7年末`.
    case calendarYear
  }

  /// What stands after the year's number.
  package enum Notation: Hashable, Sendable {
    /// 年 or 年度.
    case yearSign
    /// `R7.2`, `R7.2.28`, `2025.2.28`.
    case dotted
    /// `R7/2/28`.
    case slashed
    /// `2025-02-28`.
    case hyphenated
    /// Nothing, as in `R6` and `FY2024`.
    case label
  }

  /// What it names.
  package var kind: Kind
  /// How its years are joined to the rest.
  package var notation: Notation
  /// The whole expression, in UTF-16 code units.
  package var range: Range<Int>
  /// Its year; for 年度 the one the fiscal year begins in.
  package var year: SpelledYear
  /// The same year in brackets: the 2024 of `令和6（2024）年度` and `令和6年度（2024）`.
  package var bracketedYear: SpelledYear?
  /// What follows the years: `年度末`, `年2月末`; empty for `R6`.
  package var tail: Range<Int>
  /// The number before 月, 1–12.
  package var month: SpelledNumber?
  /// The number before 日, 1–31, which the month need not have.
  package var day: SpelledNumber?
  /// Where 末 stands.
  package var endSign: Range<Int>?
  /// Whether it is one of a list or an end of a period: `令和3、4年度`, `R6-R10`,
  /// `令和6年4月〜令和7年3月`.
  package var isInSeries = false

  /// The fiscal year it names; nil for calendar expressions and where brackets name another year.
  package var fiscalYear: FiscalYear? {
    guard isFiscal, !contradictsItself else { return nil }
    return FiscalYear(year.westernYear)
  }

  /// The day it names: a date, or the last day of what 末 closes.
  ///
  /// Nil without a day or 末, for days that do not exist, and where brackets name another year.
  package var asOf: CalendarDate? {
    guard !contradictsItself else { return nil }
    let western = year.westernYear
    switch kind {
    case .fiscalYear: return nil
    case .fiscalYearEnd: return FiscalYear(western).lastDay
    case .calendarYear: return endSign.map { _ in .endOfMonth(12, year: western) }
    case .calendarMonth:
      guard endSign != nil, let month else { return nil }
      return .endOfMonth(month.value, year: western)
    case .calendarDate:
      guard let month, let day,
        day.value <= CalendarDate.endOfMonth(month.value, year: western).day
      else { return nil }
      return CalendarDate(year: western, month: month.value, day: day.value)
    }
  }

  /// Whether it names a fiscal year or its end.
  package var isFiscal: Bool { kind == .fiscalYear || kind == .fiscalYearEnd }

  /// Whether brackets name another year than stands before them: 令和6年（2025年）.
  package var contradictsItself: Bool {
    bracketedYear.map { $0.westernYear != year.westernYear } ?? false
  }
}
