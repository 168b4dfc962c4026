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
    if let name = bracketedQualifier?.name, !qualifiers.contains(name) {
      qualifiers.insert(name, at: 0)
    }
    if isHistory { qualifiers.insert("これまで", at: 0) }
    isHistory = false
    var claimed = range.upperBound
    if label == nil { (label, claimed) = self.label(of: range, unit: quantity.unit) }
    for amount in quantity.amounts {
      append(
        StatedFigure(
          sourceText: string(range), range: range, label: label ?? "",
          qualifiers: (amount.bound.map { [$0] } ?? []) + qualifiers,
          value: amount.value, unit: quantity.unit, valueInBaseUnit: amount.base,
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

  /// What a quantity counts, and the end of the words that say so behind it.
  private func label(of range: Range<Int>, unit: String) -> (String, Int) {
    var before = labels.label(before: range.lowerBound, limit: limit)
    if before.isEmpty {
      before = labels.label(inBracketBefore: range.lowerBound, limit: lineStart)
    }
    let after = labels.label(after: range.upperBound)
    let isOrigin = text.end(of: "から", at: range.lowerBound - 2) == range.lowerBound
    if !before.isEmpty, !(isOrigin && after != nil) { return (before, range.upperBound) }
    if let after { return (after.label, after.end) }
    return (labelAround(range, unit: unit), range.upperBound)
  }

  /// The label outside the bracket a quantity stands in, before its period, or of the last figure.
  private func labelAround(_ range: Range<Int>, unit: String) -> String {
    if let periodStart {
      let start = groups.last.map { $0.open + 1 } ?? lineStart
      let label = labels.label(before: periodStart, limit: start)
      if !label.isEmpty { return label }
    }
    for group in groups.reversed() {
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
