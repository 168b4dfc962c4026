/// A month or day that no calendar has: 13月, 4月31日, R6.2.30.
package enum ImpossibleDate {
  /// The places of a text that name one, in its order, in UTF-16 code units.
  ///
  /// A day is compared with the length of its month, February's with that of the year before it; 29
  /// where no year stands there. Durations (60月を限度, 45日間) are none.
  package static func places(in text: some TextWithYears) -> [Range<Int>] {
    let units = text.units
    var years = text.years.filter { $0.notation == .yearSign }[...]
    var found: [Range<Int>] = []
    var index = 0
    // The year whose 年 stands right before.
    var year: (westernYear: Int, start: Int, end: Int)?
    while let start = units.next(.digit, from: index) {
      index = start
      guard let number = number(at: index, in: units) else {
        index += 1
        continue
      }
      let end = number.range.upperBound
      years = years.drop { $0.year.number.range.upperBound < end }
      if let expression = years.first, expression.year.number.range.upperBound == end,
        let sign = units.end(of: "年", afterGapAt: end)
      {
        year = (expression.year.westernYear, expression.range.lowerBound, units.afterGap(sign))
        index = end
        continue
      }
      let before = year.flatMap { $0.end == index ? $0 : nil }
      if let date = date(number, after: before, in: units) ?? numeric(number, in: units) {
        found.append(date)
      }
      index = end
    }
    return found
  }

  /// The digits at `index`, all of them, where no digit stands before.
  private static func number(at index: Int, in text: UTF16Text) -> SpelledNumber? {
    guard CharacterClass.isDigit(text.units[index]),
      text.unit(at: index - 1).map({ CharacterClass.isDigit($0) || numberSigns.contains($0) })
        != true
    else { return nil }
    return text.number(at: index)
  }

  /// 13月, 4月31日.
  private static func date(
    _ month: SpelledNumber, after year: (westernYear: Int, start: Int, end: Int)?,
    in text: UTF16Text
  ) -> Range<Int>? {
    guard month.range.count <= 2,
      let monthEnd = text.end(of: "月", at: month.range.upperBound)
    else { return nil }
    let start = year?.start ?? month.range.lowerBound
    let day = text.unit(at: monthEnd).flatMap { unit in
      CharacterClass.isDigit(unit) ? text.number(at: monthEnd) : nil
    }
    let dayEnd = day.flatMap { text.end(of: "日", at: $0.range.upperBound) }
    guard (1...12).contains(month.value) else {
      if year == nil, dayEnd == nil, durations.end(in: text, at: monthEnd) != nil { return nil }
      return start..<(dayEnd ?? monthEnd)
    }
    guard let day, let dayEnd, text.end(of: "間", at: dayEnd) == nil else { return nil }
    return exists(day.value, month.value, year?.westernYear) ? nil : start..<dayEnd
  }

  private static let numberSigns = UnitSet(".．,，")
  private static let dateSigns = UnitSet(".．/／-")

  /// R6.2.30, 2025/13/1: three numbers with one sign between them.
  private static func numeric(_ year: SpelledNumber, in text: UTF16Text) -> Range<Int>? {
    let end = year.range.upperBound
    guard let sign = text.unit(at: end), dateSigns.contains(sign),
      let month = text.number(at: end + 1), month.range.count <= 2,
      text.unit(at: month.range.upperBound) == sign,
      let day = text.number(at: month.range.upperBound + 1), day.range.count <= 2,
      text.unit(at: day.range.upperBound).map({ $0 == sign || CharacterClass.isLetter($0) }) != true
    else { return nil }
    var start = year.range.lowerBound
    var westernYear = year.value
    if year.range.count != 4 {
      guard let letter = text.unit(at: start - 1), let era = eras[letter],
        text.unit(at: start - 2).map(CharacterClass.isLetter) != true
      else { return nil }
      start -= 1
      westernYear = era.westernYear(year.value)
    }
    guard (1868...2999).contains(westernYear) else { return nil }
    let isDate = (1...12).contains(month.value) && exists(day.value, month.value, westernYear)
    return isDate ? nil : start..<day.range.upperBound
  }

  private static func exists(_ day: Int, _ month: Int, _ westernYear: Int?) -> Bool {
    (1...CalendarDate.endOfMonth(month, year: westernYear ?? 2024).day).contains(day)
  }

  private static let eras: UnitTable<Era> = {
    var eras: [UInt16: Era] = [:]
    for (letters, era) in [("RＲ", Era.reiwa), ("HＨ", .heisei), ("SＳ", .showa)] {
      for unit in letters.utf16 { eras[unit] = era }
    }
    return UnitTable(eras)
  }()

  private static let durations = WordTable([
    "間", "分", "以", "を", "程", "に満", "ほど", "超", "未満", "の間", "目",
  ])
}

extension YearExpression {
  /// The other year that brackets behind it name, and where they end: 令和6年（2025年）, 令和6年度（2025）.
  ///
  /// Nil where they name the same; a fiscal year reaches into the next calendar year. `next` is the
  /// expression that follows it in its text.
  package func otherYear(
    before next: YearExpression?, in text: UTF16Text
  ) -> (westernYear: Int, end: Int)? {
    let open = text.afterGap(range.upperBound)
    guard kind == .fiscalYear || kind == .calendarYear, endSign == nil,
      let unit = text.unit(at: open), unit.isOne(of: "(（［[")
    else { return nil }
    let start = text.afterGap(open + 1)
    var end = start
    var western = 0
    var isCalendarYear = true
    if let next, next.range.lowerBound == start, next.month == nil, next.endSign == nil,
      (next.year.era.era == nil) != (year.era.era == nil)
    {
      western = next.year.westernYear
      end = next.range.upperBound
      isCalendarYear = !next.isFiscal
    } else if let number = text.unit(at: start).flatMap({ unit in
      CharacterClass.isDigit(unit) ? text.number(at: start) : nil
    }), number.range.count == 4, year.era.era != nil {
      western = number.value
      end = number.range.upperBound
      isCalendarYear = !isFiscal
    } else {
      return nil
    }
    guard let unit = text.unit(at: text.afterGap(end)), unit.isOne(of: ")）］]") else {
      return nil
    }
    let reach = isFiscal == isCalendarYear ? 1 : 0
    let earliest = isFiscal ? year.westernYear : year.westernYear - reach
    let latest = isFiscal ? year.westernYear + reach : year.westernYear
    return (earliest...latest).contains(western) ? nil : (western, text.afterGap(end) + 1)
  }
}
