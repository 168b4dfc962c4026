/// What counts as a year beyond what every text may hold.
package struct YearReading: Hashable, Sendable {
  /// Whether `r6` is read as `R6` is; in running text a small letter and a digit are too often a code.
  package var readsLowercaseLetters: Bool
  /// The era a year without one is of (`6年度`); nil leaves such years unread.
  package var eraOfBareYears: Era?

  /// What every text may hold, and what is asked for besides.
  package init(readsLowercaseLetters: Bool = false, eraOfBareYears: Era? = nil) {
    self.readsLowercaseLetters = readsLowercaseLetters
    self.eraOfBareYears = eraOfBareYears
  }
}

/// Every year expression of a text, in its order.
///
/// Digits may be half-width, full-width or kanji, and blanks and line breaks may stand between the
/// parts. A label without 年 (`R6`, `令和6`, `FY2024`) is read only where no ASCII or full-width
/// letter or digit stands directly before its letter and none directly after its number, so `ER6`,
/// `R60x` and `R6C1` are words and `plan_R6_final` holds a label.
package func yearExpressions(
  in text: String, reading: YearReading = YearReading()
) -> [YearExpression] {
  let scanner = YearScanner(text: UTF16Text(text), reading: reading)
  var found: [YearExpression] = []
  var index = 0
  while index < scanner.text.units.count {
    let expressions = scanner.expressions(at: index)
    found += expressions
    index = expressions.last?.range.upperBound ?? index + 1
  }
  return scanner.markingSeries(found)
}

/// The grammar of year expressions over one text: a year, then what it is the year of.
struct YearScanner {
  /// The text that is read.
  let text: UTF16Text
  /// What the caller asks for besides.
  let reading: YearReading

  /// The expression that begins at `index`; several for a list that shares its 年度.
  func expressions(at index: Int) -> [YearExpression] {
    guard let head = head(at: index) else { return [] }
    let list = listSharingYearSign(from: head)
    return list.isEmpty ? expression(from: head).map { [$0] } ?? [] : list
  }

  /// The expression the year is the beginning of; nil when the year alone means nothing (`2024`).
  func expression(from head: YearHead) -> YearExpression? {
    if let yearSign = text.end(of: "年", afterGapAt: head.end) {
      if let end = text.end(of: "度", afterGapAt: yearSign) { return fiscalYear(head, end: end) }
      if case .omitted = head.year.era { return nil }
      return calendarYear(head, afterYearSign: yearSign)
    }
    switch head.year.era {
    case .western, .omitted: return nil
    case .fiscalYearPrefix: return label(head)
    case .word, .squareWord, .letter:
      let next = text.unit(at: head.end)
      guard next == 0x2E || next == 0xFF0E || next == 0x2F,
        text.unit(at: head.end + 1).map(CharacterClass.isDigit) ?? false
      else { return label(head) }
      // R7.2 is a month; R6.13 and R6/7 could be anything and are left alone.
      return next == 0x2F ? nil : dottedDate(head)
    }
  }

  private func fiscalYear(_ head: YearHead, end: Int) -> YearExpression {
    let endSign = endSign(at: text.afterGap(end))
    let tail = head.end..<(endSign?.upperBound ?? end)
    return head.expression(
      endSign == nil ? .fiscalYear : .fiscalYearEnd, .yearSign, tail: tail, endSign: endSign)
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
    let repeated = repeatedYear(at: afterYearSign)
    var monthHead = head
    monthHead.bracketedYear = repeated?.year ?? head.bracketedYear
    monthHead.end = repeated?.end ?? head.end
    if let month = month(monthHead, at: repeated?.end ?? afterYearSign) { return month }
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

  /// `R7.2`, `R7.2末`, `R7.3.15`.
  private func dottedDate(_ head: YearHead) -> YearExpression? {
    guard let month = text.number(at: head.end + 1), (1...12).contains(month.value) else {
      return nil
    }
    var end = month.range.upperBound
    if let dot = text.unit(at: end), dot == text.unit(at: head.end),
      let day = text.number(at: end + 1)
    {
      guard (1...31).contains(day.value) else { return nil }
      return head.expression(
        .calendarDate, .dotted, tail: head.end..<day.range.upperBound, month: month, day: day)
    }
    end = text.end(of: "月", at: end) ?? end
    if let next = text.unit(at: end), CharacterClass.isLetter(next) { return nil }
    let endSign = endSign(at: end)
    return head.expression(
      .calendarMonth, .dotted, tail: head.end..<(endSign?.upperBound ?? end), month: month,
      endSign: endSign)
  }

  /// Where 末 or 末日 stands at `index`.
  private func endSign(at index: Int) -> Range<Int>? {
    guard let end = text.end(of: "末", at: index) else { return nil }
    return index..<(text.end(of: "日", at: end) ?? end)
  }
}
