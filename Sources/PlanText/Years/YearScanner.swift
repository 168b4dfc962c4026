/// Every year expression of a text, in its order.
///
/// Digits may be half-width, full-width or kanji, and blanks and line breaks may stand between the
/// parts. A label without 年 (`R6`, `令和6`, `FY2024`) is read only where no ASCII or full-width
/// letter or digit stands directly before its letter and none directly after its number, so `ER6`,
/// `R60x` and `R6C1` are words and `plan_R6_final` holds a label.
package func yearExpressions(
  in text: String, reading: YearReading = YearReading()
) -> [YearExpression] {
  yearExpressions(of: UTF16Text(text), reading: reading)
}

/// The same of a text whose code units are known.
package func yearExpressions(
  of text: UTF16Text, reading: YearReading = YearReading()
) -> [YearExpression] {
  var scanner = YearScanner(text: text, reading: reading)
  var found: [YearExpression] = []
  var index = 0
  while let start = text.next(.yearStart, from: index) {
    let count = found.count
    scanner.read(at: start, into: &found)
    index = found.count > count ? found[found.count - 1].range.upperBound : start + 1
  }
  return found.isEmpty ? [] : scanner.markingSeries(found).markingDoubts()
}

/// Whether a year, in whatever reading, can begin with a code unit.
package func mayBeginYear(_ unit: UInt16) -> Bool {
  !UnitClasses.of(unit).isDisjoint(with: .yearStart)
}

/// The grammar of year expressions over one text: a year, then what it is the year of.
struct YearScanner {
  /// The text that is read.
  let text: UTF16Text
  /// What the caller asks for besides.
  let reading: YearReading
  /// The end of numbers that are joined as in a list but share no 年度, so that none of them begins one.
  private var plainNumbersEnd = 0

  init(text: UTF16Text, reading: YearReading) {
    self.text = text
    self.reading = reading
  }

  /// Adds the expression that begins at `index`; several for a list that shares its 年度.
  mutating func read(at index: Int, into found: inout [YearExpression]) {
    guard let head = head(at: index), mayGoOn(head) else { return }
    if index >= plainNumbersEnd {
      let (list, end) = listSharingYearSign(from: head)
      if !list.isEmpty {
        found += list
        return
      }
      plainNumbersEnd = end
    }
    if let expression = expression(from: head) { found.append(expression) }
  }

  /// Whether a number without era, which is mostly none of a year, is followed by 年 or another number.
  private func mayGoOn(_ head: YearHead) -> Bool {
    guard case .omitted = head.year.era else { return true }
    return text.end(of: "年", afterGapAt: head.end) != nil || afterJoiner(at: head.end) != nil
  }

  /// The expression the year is the beginning of; nil when the year alone means nothing (`2024`).
  func expression(from head: YearHead) -> YearExpression? {
    if let yearSign = text.end(of: "年", afterGapAt: head.end) {
      guard let end = text.end(of: "度", afterGapAt: yearSign) else {
        return calendarYear(head, afterYearSign: yearSign)
      }
      return isCount(head, end: end) ? nil : fiscalYear(head, end: end)
    }
    switch head.year.era {
    case .omitted: return nil
    case .fiscalYearPrefix: return label(head)
    case .apostrophe: return isNumbered(head) ? nil : label(head)
    case .western: return numericDate(from: head) ?? (isLabel(western: head) ? label(head) : nil)
    case .word, .squareWord, .letter:
      if let date = numericDate(from: head) { return date }
      return isNumbered(head) ? nil : label(head)
    }
  }

  /// Whether a number goes on after a dot or slash (R6.13, R6/7), which could be anything.
  ///
  /// A western year does not: R6/2024年度 names two.
  private func isNumbered(_ head: YearHead) -> Bool {
    guard let sign = text.unit(at: head.end), Self.dateSigns.contains(sign),
      let next = text.unit(at: head.end + 1)
    else { return false }
    return CharacterClass.isDigit(next) && westernNumber(at: head.end + 1) == nil
  }

  /// Whether 年度 counts years without an era instead of naming one: 3年度目, 5年度間.
  private func isCount(_ head: YearHead, end: Int) -> Bool {
    guard case .omitted = head.year.era else { return false }
    return text.end(of: "目", at: end) != nil || text.end(of: "間", at: end) != nil
  }

  private func fiscalYear(_ head: YearHead, end: Int) -> YearExpression {
    let endSign = endSign(at: text.afterGap(end))
    let tail = head.end..<(endSign?.upperBound ?? end)
    var expression = head.expression(
      endSign == nil ? .fiscalYear : .fiscalYearEnd, .yearSign, tail: tail, endSign: endSign)
    if let behind = sameYear(behind: tail.upperBound, as: head) {
      expression.bracketedYear = behind.year
      expression.range = expression.range.lowerBound..<behind.end
    }
    return expression
  }

