/// The time a figure speaks of.
struct FigureTime: Hashable {
  /// Its fiscal year.
  var fiscalYear: FiscalYear
  /// The day the text names for it.
  var asOf: CalendarDate?
  /// Whether the text says so, and not only the column's heading.
  var isStated: Bool
  /// Whether it is named by its distance from the heading's: 前年度.
  var isRelative = false
  /// Whether something is to be done until then: 2030年度までに.
  var isDeadline = false
}

/// Words of a text that name a time.
struct FigurePeriod {
  /// What a time means for the figures beside it.
  enum Effect {
    /// They are of this time.
    case states(FigureTime)
    /// They are of all the time from then on: 令和4年度から.
    case since
    /// Nothing: 令和4年度に創設し, 2025年大阪・関西万博, 8、12月.
    case none
  }

  /// From the year's first code unit to 現在, 時点 or まで.
  var range: Range<Int>
  var effect: Effect

  /// The time it states.
  var time: FigureTime? {
    if case .states(let time) = effect { time } else { nil }
  }
}

/// Finds the times that a text names, in its order.
struct FigurePeriods {
  private let text: UTF16Text
  private let context: FigureContext
  /// In the order of the text.
  private let expressions: [YearExpression]

  init(_ text: UTF16Text, context: FigureContext) {
    self.text = text
    self.context = context
    expressions = yearExpressions(
      of: text, reading: YearReading(eraOfBareYears: .naming(context.fiscalYear)))
  }

  /// The period that begins at `index`.
  func period(at index: Int) -> FigurePeriod? {
    if let found = expression(at: index) { return period(expressions[found]) }
    return relativePeriod(at: index) ?? monthAlone(at: index)
  }

  /// The number of the first expression that begins at `index`.
  private func expression(at index: Int) -> Int? {
    var (low, high) = (0, expressions.count)
    while low < high {
      let middle = (low + high) / 2
      if expressions[middle].range.lowerBound < index { low = middle + 1 } else { high = middle }
    }
    guard low < expressions.count, expressions[low].range.lowerBound == index else { return nil }
    return low
  }

  private func period(_ expression: YearExpression) -> FigurePeriod {
    let end = expression.range.upperBound
    let (markedEnd, isMarked) = marker(at: end)
    let range = expression.range.lowerBound..<markedEnd
    let isFuture =
      time(of: expression, isMarked: false).map { $0.fiscalYear > context.latestYear } ?? false
    if let since = endOfSince(end) {
      // What begins in a year to come is of that year.
      if isFuture, !isPreparedFor(since), let time = time(of: expression, isMarked: false) {
        return FigurePeriod(range: range.lowerBound..<since, effect: .states(time))
      }
      return FigurePeriod(range: range.lowerBound..<since, effect: .since)
    }
    guard !isCompared(end), text.end(of: "対", at: range.lowerBound - 1) == nil,
      !isName(expression), !isBeginning(markedEnd), !isEnding(end),
      !(isFuture && isPreparedFor(end)),
      var time = time(of: expression, isMarked: isMarked)
    else { return FigurePeriod(range: range, effect: .none) }
    time.isDeadline = isFuture && text.end(of: "までに", at: markedEnd - 3) == markedEnd
    return FigurePeriod(range: range, effect: .states(time))
  }

  /// Whether what follows is only made ready for a year to come: 令和7年度の開催に向け、3校と協議.
  private func isPreparedFor(_ index: Int) -> Bool {
    for position in index..<max(index, min(index + 24, text.units.count)) {
      let unit = text.units[position]
      if CharacterClass.isDigit(unit) || CharacterClass.isLineBreak(unit)
        || unit.isOne(of: "。（(")
      {
        return false
      }
      if Self.preparations.end(in: text, at: position) != nil { return true }
    }
    return false
  }

  private func time(of expression: YearExpression, isMarked: Bool) -> FigureTime? {
    let western = expression.year.westernYear
    switch expression.kind {
    case .fiscalYear, .fiscalYearEnd:
      return expression.fiscalYear.map {
        FigureTime(fiscalYear: $0, asOf: expression.asOf, isStated: true)
      }
    case .calendarYear:
      return FigureTime(fiscalYear: FiscalYear(western), asOf: expression.asOf, isStated: true)
    case .calendarMonth, .calendarDate:
      guard let month = expression.month else { return nil }
      // A day without 現在 or 時点 is the day of an event, not the one a count was taken on.
      let last = expression.asOf ?? .endOfMonth(month.value, year: western)
      let isState = isMarked || expression.endSign != nil
      return FigureTime(
        fiscalYear: FiscalYear(containing: last), asOf: isState ? last : nil, isStated: true)
    }
  }

