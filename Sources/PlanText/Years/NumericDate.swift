extension YearScanner {
  /// `R7.2`, `R7.2末`, `R7.3.15`, `R7/3/15`, `2025-03-15`; nil for everything else.
  ///
  /// `R7.2` is a month, but R6.13 and R6/7 could be anything: slashes and hyphens need a day, and so
  /// do western years unless 末 follows (2025.2末).
  func numericDate(from head: YearHead) -> YearExpression? {
    guard let sign = text.unit(at: head.end), let notation = Self.notation(sign),
      let month = arabicNumber(at: head.end + 1), (1...12).contains(month.value)
    else { return nil }
    if text.unit(at: month.range.upperBound) == sign {
      return date(month, head, notation, sign: sign)
    }
    return notation == .dotted ? dottedMonth(month, head) : nil
  }

  /// What a sign between year and month makes of them.
  private static func notation(_ sign: UInt16) -> YearExpression.Notation? {
    switch sign {
    case 0x2E, 0xFF0E: .dotted
    case 0x2F, 0xFF0F: .slashed
    case 0x2D, 0x2010, 0x2011, 0x2212, 0xFF0D: .hyphenated
    default: nil
    }
  }

  private func date(
    _ month: SpelledNumber, _ head: YearHead, _ notation: YearExpression.Notation, sign: UInt16
  ) -> YearExpression? {
    var month = month
    guard var day = arabicNumber(at: month.range.upperBound + 1), day.value > 0,
      day.value <= CalendarDate.endOfMonth(month.value, year: head.year.westernYear).day
    else { return nil }
    let end = day.range.upperBound
    // R6.2.3.4 and 2025/2/3b number something else.
    if let next = text.unit(at: end), CharacterClass.isLetter(next) { return nil }
    if text.unit(at: end) == sign, arabicNumber(at: end + 1) != nil { return nil }
    let isISO = notation == .hyphenated && head.year.era.era == nil
    if isISO && month.range.count == 2 || month.spelling.minimumDigits == 2
      || day.spelling.minimumDigits == 2
    {
      month.spelling.minimumDigits = 2
      day.spelling.minimumDigits = 2
    }
    return head.expression(.calendarDate, notation, tail: head.end..<end, month: month, day: day)
  }

  private func dottedMonth(_ month: SpelledNumber, _ head: YearHead) -> YearExpression? {
    var end = month.range.upperBound
    end = text.end(of: "月", at: end) ?? end
    if let next = text.unit(at: end), CharacterClass.isLetter(next) { return nil }
    let endSign = endSign(at: end)
    if endSign == nil, head.year.era == .western { return nil }
    return head.expression(
      .calendarMonth, .dotted, tail: head.end..<(endSign?.upperBound ?? end), month: month,
      endSign: endSign)
  }

  /// A number of one or two Arabic digits.
  private func arabicNumber(at index: Int) -> SpelledNumber? {
    guard let unit = text.unit(at: index), CharacterClass.isDigit(unit),
      let number = text.number(at: index), number.range.count <= 2
    else { return nil }
    return number
  }
}
