/// A year whose era does not fit: 令和6年（2025年）, 平成37年度, 令和元年3月.
package enum EraDoubt: Sendable {
  /// The two years of a place differ; the one with the era is given.
  case differs(Range<Int>, SpelledYear, isFiscal: Bool)
  /// A year counted past the end of its era.
  case pastItsEnd(Range<Int>, westernYear: Int, isFiscal: Bool)
  /// A month or day before its era began.
  case beforeItsBeginning(Range<Int>, Era)

  /// Those of the years that a text names, in its order; at most one a year.
  package static func all(in text: some TextWithYears) -> [EraDoubt] {
    let years = text.years
    return years.indices.compactMap { index in
      of(years[index], before: index + 1 < years.count ? years[index + 1] : nil, in: text.units)
    }
  }

  private static func of(
    _ year: YearExpression, before next: YearExpression?, in text: UTF16Text
  ) -> EraDoubt? {
    if let other = year.bracketedYear, year.contradictsItself {
      let named = [year.year, other].first { $0.era.era != nil } ?? year.year
      return .differs(year.range, named, isFiscal: year.isFiscal)
    }
    if let other = year.otherYear(before: next, in: text) {
      let named = year.year.era.era == nil ? next?.year ?? year.year : year.year
      return .differs(year.range.lowerBound..<other.end, named, isFiscal: year.isFiscal)
    }
    guard let era = year.year.era.era, year.notation != .label || year.year.eraRange.count > 1
    else { return nil }
    // 昭和100年 is said on purpose.
    if let last = era.lastYear, year.year.number.value > last, year.year.number.value < 100 {
      return .pastItsEnd(
        year.range, westernYear: year.year.westernYear, isFiscal: year.isFiscal)
    }
    return year.isBefore(era) ? .beforeItsBeginning(year.range, era) : nil
  }
}

extension YearExpression {
  /// Whether a month or day lies before its era.
  fileprivate func isBefore(_ era: Era) -> Bool {
    guard kind == .calendarMonth || kind == .calendarDate, let month else { return false }
    let last = asOf ?? .endOfMonth(month.value, year: year.westernYear)
    return last < era.firstDay
  }
}