  /// 昨年度, 前年度末, 今年度.
  private func relativePeriod(at index: Int) -> FigurePeriod? {
    guard let (offset, wordEnd) = Self.relativeYears.match(in: text, at: index) else { return nil }
    // Of 前年 only 前年4,702件 is the year before, 前年4月 and 前年から are not.
    if Self.isBare(text, index..<wordEnd) { return nil }
    // 前年度比 and 前年度から compare.
    if offset < 0, text.end(of: "対", at: index - 1) != nil || isComparison(wordEnd) { return nil }
    if offset > 0, isPreparedFor(wordEnd) { return nil }
    let year = FiscalYear(context.fiscalYear.westernYear + offset)
    let endSign = text.end(of: "末", at: wordEnd)
    if offset < 0, let endSign, Self.comparisons.end(in: text, at: endSign) != nil { return nil }
    let end = marker(at: endSign ?? wordEnd).end
    let asOf = endSign == nil ? nil : year.lastDay
    return FigurePeriod(
      range: index..<end,
      effect: .states(
        FigureTime(fiscalYear: year, asOf: asOf, isStated: true, isRelative: true)))
  }

  /// Whether a word without 度 is followed by no number of its own.
  private static func isBare(_ text: UTF16Text, _ word: Range<Int>) -> Bool {
    guard !text.units[word.upperBound - 1].isOne(of: "度産") else { return false }
    guard let number = text.numeral(at: word.upperBound) else { return true }
    return text.end(of: "月", at: number.range.upperBound) != nil
  }

  /// Whether a year past is only what another figure is compared with: 前年度比, 前年度の2倍.
  private func isComparison(_ index: Int) -> Bool {
    if Self.comparisons.end(in: text, at: index) != nil { return true }
    guard let end = text.end(of: "の", at: index) else { return false }
    // 前年度の120件を上回る tells of that year, 前年度の2倍 and 前年度の実績を上回る do not.
    guard let number = text.numeral(at: end) else { return true }
    return Self.shares.end(in: text, at: number.range.upperBound) != nil
  }

  /// `12月末`, `3月31日現在`, `8、12月` without a year: a time only where it names a state.
  private func monthAlone(at index: Int) -> FigurePeriod? {
    guard let unit = text.unit(at: index), CharacterClass.isDigit(unit),
      let month = text.number(at: index), (1...12).contains(month.value),
      let monthEnd = text.end(of: "月", at: month.range.upperBound),
      text.end(of: "間", at: monthEnd) == nil
    else { return nil }
    let western = context.fiscalYear.westernYear + (month.value >= 4 ? 0 : 1)
    let lastDay = CalendarDate.endOfMonth(month.value, year: western)
    var end = monthEnd
    var asOf: CalendarDate?
    if let endSign = text.end(of: "末", at: end) {
      end = endSign
      asOf = lastDay
    } else if let day = text.number(at: end), (1...lastDay.day).contains(day.value),
      let dayEnd = text.end(of: "日", at: day.range.upperBound)
    {
      end = dayEnd
      let isMarked = marker(at: end).isMarked
      asOf = isMarked ? CalendarDate(year: western, month: month.value, day: day.value) : nil
    }
    let time = asOf.map { FigureTime(fiscalYear: context.fiscalYear, asOf: $0, isStated: true) }
    return FigurePeriod(
      range: index..<marker(at: end).end, effect: time.map(FigurePeriod.Effect.states) ?? .none)
  }

  /// The end of 現在, 時点, まで at `index`, and whether one stands there.
  private func marker(at index: Int) -> (end: Int, isMarked: Bool) {
    let start = text.afterSpace(index)
    return Self.markers.end(in: text, at: start).map { ($0, true) } ?? (index, false)
  }

  /// The end of the word by which a period goes on to the column's own time: 令和4年度から.
  private func endOfSince(_ index: Int) -> Int? {
    Self.sinceWords.end(in: text, at: index)
  }

  /// The end of a survey's name at `index`: 令和3年経済センサス, R2国勢調査.
  func endOfSurvey(at index: Int) -> Int? {
    for position in index..<max(index, min(index + 20, text.units.count)) {
      if let end = Self.surveys.end(in: text, at: position) { return end }
      let unit = text.units[position]
      guard CharacterClass.isNounLike(unit) || unit.isOne(of: "・") else { return nil }
    }
    return nil
  }

  /// Whether a time is only what another one is compared with: 2013年度比, 令和元年度の1.2倍.
  private func isCompared(_ index: Int) -> Bool {
    Self.comparedWords.end(in: text, at: index) != nil || isMultiplied(index)
  }

