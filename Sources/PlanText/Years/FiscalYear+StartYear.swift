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
    if let year = expression.fiscalYear { return year }
    let western = expression.year.westernYear
    switch expression.kind {
    case .fiscalYear, .fiscalYearEnd: return nil
    case .calendarYear: return FiscalYear(western)
    case .calendarMonth, .calendarDate:
      guard let month = expression.month else { return nil }
      return FiscalYear(containing: CalendarDate(year: western, month: month.value, day: 1))
    }
  }
}
