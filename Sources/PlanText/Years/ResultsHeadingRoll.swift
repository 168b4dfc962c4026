package import TextEdits

/// The replacements that make last year's results heading the coming year's.
///
/// `令和6年度実績⏎(※令和7年2月末時点)` → `令和7年度実績⏎(※令和8年2月末時点)`. Labels of `from` become
/// `to`; dates go on by as many years, 末 staying 末.
/// - Parameters:
///   - text: The heading.
///   - from: The fiscal year whose results the heading stands over.
///   - to: The fiscal year of the new heading.
///   - asOf: The day the new results speak of, written as 末 when it closes a month, but in numbers
///     where slashes or hyphens join them. It takes the place of the date followed by 時点, 現在 or
///     まで, or of the last date; a heading without a date gets none. Nil: the date goes on like the
///     others.
/// - Returns: Disjoint replacements in the order of the text.
package func resultsHeadingRoll(
  _ text: String, from: FiscalYear, to: FiscalYear, asOf: CalendarDate?
) -> [TextReplacement] {
  let years = HeadingYears(text)
  let digits = NumberSpelling.Script.replacingFirstYear(in: text, years.expressions)
  let label = years.label(of: from)
  let dates = years.dates(besides: label)
  let asOfIndex = asOf == nil ? nil : years.asOfIndex(besides: label)

  return years.expressions.indices.flatMap { index -> [TextReplacement] in
    let expression = years.expressions[index]
    if let asOf, index == asOfIndex { return expression.respelled(as: asOf, digits: digits) }
    if dates.contains(index) {
      return expression.goingOn(by: to.westernYear - from.westernYear, digits: digits)
    }
    guard index == label || expression.fiscalYear == from, !expression.isInSeries else { return [] }
    return expression.respelled(to, digits: digits)
  }
}

/// The replacements that roll the year a heading names, and leave its dates (令和7年度以降の課題).
///
/// As `editionRoll` does, but with years read as headings spell them.
package func headingRoll(
  _ text: String, from: FiscalYear, to: FiscalYear
) -> [TextReplacement] {
  editionRoll(text, from: from, to: to, reading: .heading)
}
