/// A year or day named in a text, with the words of its clause.
package struct YearMention: Sendable {
  package let expression: YearExpression
  /// Where its clause goes on, up to the next full stop or line break.
  package let rest: Range<Int>
  /// Whether the clause goes on to speak of something yet to come.
  package let isAhead: Bool
  private let units: UTF16Text

  /// All mentions of a text, made of the years that it names, in its order.
  static func all(_ expressions: [YearExpression], in text: UTF16Text) -> [YearMention] {
    guard let first = expressions.first else { return [] }
    var signs: [Int] = []
    var next = first.range.upperBound
    while let sign = text.next(.aheadOrEnd, from: next) {
      signs.append(sign)
      next = sign + 1
    }
    var ahead = text.units.count
    var end = text.units.count
    // From the end on, so that each clause is looked through once.
    let mentions = expressions.reversed().map { expression in
      while let sign = signs.last, sign >= expression.range.upperBound {
        signs.removeLast()
        if clauseEnds.contains(text.units[sign]) {
          end = sign
          ahead = sign
        } else if aheadWords.end(in: text, at: sign) != nil {
          ahead = sign
        }
      }
      return YearMention(
        expression: expression, rest: expression.range.upperBound..<end, isAhead: ahead < end,
        units: text)
    }
    return mentions.reversed()
  }

  /// What ends a clause, or begins a word of what is to come.
  static var signs: [UInt16] { Array(endSigns.utf16) + aheadWords.firsts }

  private static let endSigns = "\n\r。｡"
  private static let clauseEnds = UnitSet(endSigns)
  private static let aheadWords = WordTable([
    "予定", "見込", "以降", "未定", "に向け", "めざ", "目指", "計画", "目標",
  ])

  /// The expression as printed.
  package var text: String { units.string(expression.range) }

  /// Whether one of the words stands right behind it.
  package func isFollowed(by words: WordTable<Bool>) -> Bool {
    words.match(in: units, at: rest.lowerBound) != nil
  }

  /// Whether it and a number stand in a bracket behind a number, which is compared with it:
  /// 15件（令和5年度：12件）, 令和6年度は開催せず（R5は2回）.
  package var isCompared: Bool {
    let open = units.beforeGap(expression.range.lowerBound) - 1
    guard let sign = units.unit(at: open), sign.isOne(of: "(（【[［") else { return false }
    return reachesDigit(from: open - 1, by: -1)
      && reachesDigit(from: expression.range.upperBound, by: 1)
  }

  /// Whether a digit comes before the line or the bracket ends.
  private func reachesDigit(from start: Int, by step: Int) -> Bool {
    var index = start
    while let unit = units.unit(at: index), !Self.ends.contains(unit) {
      if CharacterClass.isDigit(unit) { return true }
      index += step
    }
    return false
  }

  private static let ends = UnitSet(")）】]］。\n\r")

  /// What follows it, at most so many characters after those for which `isPassed` holds.
  ///
  /// Nil where none of the words may stand in it.
  package func following(
    _ count: Int, after isPassed: (Character) -> Bool, with words: WordTable<Bool>
  ) -> Substring? {
    var start = rest.lowerBound
    while start < rest.upperBound, let scalar = Unicode.Scalar(units.units[start]),
      isPassed(Character(scalar))
    {
      start += 1
    }
    // No character of these texts is made of more code units.
    let end = min(rest.upperBound, start + 8 * count)
    guard (start..<end).contains(where: { words.match(in: units, at: $0) != nil }) else {
      return nil
    }
    return units.string(start..<end).drop(while: isPassed).prefix(count)
  }

  /// The days it covers; for a bare calendar year nil, since it is mostly part of a name.
  package var period: ClosedRange<CalendarDate>? {
    let western = expression.year.westernYear
    if let year = expression.fiscalYear {
      let first = CalendarDate(year: year.westernYear, month: 4, day: 1)
      return (expression.kind == .fiscalYearEnd ? year.lastDay : first)...year.lastDay
    }
    if let day = expression.asOf { return day...day }
    let named = expression.month.map(\.value)
    guard let months = expression.kind == .calendarYear ? listedMonths : named.map({ $0...$0 })
    else { return nil }
    let first = CalendarDate(year: western, month: months.lowerBound, day: 1)
    return first...CalendarDate.endOfMonth(months.upperBound, year: western)
  }

  /// The expression with the months that follow it: 令和7年3、4月.
  package var textWithMonths: String {
    guard expression.kind == .calendarYear, listedMonths != nil,
      let end = units.units[rest].firstIndex(of: 0x6708)
    else { return text }
    return text + units.string(rest.lowerBound..<end + 1)
  }

  /// The numbers that follow it and the signs between them, folded, with the character behind them.
  package var numbersBehind: String {
    var end = rest.lowerBound
    while end < rest.upperBound, Self.isInList(units.units[end]) { end += 1 }
    return folded(units.string(rest.lowerBound..<min(end + 2, rest.upperBound)))
  }

  private static func isInList(_ unit: UInt16) -> Bool {
    listSigns.contains(unit) || Unicode.Scalar(unit).map(TextFolding.isDropped) ?? false
  }

  private static let listSigns = UnitSet("0123456789０１２３４５６７８９、､,，・･~〜～-－")

  /// The months that follow a year in a list.
  private var listedMonths: ClosedRange<Int>? {
    var months: [Int] = []
    var rest = numbersBehind[...]
    while let number = Int(rest.prefix { $0.isASCII && $0.isNumber }), (1...12).contains(number) {
      months.append(number)
      rest = rest.drop { $0.isASCII && $0.isNumber }
      guard let sign = rest.first else { return nil }
      if sign == "月" { return (months.min() ?? 1)...(months.max() ?? 1) }
      guard "、,・~-".contains(sign) else { return nil }
      rest.removeFirst()
    }
    return nil
  }
}

extension CalendarDate {
  /// 令和7年2月28日.
  package var label: String {
    let era = Era.allCases.last { $0.firstDay <= self } ?? .meiji
    let number = era.year(ofWestern: year)
    return "\(era.word)\(number == 1 ? "元" : String(number))年\(month)月\(day)日"
  }
}
