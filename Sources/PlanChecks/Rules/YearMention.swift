import PlanText

/// A year or day named in a text, with the words of its clause.
struct YearMention {
  let expression: YearExpression
  /// The expression as printed.
  let text: String
  /// What stands before it in its clause.
  let before: String
  /// What stands after it in its clause.
  let after: String

  /// All mentions of a text; a clause ends at a full stop or a line break.
  static func all(in text: String) -> [YearMention] {
    let found = yearExpressions(in: text)
    guard !found.isEmpty else { return [] }
    let units = Array(text.utf16)
    let isEnd = { (unit: UInt16) in [0x0A, 0x0D, 0x3002, 0xFF61].contains(unit) }
    return found.map { expression in
      let range = expression.range
      let start = units[..<range.lowerBound].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
      let end = units[range.upperBound...].firstIndex(where: isEnd) ?? units.endIndex
      return YearMention(
        expression: expression, text: Self.string(units[range]),
        before: Self.string(units[start..<range.lowerBound]),
        after: Self.string(units[range.upperBound..<end]))
    }
  }

  /// Whether the clause goes on to speak of something yet to come.
  var isAhead: Bool {
    ["予定", "見込", "以降", "未定", "に向け", "めざ", "目指", "計画", "目標"].contains { after.contains($0) }
  }

  /// The days it covers; for a bare calendar year nil, since it is mostly part of a name.
  var period: ClosedRange<CalendarDate>? {
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
  var textWithMonths: String {
    guard expression.kind == .calendarYear, listedMonths != nil,
      let end = after.firstIndex(of: "月")
    else { return text }
    return text + after[...end]
  }

  /// The months that follow a year in a list.
  private var listedMonths: ClosedRange<Int>? {
    var months: [Int] = []
    var rest = folded(after)[...]
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

  private static func string(_ units: ArraySlice<UInt16>) -> String {
    String(decoding: units, as: UTF16.self)
  }
}

extension CalendarDate {
  /// 令和7年2月28日.
  var label: String {
    let era = Era.allCases.last { $0.firstDay <= self } ?? .meiji
    let number = era.year(ofWestern: year)
    return "\(era.word)\(number == 1 ? "元" : String(number))年\(month)月\(day)日"
  }
}
