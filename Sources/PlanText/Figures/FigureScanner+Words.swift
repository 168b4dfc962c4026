/// The words that state a figure without digits, or say how the next one is meant.
extension FigureScanner {
  /// Takes これまで, a pending word or a count of nothing at the index; false without one.
  mutating func takeWord() -> Bool {
    if let end = text.end(of: "これまで", at: index) {
      takeHistory(end)
      return true
    }
    if let end = FigureVocabulary.pending.end(in: text, at: index) {
      return takePending(until: end)
    }
    if let (status, end) = FigureVocabulary.nothing.match(in: text, at: index) {
      return takeZero(at: index) || takeNothing(until: end, status: status)
    }
    return false
  }

  private mutating func takeHistory(_ end: Int) {
    index = text.end(of: "に", at: end) ?? end
    // A comma right behind it is no end of its reach: これまで、計4社.
    index = text.end(of: "、", at: index) ?? index
    limit = index
    isHistory = true
  }

  /// `令和6年度の交付額は現在集計中`: a topic that counts, or a year, and a word for what is to come.
  private mutating func takePending(until end: Int) -> Bool {
    var position = index
    var earlier = clausePeriods[...]
    while position > clauseLimit {
      if let start = FigureVocabulary.adverbs.start(
        in: text, endingAt: position, limit: clauseLimit)
      {
        position = start
        continue
      }
      while let last = earlier.last, last.range.upperBound > position { earlier.removeLast() }
      guard let expected = earlier.last, expected.range.upperBound == position,
        !isTopic(expected.range)
      else { break }
      position = expected.range.lowerBound
    }
    let topicEnd = labels.withoutParticles(before: position, limit: clauseLimit)
    let start = labels.phraseStart(before: topicEnd, limit: clauseLimit)
    guard start < topicEnd, let topic = topicTime(start..<topicEnd) else { return false }
    time = topic.time
    appendWithoutDigits(
      start..<end, label: labels.label(before: topicEnd, limit: topic.labelStart), unit: "",
      status: .pending)
    return true
  }

  /// Whether a period is what the clause speaks of, not when the value is expected.
  private func isTopic(_ period: Range<Int>) -> Bool {
    labels.phraseStart(before: period.lowerBound, limit: clauseLimit) == period.lowerBound
  }

  /// The time a topic is of, and where its label begins; nil for a topic that expects no value.
  private func topicTime(_ topic: Range<Int>) -> (time: FigureTime, labelStart: Int)? {
    let last = clausePeriods.last { $0.range.lowerBound <= topic.lowerBound }
    let period = last.flatMap { $0.range.lowerBound == topic.lowerBound ? $0 : nil }
    let isCount =
      FigureVocabulary.countingEnds.start(
        in: text, endingAt: topic.upperBound, limit: topic.lowerBound) != nil
    guard let period else {
      return isCount ? (clausePeriods.isEmpty ? time : headingTime, topic.lowerBound) : nil
    }
    guard let time = period.time, time.fiscalYear <= context.fiscalYear,
      isCount || period.range.upperBound >= topic.upperBound
    else { return nil }
    return (time, min(period.range.upperBound, topic.upperBound))
  }

  /// `相談件数：なし`, `相談件数：－`: a label that counts, and a word for none.
  private mutating func takeNothing(until end: Int, status: StatedFigure.Status) -> Bool {
    let topicEnd = labels.withoutParticles(before: index, limit: clauseLimit)
    let next = text.unit(at: end) ?? 0
    guard !CharacterClass.isNounLike(next), !CharacterClass.isHiragana(next),
      !CharacterClass.isDigit(next),
      let (unit, _) = FigureVocabulary.countingEnds.match(
        in: text, endingAt: topicEnd, limit: clauseLimit),
      let unit
    else { return false }
    // 件数－ with nothing between may be a dash inside a phrase.
    guard status == .zero || topicEnd < index else { return false }
    appendWithoutDigits(
      index..<end, label: labels.label(before: topicEnd, limit: limit), unit: unit, status: status)
    return true
  }

  /// `ゼロ件`.
  private mutating func takeZero(at index: Int) -> Bool {
    guard let quantity = reader.spelledZero(at: index, limit: limit) else { return false }
    take(quantity)
    return true
  }

  private mutating func appendWithoutDigits(
    _ range: Range<Int>, label: String, unit: String, status: StatedFigure.Status
  ) {
    let value: Double? = status == .zero ? 0 : nil
    append(
      StatedFigure(
        sourceText: string(range), range: range, label: label, qualifiers: [], value: value,
        unit: unit, normalUnit: unit, valueInBaseUnit: value, isApproximate: false,
        status: status,
        fiscalYear: time.fiscalYear))
    index = range.upperBound
    limit = index
    startClause()
  }

  /// Forgets the periods of the clause that ends at the index.
  mutating func startClause() {
    clauseLimit = index
    if !clausePeriods.isEmpty { clausePeriods.removeAll(keepingCapacity: true) }
  }
}
