/// Lines, sentences and brackets, and the times that hold in them.
extension FigureScanner {
  mutating func startLine() {
    if groups.isEmpty { endSentence() }
    lineStart = index
    limit = index
    periodStart = nil
    startClause()
    // An indented line goes on with the one above.
    let isIndented = text.unit(at: index).map(CharacterClass.isSpace) ?? false
    if groups.isEmpty, !isIndented { time = headingTime }
    if groups.isEmpty { takeHeading() }
  }

  /// A line of nothing but a time, which then holds for the lines below: 【令和5年度】, ＜R5実績＞.
  private mutating func takeHeading() {
    var position = text.afterSpace(index)
    while let unit = text.unit(at: position), Self.bullets.contains(unit) {
      position = text.afterSpace(position + 1)
    }
    var close: Int?
    if let unit = text.unit(at: position), !BracketPairs.isQuote(unit),
      let partner = brackets.partner[position], partner > position
    {
      close = partner
      position = text.afterSpace(position + 1)
    }
    guard let period = periods.period(at: position), let time = period.time else { return }
    var end = afterPeriodWords(period.range.upperBound)
    if let close {
      guard end == close else { return }
      end = afterPeriodWords(close + 1)
    }
    guard end == text.units.count || text.unit(at: end).map(CharacterClass.isLineBreak) == true
    else { return }
    index = end
    limit = end
    headingTime = time
    self.time = time
  }

  /// The index after words that add nothing to a time: 令和5年度の実績：.
  private func afterPeriodWords(_ index: Int) -> Int {
    var end = text.afterSpace(index)
    while let (_, next) = Self.periodWords.match(in: text, at: end) { end = text.afterSpace(next) }
    return end
  }

  mutating func stop() {
    let next = text.afterSpace(index)
    if let unit = text.unit(at: next), "(（".utf16.contains(unit),
      let partner = brackets.partner[next]
    {
      sentenceEnd = partner
    } else {
      endSentence()
      limit = max(limit, index)
    }
  }

  private mutating func endSentence() {
    sentenceFirst = found.count
    sentenceEnd = nil
    startClause()
    isHistory = false
    bracketedQualifier = nil
    if let timeAfterSentence { time = timeAfterSentence }
    timeAfterSentence = nil
  }

  mutating func open(until close: Int) {
    if let period = onlyPeriod(index + 1..<close) {
      if found.count > sentenceFirst {
        bind(period)
      } else if let time = period.time {
        timeAfterSentence = timeAfterSentence ?? self.time
        self.time = time
      }
      index = close + 1
      endSentence(ifAt: close)
    } else if let (word, end) = FigureVocabulary.qualifiers.match(in: text, at: index + 1),
      end == close, word.name != nil
    {
      bracketedQualifier = word
      index = close + 1
    } else {
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
    time = group.time
    limit = found.count > group.count ? index : group.limit
    periodStart = nil
    startClause()
    endSentence(ifAt: close)
  }

  private mutating func endSentence(ifAt close: Int) {
    guard sentenceEnd == close else { return }
    endSentence()
    limit = max(limit, index)
  }

  /// The last time of a bracket that holds only times: (令和6年3月末現在), (令和3、4年度).
  private func onlyPeriod(_ range: Range<Int>) -> FigurePeriod? {
    var position = text.afterGap(range.lowerBound)
    var last: FigurePeriod?
    while position < range.upperBound, let period = periods.period(at: position) {
      last = period
      let end = periods.endOfSurvey(at: period.range.upperBound) ?? period.range.upperBound
      position = afterPeriodWords(end)
      while let unit = text.unit(at: position), position < range.upperBound,
        CharacterClass.isJoiner(unit)
      {
        position = text.afterGap(position + 1)
      }
    }
    return text.afterGap(position) == range.upperBound ? last : nil
  }

  /// Gives the figures of the sentence the time that a bracket behind them names.
  private mutating func bind(_ period: FigurePeriod) {
    guard let time = period.time else { return }
    defer { firstUnbound = found.count }
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

  mutating func take(_ period: FigurePeriod) {
    switch period.effect {
    case .states(let time):
      // A sentence about what is to come says nothing of the next one.
      if time.fiscalYear > context.latestYear, time.asOf == nil {
        timeAfterSentence = timeAfterSentence ?? self.time
        // 残る12校は令和7年度に実施予定: the year stands behind what is planned for it.
        for index in found.indices[sentenceFirst...].reversed() {
          guard found[index].figure.status == .planned, !found[index].time.isStated else { break }
          found[index].time = time
        }
      }
      self.time = time
    case .since: time = headingTime
    case .none: break
    }
    if periodStart == nil || text.afterGap(limit) != period.range.lowerBound {
      periodStart = period.range.lowerBound
    }
    clausePeriods.append(period)
    index = period.range.upperBound
    limit = index
  }

  private static let bullets = Set("●○〇◎・･□■◇◆△▲▽▼☆★※▶▷".utf16)
  private static let periodWords = WordTable([
    "の", "実績", "取組", "取組み", "取組内容", "状況", "実施", "開催", "分", "頃", "付け", "速報値", "速報", "確定値", "暫定値",
    "決算", "調べ", "：", ":",
  ])
}