  /// Whether a time in a bracket that ends at `index` is only what another one is compared with:
  /// 前年度（令和5年度）より.
  func isCompared(bracketEndingAt index: Int) -> Bool {
    Self.comparisons.end(in: text, at: index) != nil || isMultiplied(index)
  }

  /// Whether の and so many times follow.
  private func isMultiplied(_ index: Int) -> Bool {
    guard let number = text.end(of: "の", at: index).flatMap({ text.numeral(at: $0) }) else {
      return false
    }
    return Self.multiples.end(in: text, at: number.range.upperBound) != nil
  }

  /// Whether a calendar year is the beginning of a name: 2025年大阪・関西万博.
  private func isName(_ expression: YearExpression) -> Bool {
    guard expression.kind == .calendarYear, expression.endSign == nil,
      let unit = text.unit(at: expression.range.upperBound)
    else { return false }
    return CharacterClass.isNounLike(unit)
      && Self.wordsAfterYear.end(in: text, at: expression.range.upperBound) == nil
      && endOfSurvey(at: expression.range.upperBound) == nil
  }

  /// Whether something begins in this period before the sentence goes on: 令和4年度に創設し、…, or was made
  /// in it and is told of now: 令和4年度に整備した広場の利用.
  private func isBeginning(_ index: Int) -> Bool {
    for position in index..<max(index, min(index + 24, text.units.count)) {
      let unit = text.units[position]
      if CharacterClass.isDigit(unit) || CharacterClass.isLineBreak(unit)
        || unit.isOne(of: "、。，（(")
      {
        return false
      }
      if FigureVocabulary.beginnings.end(in: text, at: position) != nil
        || FigureVocabulary.sources.end(in: text, at: position) != nil
      {
        return true
      }
      if let end = FigureVocabulary.creations.end(in: text, at: position),
        isAttributive(end)
      {
        return true
      }
    }
    return false
  }

  /// Whether something has ended with a period: 令和5年度末で廃止した制度に代わり.
  private func isEnding(_ index: Int) -> Bool {
    guard text.end(of: "末で", at: index - 1) == index + 1 else { return false }
    return FigureVocabulary.endings.end(in: text, at: index + 1) != nil
  }

  /// Whether した and a noun with の follow a verb.
  private func isAttributive(_ index: Int) -> Bool {
    guard var end = text.end(of: "した", at: index) ?? text.end(of: "された", at: index) else {
      return false
    }
    let start = end
    while let unit = text.unit(at: end), CharacterClass.isNounLike(unit) { end += 1 }
    return end > start && text.end(of: "の", at: end) != nil
  }

  private static let multiples = WordTable(["倍", "割"])
  private static let shares = WordTable(["倍", "%", "％", "割", "ポイント"])
  private static let markers = WordTable(["現在", "時点", "までに", "まで"])
  private static let sinceWords = WordTable(["から", "より", "以降", "以来", "以後"])
  private static let comparedWords = WordTable([
    "比", "並", "と比", "に比", "対比", "水準", "に対し", "に対す", "を",
  ])
  private static let wordsAfterYear = WordTable(["実績", "現在", "時点", "中", "度", "計", "約", "延"])
  private static let surveys = WordTable(["センサス", "調査", "統計"])
  static let relativeYears = WordTable<Int>([
    ("昨年度", -1), ("前年度", -1), ("一昨年度", -2), ("前々年度", -2), ("今年度", 0), ("本年度", 0), ("当年度", 0),
    ("前年", -1), ("前年同月", -1), ("前年同期", -1), ("前シーズン", -1), ("前年産", -1), ("昨年産", -1), ("本年産", 0),
    ("来年度", 1), ("次年度", 1), ("翌年度", 1), ("再来年度", 2),
  ])
  private static let comparisons = WordTable([
    "比", "並", "同", "より", "から", "に比", "と比", "に続", "に引", "と同", "+", "＋", "を", "に対し", "に対す", "差", "対比",
    "水準",
  ])
  /// Words by which a year to come is only prepared for.
  private static let preparations = WordTable([
    "に向け", "に備え", "を見据え", "の準備", "のため", "について", "に係る", "に関する", "の募集", "の申請", "の申込", "の予約", "の要望",
  ])
}

extension UTF16Text {
  /// The index after the blanks at `index` that end no line.
  func afterSpace(_ index: Int) -> Int {
    var position = index
    while let unit = unit(at: position), CharacterClass.isSpace(unit) { position += 1 }
    return position
  }
}
