/// What the pass makes of the quantities and words it meets.
extension FigureScanner {
  /// Adds the figures of a quantity.
  mutating func take(_ quantity: Quantity) {
    if isDenied(quantity) {
      index = quantity.range.upperBound
      return
    }
    var range = quantity.range
    var qualifiers = quantity.qualifiers
    var label: String?
    if !qualifiers.holdsWord("うち"), let part = partBefore(range.lowerBound) {
      range = part.start..<range.upperBound
      qualifiers.insert("うち", at: 0)
      label = part.label
    }
    var unit = quantity.unit
    let average = averageBefore(range.lowerBound)
    if let average, !unit.contains("/") {
      unit += "/" + average
      qualifiers.insert("平均", at: 0)
    }
    var normalUnit = quantity.normalUnit
    if average != nil { normalUnit += unit.dropFirst(quantity.unit.count) }
    if unit.hasPrefix("割合") { normalUnit = "%" }
    let status = status(of: quantity, from: range.lowerBound)
    // What has changed since 前年度 is of the column's own year.
    let isChange =
      quantity.normalUnit.isWord("ポイント") || quantity.isNegative
      || quantity.qualifiers.contains { $0.isWord("増") || $0.isWord("減") }
    if isChange, time.isRelative, time.fiscalYear < headingTime.fiscalYear { time = headingTime }
    if isChange, let boundTime, !time.isStated, goesOn(from: found.last, to: range.lowerBound) {
      time = boundTime
    }
    defer { boundTime = nil }
    if let name = bracketedQualifier?.name, !qualifiers.contains(name) {
      qualifiers.insert(name, at: 0)
    }
    if isHistory { qualifiers.insert("これまで", at: 0) }
    isHistory = false
    var claimed = range.upperBound
    if label == nil { (label, claimed) = self.label(of: range) }
    for amount in quantity.amounts {
      append(
        StatedFigure(
          sourceText: string(range), range: range, label: label ?? "",
          qualifiers: (amount.bound.map { [$0] } ?? []) + qualifiers,
          value: amount.value, unit: unit, normalUnit: normalUnit, valueInBaseUnit: amount.base,
          isApproximate: quantity.isApproximate || bracketedQualifier?.isApproximate == true,
          status: amount.value == 0 ? .zero : status, fiscalYear: time.fiscalYear))
    }
    if isOutgrown(by: range) { time = headingTime }
    index = range.upperBound
    limit = claimed
    periodStart = nil
    startClause()
  }

  /// Whether it is the one that there was not even of: 1件も申請がなかった, 1社の参加も得られず.
  private func isDenied(_ quantity: Quantity) -> Bool {
    guard quantity.amounts.map(\.value) == [1] else { return false }
    let end = quantity.range.upperBound
    let starts = text.unit(at: end) == Self.ofSign ? end..<end + 12 : end..<end + 1
    guard let even = starts.first(where: { text.unit(at: $0) == Self.evenSign }) else {
      return false
    }
    let rest = (even + 1..<even + 25).prefix { index in
      text.unit(at: index).map { !$0.isOne(of: "。\n") } ?? false
    }
    return rest.contains { Self.denials.end(in: text, at: $0) != nil }
  }

  /// の and も.
  private static let (ofSign, evenSign): (UInt16, UInt16) = (0x306E, 0x3082)
  private static let denials = WordTable([
    "なかっ", "なく", "なし", "無し", "無かっ", "ない", "無い", "ありません", "せず", "おらず", "られず", "至らず", "ゼロ",
  ])

  mutating func append(_ figure: StatedFigure) {
    found.append(Found(figure: figure, time: time))
  }

  func string(_ range: Range<Int>) -> String {
    text.string(range)
  }

  /// The うち and the label of うちオンライン出展4社.
  private func partBefore(_ start: Int) -> (start: Int, label: String)? {
    var phrase = labels.phraseStart(before: start, limit: limit)
    if phrase == start, let blank = text.unit(at: start - 1), CharacterClass.isSpace(blank) {
      // うちオンライン出展　4社
      phrase = labels.phraseStart(before: start - 1, limit: limit)
    }
    let word =
      text.end(of: "の", at: phrase) ?? text.end(of: "この", at: phrase)
      ?? text.end(of: "その", at: phrase) ?? phrase
    var end = text.end(of: "うち", at: word)
    if end == nil, !CharacterClass.isKanji(text.unit(at: word - 1) ?? 0) {
      end = text.end(of: "内", at: word)
    }
    guard let end, end < start else { return nil }
    return (word, labels.label(before: start, limit: end))
  }

  /// The time of an average that the label speaks of: 1日平均利用者数1,240人.
  private func averageBefore(_ start: Int) -> String? {
    for position in labels.phraseStart(before: start, limit: limit)..<start {
      // 7日平均3件 is what came on the average of seven days.
      if let unit = text.unit(at: position - 1), CharacterClass.isDigit(unit) { continue }
      if let (time, _) = FigureVocabulary.averages.match(in: text, at: position) { return time }
    }
    return nil
  }

  /// Whether a quantity of an earlier year is only what the next one is compared with: 前年度末の54団体から
  /// 61団体に, 前年度の120件を上回る135件; not where the year is what the sentence is about (令和4年度は).
  private func isOutgrown(by range: Range<Int>) -> Bool {
    guard time.isStated, time.fiscalYear < headingTime.fiscalYear, let period = clausePeriods.last,
      period.range.upperBound <= range.lowerBound,
      !text.units[period.range.upperBound..<range.lowerBound].contains(Self.topicSign)
    else { return false }
    return FigureVocabulary.outgrown.end(in: text, at: range.upperBound) != nil
  }

