/// Lines and sentences, and the times that hold in them.
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

  /// A line of nothing but a time or a word in brackets, which then holds for the lines below: 【令和5年度】,
  /// ＜R5実績＞, 【令和7年度予定】, 【計画】.
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
    let period = periods.period(at: position)
    var end = period.map { afterPeriodWords($0.range.upperBound) } ?? position
    var status: StatedFigure.Status?
    if let close {
      // 【取組】 ends what 【予定】 says.
      let isWordAlone = period == nil && isLineEnd(close + 1)
      if isWordAlone { headingStatus = nil }
      let word = period == nil ? text.end(of: "今後の", at: end) ?? end : end
      if let found = FigureVocabulary.statuses.match(in: text, at: word), found.end == close {
        status = found.meaning
        end = close
      }
      guard end == close else { return }
      end = afterPeriodWords(close + 1)
    }
    guard isLineEnd(end) else { return }
    if let time = period?.time {
      headingTime = time
      self.time = time
    } else if status == nil {
      return
    }
    headingStatus = status
    index = end
    limit = end
  }

  /// Whether nothing but blanks stands between an index and the end of its line.
  private func isLineEnd(_ index: Int) -> Bool {
    let end = text.afterSpace(index)
    return end == text.units.count || text.unit(at: end).map(CharacterClass.isLineBreak) == true
  }

  /// The index after words that add nothing to a time: 令和5年度の実績：.
  func afterPeriodWords(_ index: Int) -> Int {
    var end = text.afterSpace(index)
    while let next = Self.periodWords.end(in: text, at: end) { end = text.afterSpace(next) }
    return end
  }

  mutating func stop() {
    let next = text.afterSpace(index)
    if let unit = text.unit(at: next), unit.isOne(of: "(（"),
      let partner = brackets.partner[next]
    {
      sentenceEnd = partner
    } else {
      endSentence()
      limit = max(limit, index)
    }
  }

  mutating func endSentence() {
    sentenceFirst = found.count
    sentenceEnd = nil
    isLedByBracket = false
    startClause()
    isHistory = false
    bracketedQualifier = nil
    if let timeAfterSentence { time = timeAfterSentence }
    timeAfterSentence = nil
  }

  mutating func take(_ period: FigurePeriod) {
    switch period.effect {
    case .states(let time):
      bindLast(to: time, period.range)
      // A sentence about what is to come says nothing of the next one.
      if time.fiscalYear > context.latestYear, time.asOf == nil {
        timeAfterSentence = timeAfterSentence ?? self.time
        // 残る12校は令和7年度に実施予定: the year stands behind what is planned for it.
        // 令和8年度の完成を予定 is that of something else.
        let isOther = text.end(of: "の", at: period.range.upperBound) != nil
        for index in isOther ? [] : found.indices[sentenceFirst...].reversed() {
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
    periodEnd = index
  }

  private static let bullets = UnitSet("●○〇◎・･□■◇◆△▲▽▼☆★※▶▷")
  private static let periodWords = WordTable([
    "の", "実績", "取組", "取組み", "取組内容", "状況", "実施", "開催", "分", "頃", "付け", "速報値", "速報", "確定値", "暫定値",
    "決算", "調べ", "：", ":",
  ])
}
