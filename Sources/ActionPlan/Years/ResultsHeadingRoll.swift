package import SpreadsheetML

/// The replacements that make last year's results heading the coming year's.
///
/// `令和6年度実績⏎(※令和7年2月末時点)` → `令和7年度実績⏎(※令和8年2月末時点)`. Labels of `from` become
/// `to`; dates go on by as many years, 末 staying 末.
/// - Parameters:
///   - text: The heading.
///   - from: The fiscal year whose results the heading stands over.
///   - to: The fiscal year of the new heading.
///   - asOf: The day the new results speak of, written as 末 when it closes a month. It takes the
///     place of the date followed by 時点, 現在 or まで, or of the last date; a heading without a date
///     gets none. Nil: the date goes on like the others.
/// - Returns: Disjoint replacements in the order of the text.
package func resultsHeadingRoll(
  _ text: String, from: FiscalYear, to: FiscalYear, asOf: CalendarDate?
) -> [TextReplacement] {
  let expressions = yearExpressions(in: text)
  let digits = NumberSpelling.Script.replacingFirstYear(in: text, expressions)
  let label = indexOfLabel(in: expressions, of: from)
  let dates = expressions.indices.filter { $0 != label && expressions[$0].isDate }
  let asOfIndex = asOf == nil ? nil : indexOfAsOf(among: dates, of: expressions, in: text)

  return expressions.indices.flatMap { index -> [TextReplacement] in
    let expression = expressions[index]
    if let asOf, index == asOfIndex { return expression.respelled(as: asOf, digits: digits) }
    if dates.contains(index) {
      return expression.goingOn(by: to.westernYear - from.westernYear, digits: digits)
    }
    guard expression.fiscalYear == from, !expression.isInSeries else { return [] }
    return expression.respelled(to, digits: digits)
  }
}

/// The heading's own year: a plain label, or 年度末 where no plain one stands (令和6年度末実績).
private func indexOfLabel(in expressions: [YearExpression], of year: FiscalYear) -> Int? {
  let labels = expressions.indices.filter {
    expressions[$0].fiscalYear == year && !expressions[$0].isInSeries
  }
  return labels.first { expressions[$0].kind == .fiscalYear } ?? labels.first
}

private func indexOfAsOf(
  among dates: [Int], of expressions: [YearExpression], in text: String
) -> Int? {
  let units = UTF16Text(text)
  let marks = ["時点", "現在", "まで"]
  // A period speaks of its end; where that has no year of its own (4月〜12月末) none can be written.
  let candidates = dates.filter {
    !expressions[$0].isInSeries || $0 > 0 && expressions[$0 - 1].isInSeries
  }
  let marked = candidates.first { index in
    marks.contains { units.end(of: $0, afterGapAt: expressions[index].range.upperBound) != nil }
  }
  return marked ?? candidates.last
}

extension YearExpression {
  /// Whether it can be the day a heading speaks of.
  fileprivate var isDate: Bool {
    kind != .fiscalYear && (kind != .calendarYear || endSign != nil)
  }
}
