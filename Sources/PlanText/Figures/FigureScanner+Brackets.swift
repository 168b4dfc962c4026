/// Brackets, and the times they give the figures before, within and behind them.
extension FigureScanner {
  mutating func open(until close: Int) {
    if let (period, isSpan) = onlyPeriod(index + 1..<close) {
      if !isBehindFigure, periods.isCompared(bracketEndingAt: close + 1) {
        // 前年度（令和5年度）より3社増の15社: nothing here is of that year.
        if periodEnd == index { time = headingTime }
      } else if let day = period.time?.asOf, let year = clausePeriods.last,
        year.range.upperBound == index, period.time?.fiscalYear == time.fiscalYear
      {
        // 令和6年度（1月末）33.1％: the year of what follows has its day in the bracket.
        time.asOf = day
      } else if found.count > sentenceFirst, !isNextLead(period, close),
        isBehindFigure || !isTopic(after: close)
      {
        bind(period)
      } else if let time = period.time, !isSpan || time.fiscalYear <= context.latestYear {
        // 基準年（平成30年度）の38枚から: what follows is of that year, what stands before is not.
        clausePeriods.append(period)
        isLedByBracket = true
        timeAfterSentence = timeAfterSentence ?? self.time
        self.time = time
      }
      index = close + 1
      endSentence(ifAt: close)
    } else if isBehindFigure, let (period, status) = period(ofWordsUntil: close) {
      bind(period)
      if let status { found[found.count - 1].figure.status = status }
      index = close + 1
    } else if isBehindFigure, let status = FigureVocabulary.statuses.match(in: text, at: index + 1),
      status.end == close
    {
      found[found.count - 1].figure.status = status.meaning
      index = close + 1
    } else if let (word, end) = FigureVocabulary.qualifiers.match(in: text, at: index + 1),
      end == close, word.name != nil
    {
      bracketedQualifier = word
      index = close + 1
    } else {
      if isBehindFigure, let period = periods.period(at: index + 1), period.time?.asOf != nil,
        text.unit(at: period.range.upperBound).map({ $0.isOne(of: "、，") }) == true
      {
        bind(period)
      }
      groups.append(
        Group(open: index, close: close, time: time, limit: limit, count: found.count))
      index += 1
      limit = index
      periodStart = nil
      startClause()
    }
  }

  mutating func close() {
    let close = index
    index += 1
    guard let group = groups.last, group.close == close else { return }
    groups.removeLast()
    timeInBracket = time
    time = isOutgrown(group) ? headingTime : group.time
    limit = found.count > group.count ? index : group.limit
    periodStart = nil
    startClause()
    endSentence(ifAt: close)
  }

  /// Whether a bracket gives what follows its year, as the one before did: （令和5年度）12件 （令和6年度）15件.
  private func isNextLead(_ period: FigurePeriod, _ close: Int) -> Bool {
    guard isLedByBracket, period.time?.asOf == nil,
      let next = text.unit(at: text.afterSpace(close + 1))
    else { return false }
    return CharacterClass.isDigit(next) || CharacterClass.isNounLike(next)
  }

  /// Whether the last figure ends where the index stands.
  private var isBehindFigure: Bool { found.last?.figure.range.upperBound == index }

  /// Whether a particle goes on with a bracket as with a noun: （平成30年度）の.
  private func isTopic(after close: Int) -> Bool {
    text.unit(at: close + 1).map { $0.isOne(of: "のはがも：:") } ?? false
  }

  /// The time that a bracket's words begin with, where nothing but a noun follows: （令和5年度決算額）; not
  /// （令和4年度創設）.
  private func period(
    ofWordsUntil close: Int
  ) -> (period: FigurePeriod, status: StatedFigure.Status?)? {
    guard let period = periods.period(at: index + 1), period.time != nil else { return nil }
    var start = period.range.upperBound
    if let sign = text.unit(at: start), sign.isOne(of: "：:の") { start += 1 }
    if let (status, end) = FigureVocabulary.statuses.match(in: text, at: start), end == close {
      return (period, status)
    }
    guard text.units[start..<close].allSatisfy({ CharacterClass.isKanji($0) }) else { return nil }
    return (period, nil)
  }

  /// Whether a bracket tells of the earlier year before it only what is compared with: 前年度（7,950万円）を
  /// 上回った.
  private func isOutgrown(_ group: Group) -> Bool {
    guard group.time.isStated, group.time.fiscalYear < headingTime.fiscalYear,
      found.count > group.count, periodEnd <= group.open
    else { return false }
    if periodEnd < group.open {
      // 令和元年度の水準（4,000人）に対し; the aim of a year is compared with the same year.
      return text.end(of: "の水準", at: periodEnd) == group.open
        && FigureVocabulary.comparing.end(in: text, at: group.close + 1) != nil
    }
    return FigureVocabulary.comparing.end(in: text, at: group.close + 1) != nil
  }

  private mutating func endSentence(ifAt close: Int) {
    guard sentenceEnd == close else { return }
    endSentence()
    limit = max(limit, index)
  }

  /// The last time of a bracket that holds only times, and whether it ends a span:
  /// (令和6年3月末現在), (令和3、4年度).
  ///
  /// One that goes on beyond the column's year is that of a plan: (令和4年度～令和8年度).
  private func onlyPeriod(_ range: Range<Int>) -> (last: FigurePeriod, isSpan: Bool)? {
    var position = text.afterGap(range.lowerBound)
    var last: FigurePeriod?
    var isSpan = false
    while position < range.upperBound, let period = periods.period(at: position) {
      last = period
      let end = periods.endOfSurvey(at: period.range.upperBound) ?? period.range.upperBound
      position = afterPeriodWords(end)
      while let unit = text.unit(at: position), position < range.upperBound,
        CharacterClass.isJoiner(unit)
      {
        isSpan = isSpan || CharacterClass.isPeriodSign(unit)
        position = text.afterGap(position + 1)
      }
    }
    guard let last, text.afterGap(position) == range.upperBound else { return nil }
    return (last, isSpan)
  }

  /// Gives the figures of the sentence the time that a bracket behind them names.
  private mutating func bind(_ period: FigurePeriod) {
    guard let time = period.time else { return }
    defer {
      firstUnbound = found.count
      boundTime = found.last?.time
    }
    for index in max(sentenceFirst, firstUnbound)..<found.count {
      guard found[index].figure.range.lowerBound >= groups.last?.open ?? 0 else { continue }
      let isOwn = found[index].time.isStated
      let isBeside = found[index].figure.range.upperBound == self.index
      if !isOwn || isBeside && time.asOf == nil { found[index].time.fiscalYear = time.fiscalYear }
      if let asOf = time.asOf, found[index].time.fiscalYear == time.fiscalYear {
        found[index].time.asOf = asOf
      }
      found[index].time.isStated = true
    }
  }

  /// Gives the last figure of a bracket the year that alone stands between it and the bracket's end:
  /// （目標値65％、令和8年度）.
  mutating func bindLast(to time: FigureTime, _ period: Range<Int>) {
    guard let group = groups.last, group.close == afterPeriodWords(period.upperBound),
      let last = found.last, found.count > group.count, !last.time.isStated,
      text.units[last.figure.range.upperBound..<period.lowerBound].allSatisfy({
        CharacterClass.isBlank($0) || $0.isOne(of: "、，：:・/／")
      })
    else { return }
    found[found.count - 1].time = time
  }
}
