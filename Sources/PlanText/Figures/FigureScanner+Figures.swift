/// What the pass makes of the quantities and words it meets.
extension FigureScanner {
  /// Adds the figures of a quantity.
  mutating func take(_ quantity: Quantity) {
    var range = quantity.range
    var qualifiers = quantity.qualifiers
    var label: String?
    if !qualifiers.contains("うち"), let part = partBefore(range.lowerBound) {
      range = part.start..<range.upperBound
      qualifiers.insert("うち", at: 0)
      label = part.label
    }
    var unit = quantity.unit
    if let average = averageBefore(range.lowerBound), !unit.contains("/") {
      unit += "/" + average
      qualifiers.insert("平均", at: 0)
    }
    if isChange(range.lowerBound, unit: unit) { time = headingTime }
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
          value: amount.value, unit: unit, valueInBaseUnit: amount.base,
          isApproximate: quantity.isApproximate || bracketedQualifier?.isApproximate == true,
          status: amount.value == 0 ? .zero : .reported,
          fiscalYear: time.fiscalYear))
    }
    index = range.upperBound
    limit = claimed
    periodStart = nil
    startClause()
  }

  mutating func append(_ figure: StatedFigure) {
    found.append(Found(figure: figure, time: time))
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: text.units[range], as: UTF16.self)
  }

  /// The うち and the label of うちオンライン出展4社.
  private func partBefore(_ start: Int) -> (start: Int, label: String)? {
    let phrase = labels.phraseStart(before: start, limit: limit)
    let word = text.end(of: "の", at: phrase) ?? phrase
    for (sign, mayFollowNoun) in [("うち", true), ("内", false)] {
      guard let end = text.end(of: sign, at: word), end < start else { continue }
      let before = text.unit(at: word - 1) ?? 0
      if !mayFollowNoun, CharacterClass.isKanji(before) { continue }
      return (word, labels.label(before: start, limit: end))
    }
    return nil
  }

  /// The time of an average that the label speaks of: 1日平均利用者数1,240人.
  private func averageBefore(_ start: Int) -> String? {
    for position in labels.phraseStart(before: start, limit: limit)..<start {
      if let (time, _) = FigureVocabulary.averages.match(in: text, at: position) { return time }
    }
    return nil
  }

  /// Whether a quantity is what an earlier one has become: 前年度末の54団体から61団体に.
  private func isChange(_ start: Int, unit: String) -> Bool {
    guard let last = found.last?.figure, last.unit == unit else { return false }
    return text.end(of: "から", at: last.range.upperBound) == start
  }

  /// Whether nothing but a sign or a blank stands between two quantities: 1回・42名.
  private func isBeside(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 1 else { return false }
    return gap.allSatisfy { "・/／ 　".utf16.contains(text.units[$0]) }
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
      if group.limit == text.afterSpace(group.limit), text.afterSpace(lineStart) == group.open,
        lineStart > 0
      {
        let above = labels.label(before: lineStart - 1, limit: 0)
        if !above.isEmpty { return above }
      }
    }
    return found.count > sentenceFirst ? found.last?.figure.label ?? "" : ""
  }
}
