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
  /// Whether nothing says what its number is counted from: 24年度 may be of 令和 and of 平成, or 2024年度.
  package var isOfDoubtfulEra = false

  /// The fiscal year it names; nil for calendar expressions, where brackets name another year, and where its
  /// number may be counted from several.
  package var fiscalYear: FiscalYear? {
    guard isFiscal, !contradictsItself, !isOfDoubtfulEra else { return nil }
    return FiscalYear(year.westernYear)
  }

  /// The day it names: a date, or the last day of what 末 closes.
  ///
  /// Nil without a day or 末, for days that do not exist, and where brackets name another year.
  package var asOf: CalendarDate? {
    guard !contradictsItself, !isOfDoubtfulEra else { return nil }
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

extension YearExpression {
  /// The fiscal years that a number alone may be: 令和24年度, 平成24年度 and 2024年度 of 24年度.
  package var possibleYears: [String] {
    let number = year.number.value
    let eras = [Era.reiwa, .heisei].filter { era in era.lastYear.map { number <= $0 } ?? true }
    return eras.map { "\($0.word)\(number)年度" } + ["\(2000 + number)年度"]
  }

  /// Whether its number alone may be that of another counting than 令和.
  ///
  /// 令和20年度 is twelve years and more ahead of any plan that is at work, and 2019年度 behind all of them.
  fileprivate var isBareAndHigh: Bool {
    year.era == .omitted(.reiwa) && year.number.value >= 20 && bracketedYear == nil
  }
}

extension [YearExpression] {
  /// The expressions with those marked whose number may be counted from several years; what goes on with a
  /// year that is named, the 22 of 令和18～22年度, may not.
  func markingDoubts() -> [YearExpression] {
    var marked = self
    for index in indices where self[index].isBareAndHigh {
      let goesOn = index > 0 && self[index].isInSeries && self[index - 1].isInSeries
      marked[index].isOfDoubtfulEra = !goesOn || marked[index - 1].isOfDoubtfulEra
    }
    return marked
  }
}