  /// Whether no other topic stands between a figure and what has changed: （2022年度）で、基準年度比▲24％.
  private func goesOn(from last: Found?, to start: Int) -> Bool {
    guard let end = last?.figure.range.upperBound, end <= start, found.count > sentenceFirst else {
      return false
    }
    return !text.units[end..<start].contains { $0.isOne(of: "はがも。\n") }
  }

  /// は.
  private static let topicSign: UInt16 = 0x306F

  /// Whether a quantity is reported, planned or aimed at, as the words around it say.
  private func status(of quantity: Quantity, from start: Int) -> StatedFigure.Status {
    let isShare = quantity.normalUnit.isWord("%") || quantity.normalUnit.isWord("倍")
    if !QuantityReader.countsAims(quantity.normalUnit),
      quantity.qualifiers.holdsWord("目標") || isAimedAt(start, quantity.range.upperBound, isShare)
    {
      return .target
    }
    if quantity.qualifiers.holdsWord("予定") || quantity.qualifiers.holdsWord("見込み")
      || FigureVocabulary.plans.start(in: text, endingAt: beforeSigns(start), limit: 0) != nil
      || isPlan(beforeSigns(start)) || isPlanComparedWith(quantity.range.upperBound)
    {
      return .planned
    }
    return intentions.status(of: start..<quantity.range.upperBound) ?? headingStatus ?? .reported
  }

  /// Whether 計画 stands before a number as a word of its own: 計画300頭に対し.
  private func isPlan(_ end: Int) -> Bool {
    text.end(of: "計画", at: end - 2) == end
      && text.unit(at: end - 3).map({ !CharacterClass.isNounLike($0) }) ?? true
  }

  /// Whether what follows a number is compared with it as a plan: 6回の計画に対し5回.
  private func isPlanComparedWith(_ end: Int) -> Bool {
    guard let plan = text.end(of: "の計画", at: end) else { return false }
    return FigureVocabulary.outgrown.end(in: text, at: plan) != nil
  }

  /// 目標値：500人, 目標の100件, 100件の目標; 目標の120％ and 目標を10件上回る speak of what was reached.
  private func isAimedAt(_ start: Int, _ end: Int, _ isShare: Bool) -> Bool {
    if text.end(of: "の目標", at: end) != nil { return true }
    var position = beforeSigns(start)
    if let close = text.unit(at: position - 1), close.isOne(of: ")）"),
      let open = brackets.partner[position - 1], position - open < 16
    {
      position = open
    } else if let periodStart, text.beforeGap(position) == limit, periodStart < limit {
      position = beforeSigns(periodStart)
    }
    if text.end(of: "の", at: position - 1) == position {
      if isShare { return false }
      position -= 1
    } else if text.end(of: "は", at: position - 1) == position {
      position -= 1
    } else if text.end(of: "を", at: position - 1) == position {
      if Self.comparisons.end(in: text, at: end) != nil { return false }
      position -= 1
    }
    return FigureVocabulary.aims.start(in: text, endingAt: position, limit: 0) != nil
  }

  /// The index before colons, opening brackets and blanks that end at an index.
  private func beforeSigns(_ index: Int) -> Int {
    var position = index
    while let unit = text.unit(at: position - 1),
      CharacterClass.isSpace(unit) || Self.signsBefore.contains(unit)
    {
      position -= 1
    }
    return position
  }

  private static let signsBefore = UnitSet("：:＝=（(")

  /// Whether nothing but a sign or a blank stands between two quantities: 1回・42名.
  private func isBeside(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 1 else { return false }
    return gap.allSatisfy { text.units[$0].isOne(of: "・/／ 　") }
  }

  /// What a quantity counts, and the end of the words that say so behind it.
  private func label(of range: Range<Int>) -> (String, Int) {
    var before = labels.label(before: range.lowerBound, limit: limit)
    if before.isEmpty {
      before = labels.label(inBracketBefore: range.lowerBound, limit: lineStart)
    }
    let after = labels.label(after: range.upperBound)
    let isOrigin = text.end(of: "から", at: range.lowerBound - 2) == range.lowerBound
    if !before.isEmpty, !(isOrigin && after != nil) { return (before, range.upperBound) }
    if let after { return (after.label, after.end) }
    return (labelAround(range), range.upperBound)
  }

  private static let comparisons = WordTable(["上回", "下回", "超", "達成"])

  /// Labels are not looked for outside more brackets than these.
  private static let outerBrackets = 3

  /// The label outside the bracket a quantity stands in, before its period, or of the last figure.
  private func labelAround(_ range: Range<Int>) -> String {
    if let last = found.last, isBeside(last.figure.range.upperBound..<range.lowerBound) {
      return last.figure.label
    }
    if let periodStart {
      let start = max(
        groups.last.map { $0.open + 1 } ?? lineStart, found.last?.figure.range.upperBound ?? 0)
      let label = labels.label(before: periodStart, limit: start)
      if !label.isEmpty { return label }
    }
    for group in groups.suffix(Self.outerBrackets).reversed() {
      if let last = found.last, last.figure.range.upperBound == group.open {
        return last.figure.label
      }
      let label = labels.label(before: group.open, limit: group.limit)
      if !label.isEmpty { return label }
      // A bracket on a line of its own goes on with the line above.
      if lineStart > 0, text.afterSpace(lineStart) == group.open {
        let above = labels.label(before: lineStart - 1, limit: 0)
        if !above.isEmpty { return above }
      }
    }
    return found.count > sentenceFirst ? found.last?.figure.label ?? "" : ""
  }
}
