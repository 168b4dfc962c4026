package import TextEdits

/// The replacements that put the dates of a text `years` years later, each in its own spelling.
///
/// Months and days only (令和7年3月, R7.3, 2025年3月15日): a calendar year alone (2025年大阪・関西万博)
/// is not a date of issue, and a period (令和6年4月〜令和11年3月) is the plan's.
/// - Parameters:
///   - text: The text.
///   - years: How far the dates go on.
///   - period: Only dates whose month closes in it; nil: all. It tells the date of an edition from
///     others, such as the day the plan was made.
/// - Returns: Disjoint replacements in the order of the text.
package func dateOfIssueRoll(
  _ text: String, years: Int = 1, in period: Range<CalendarDate>? = nil
) -> [TextReplacement] {
  let expressions = yearExpressions(in: text)
  let digits = NumberSpelling.Script.replacingFirstYear(in: text, expressions)
  return
    expressions
    .filter { ($0.kind == .calendarMonth || $0.kind == .calendarDate) && !$0.isInSeries }
    .filter { expression in
      guard let period, let month = expression.month?.value else { return true }
      return period.contains(.endOfMonth(month, year: expression.year.westernYear))
    }
    .flatMap { $0.goingOn(by: years, digits: digits) }
}
