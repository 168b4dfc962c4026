import TextEdits

extension YearExpression {
  /// The replacements that make it another fiscal year's label.
  func respelled(
    _ fiscalYear: FiscalYear, digits: NumberSpelling.Script
  ) -> [TextReplacement] {
    years(
      goingOnBy: fiscalYear.westernYear - year.westernYear, eraInForce: .naming(fiscalYear),
      digits: digits)
  }

  /// The replacements that make it the same day or month `count` years later.
  ///
  /// 29 February becomes the 28th in a year without it.
  func goingOn(by count: Int, digits: NumberSpelling.Script) -> [TextReplacement] {
    let western = year.westernYear + count
    if isFiscal { return respelled(FiscalYear(western), digits: digits) }
    let last = CalendarDate.endOfMonth(month?.value ?? 12, year: western)
    let lastNow = CalendarDate.endOfMonth(month?.value ?? 12, year: year.westernYear)
    guard let day, day.value <= lastNow.day else {
      return years(goingOnBy: count, eraInForce: .inForce(on: last), digits: digits)
    }
    let date = CalendarDate(year: last.year, month: last.month, day: min(day.value, last.day))
    return years(goingOnBy: count, eraInForce: .inForce(on: date), digits: digits)
      + day.respelled(date.day)
  }

  /// The replacements that make it a given day: 末 for a month's last, else the day's number.
  func respelled(as date: CalendarDate, digits: NumberSpelling.Script) -> [TextReplacement] {
    let closing = FiscalYear(containing: date)
    if kind == .fiscalYearEnd, closing.lastDay == date {
      return respelled(closing, digits: digits)
    }
    let years = years(
      goingOnBy: date.year - year.westernYear, eraInForce: .inForce(on: date), digits: digits)
    if kind == .calendarYear, date.month == 12, date.isEndOfMonth { return years }
    guard let month else {
      return (prefixRemoved + years + [tailReplaced(by: date, digits: digits)])
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    if let day, !date.isEndOfMonth || notation == .slashed || notation == .hyphenated {
      return years + month.respelled(date.month) + day.respelled(date.day)
    }
    if endSign != nil, date.isEndOfMonth { return years + month.respelled(date.month) }
    let ending = TextReplacement(
      range: month.range.upperBound..<range.upperBound,
      text: Self.ending(of: date, notation, spelling: month.spelling))
    return years + month.respelled(date.month) + [ending]
  }

  private func years(
    goingOnBy count: Int, eraInForce: Era?, digits: NumberSpelling.Script
  ) -> [TextReplacement] {
    [year, bracketedYear].compactMap { $0 }.flatMap { year in
      let isBehind = year.number.range.lowerBound >= tail.upperBound
      return year.respelled(
        year.westernYear + count, eraInForce: eraInForce,
        isBeforeYearSign: notation == .yearSign && !isBehind, digits: digits)
    }
  }

  /// FY goes where a day is written: it names fiscal years only.
  private var prefixRemoved: [TextReplacement] {
    guard year.era == .fiscalYearPrefix else { return [] }
    let range = year.eraRange.lowerBound..<year.number.range.lowerBound
    return [TextReplacement(range: range, text: "")]
  }

  /// `年2月末` for the 年度末 of an expression without a month.
  private func tailReplaced(
    by date: CalendarDate, digits: NumberSpelling.Script
  ) -> TextReplacement {
    var spelling = year.number.spelling
    if spelling.script == .firstYear { spelling = NumberSpelling(digits) }
    var notation = Notation.yearSign
    if self.notation == .label, case .letter = year.era { notation = .dotted }
    let sign = notation == .dotted ? Self.dot(spelling) : "年"
    let ending = Self.ending(of: date, notation, spelling: spelling)
    let text = sign + spelling.spelled(date.month) + ending
    return TextReplacement(range: tail, text: text)
  }

  /// What follows the month's number.
  private static func ending(
    of date: CalendarDate, _ notation: Notation, spelling: NumberSpelling
  ) -> String {
    if notation == .dotted {
      return date.isEndOfMonth ? "末" : dot(spelling) + spelling.spelled(date.day)
    }
    return date.isEndOfMonth ? "月末" : "月" + spelling.spelled(date.day) + "日"
  }

  private static func dot(_ spelling: NumberSpelling) -> String {
    spelling.script == .fullWidth ? "．" : "."
  }
}

extension SpelledNumber {
  /// The replacement by another number in the same spelling; none when it is the same.
  func respelled(_ value: Int) -> [TextReplacement] {
    value == self.value ? [] : [TextReplacement(range: range, text: spelling.spelled(value))]
  }
}

extension NumberSpelling.Script {
  /// What a 元 turns into: the digits of the expressions, else of the text, else full-width ones.
  static func replacingFirstYear(in text: String, _ expressions: [YearExpression]) -> Self {
    let numbers = expressions.flatMap {
      [$0.year.number, $0.bracketedYear?.number, $0.month, $0.day]
    }
    let spelled = numbers.lazy.compactMap { $0?.spelling.script }.first { $0 != .firstYear }
    if let spelled { return spelled == .kanjiDigits ? .kanji : spelled }
    let digit = text.utf16.first(where: CharacterClass.isDigit)
    return digit.map { $0 < 0x80 ? .halfWidth : .fullWidth } ?? .fullWidth
  }
}
