import TextEdits

extension YearExpression {
  /// The replacement that keeps the day of the week behind a date true when the date goes on by so many years.
  ///
  /// Nil where none stands there in brackets, or another than the date's. `units` are the text's.
  func weekdayGoingOn(by years: Int, in units: [UInt16]) -> TextReplacement? {
    guard kind == .calendarDate, let old = asOf, units.indices.contains(range.upperBound + 1),
      Self.brackets.contains(units[range.upperBound])
    else { return nil }
    let place = range.upperBound + 1
    // A 29th of February goes on as the 28th.
    let last = CalendarDate.endOfMonth(old.month, year: old.year + years)
    let new = CalendarDate(year: last.year, month: last.month, day: min(old.day, last.day))
    guard units[place] == Self.weekdays[old.weekday] else { return nil }
    return TextReplacement(
      range: place..<place + 1,
      text: String(decoding: [Self.weekdays[new.weekday]], as: UTF16.self))
  }

  private static let brackets = Set("(（".utf16)
  private static let weekdays = Array("日月火水木金土".utf16)
}

extension CalendarDate {
  /// 0 for Sunday to 6 for Saturday.
  fileprivate var weekday: Int {
    // March begins the year, so that the day put in stands at its end.
    let (moved, year) = month < 3 ? (month + 9, year - 1) : (month - 3, year)
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * moved + 2) / 5 + day
    return (days + 2) % 7
  }
}