  /// Whether a western year alone names a fiscal year: `2024（R6）`, and `2024` in headings.
  private func isLabel(western head: YearHead) -> Bool {
    if let bracketed = head.bracketedYear {
      return bracketed.era.era != nil && bracketed.westernYear == head.year.westernYear
    }
    guard reading.readsBareWesternYears else { return false }
    return [head.year.eraRange.lowerBound - 1, head.end].allSatisfy { index in
      text.unit(at: index).map { CharacterClass.isBlank($0) || Brackets.isSign($0) } ?? true
    }
  }

  private func label(_ head: YearHead) -> YearExpression? {
    let script = head.year.number.spelling.script
    guard script == .halfWidth || script == .fullWidth else { return nil }
    var head = head
    if let bracketed = head.bracketedYear, bracketed.westernYear != head.year.westernYear {
      head.bracketedYear = nil
      head.end = head.year.number.range.upperBound
    }
    if let next = text.unit(at: head.end), CharacterClass.isLetter(next) { return nil }
    let endSign = endSign(at: head.end)
    return head.expression(
      endSign == nil ? .fiscalYear : .fiscalYearEnd, .label,
      tail: head.end..<(endSign?.upperBound ?? head.end), endSign: endSign)
  }

  private func calendarYear(_ head: YearHead, afterYearSign: Int) -> YearExpression? {
    // 2020年代 is ten years.
    guard text.end(of: "代", at: afterYearSign) == nil else { return nil }
    let repeated = repeatedYear(of: head, at: afterYearSign)
    var monthHead = head
    monthHead.bracketedYear = repeated?.year ?? head.bracketedYear
    monthHead.end = repeated?.end ?? head.end
    if let month = month(monthHead, at: repeated?.end ?? afterYearSign) { return month }
    // 6年間, 3年目.
    if case .omitted = head.year.era { return nil }
    let endSign = endSign(at: afterYearSign)
    return head.expression(
      .calendarYear, .yearSign, tail: head.end..<(endSign?.upperBound ?? afterYearSign),
      endSign: endSign)
  }

  private func month(_ head: YearHead, at index: Int) -> YearExpression? {
    guard let month = text.number(at: text.afterGap(index)), (1...12).contains(month.value),
      let afterMonth = text.end(of: "月", afterGapAt: month.range.upperBound)
    else { return nil }
    let next = text.afterGap(afterMonth)
    if let day = text.number(at: next), (1...31).contains(day.value),
      let end = text.end(of: "日", afterGapAt: day.range.upperBound)
    {
      return head.expression(.calendarDate, .yearSign, tail: head.end..<end, month: month, day: day)
    }
    let endSign = endSign(at: next)
    return head.expression(
      .calendarMonth, .yearSign, tail: head.end..<(endSign?.upperBound ?? afterMonth),
      month: month, endSign: endSign)
  }

  /// Where 末 or 末日 stands at `index`.
  func endSign(at index: Int) -> Range<Int>? {
    guard let end = text.end(of: "末", at: index) else { return nil }
    return index..<(text.end(of: "日", at: end) ?? end)
  }
}

/// What counts as a year beyond what every text may hold.
package struct YearReading: Hashable, Sendable {
  /// Whether `r6` is read as `R6` is; in running text a small letter and a digit are too often a code.
  package var readsLowercaseLetters: Bool
  /// The era a year without one is of (`6年度`, `7年2月`); nil leaves such years unread.
  package var eraOfBareYears: Era?
  /// Whether `2024` is a fiscal year where only blanks or brackets stand beside it.
  package var readsBareWesternYears: Bool

  /// What every text may hold, and what is asked for besides.
  package init(
    readsLowercaseLetters: Bool = false, eraOfBareYears: Era? = nil,
    readsBareWesternYears: Bool = false
  ) {
    self.readsLowercaseLetters = readsLowercaseLetters
    self.eraOfBareYears = eraOfBareYears
    self.readsBareWesternYears = readsBareWesternYears
  }

  /// How the headings of tables are read.
  package static let heading = YearReading(
    readsLowercaseLetters: true, eraOfBareYears: .reiwa, readsBareWesternYears: true)

  /// How the titles, print headers and sheet names of an edition are read.
  ///
  /// `6年度` is its label there as well; small letters and numbers alone may be codes and counts.
  package static func title(of edition: FiscalYear) -> YearReading {
    YearReading(eraOfBareYears: .naming(edition))
  }
}
