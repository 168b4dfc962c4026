package import TextEdits

/// The replacements that carry a text from one edition to another: title, heading, sheet name.
///
/// Every label of `from` (令和6年度, Ｒ６, FY2024) becomes `to` in its own spelling; other years stay.
/// So does `from` in a list or period (`令和6年度〜令和10年度`): that is the plan's window, not the
/// edition. A year without era (`6年度版`) is a label too: names of sheets and print headers are short.
/// Where the year after it stands beside it (令和7年度 進捗管理表（令和6年度実績）), both go on, but for the
/// one in which the plan was made or changed.
package func editionRoll(
  _ text: String, from: FiscalYear, to: FiscalYear
) -> [TextReplacement] {
  let reading = YearReading.title(of: from)
  let own = editionRoll(text, [from: to], reading: reading)
  return own.isEmpty ? [] : editionRoll(text, [from: to, from.next: to.next], reading: reading)
}

/// The replacements that make labels of some years those of others, with the ordinals beside them.
private func editionRoll(
  _ text: String, _ years: [FiscalYear: FiscalYear], reading: YearReading
) -> [TextReplacement] {
  let units = UTF16Text(text)
  let expressions = yearExpressions(of: units, reading: reading)
  let digits = NumberSpelling.Script.replacingFirstYear(in: text, expressions)
  var rolled: Set<Int> = []
  var replacements: [TextReplacement] = []
  var count = 0
  for (index, expression) in expressions.enumerated() where !expression.isInSeries {
    guard let year = expression.fiscalYear, let new = years[year],
      years.count == 1 || !HistoryWords.follow(expression, in: units)
    else { continue }
    rolled.insert(index)
    count = new.westernYear - year.westernYear
    replacements += expression.respelled(new, digits: digits)
  }
  replacements += OrdinalYears(units, beside: expressions).goingOn(by: count, with: rolled)
  return replacements.sorted { $0.range.lowerBound < $1.range.lowerBound }
}

/// Words beside which a year tells when the plan was made, not which edition it is.
package enum HistoryWords {
  package static let all = ["策定", "改定", "改訂", "制定"]

  /// Whether one stands right behind a year.
  static func follow(_ expression: YearExpression, in text: UTF16Text) -> Bool {
    let end = text.afterGap(expression.range.upperBound)
    return all.contains { text.end(ofWord: $0, at: end) != nil }
  }
}

/// The replacements that make last year's results heading the coming year's.
///
/// `令和6年度実績⏎(※令和7年2月末時点)` → `令和7年度実績⏎(※令和8年2月末時点)`. Labels of `from` become
/// `to`, those of the year after it the year after `to` (令和6年度実績・令和7年度予定); dates go on by as
/// many years, 末 staying 末.
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

  var rolled: Set<Int> = []
  let replacements = years.expressions.indices.flatMap { index -> [TextReplacement] in
    let expression = years.expressions[index]
    if let asOf, index == asOfIndex { return expression.respelled(as: asOf, digits: digits) }
    if dates.contains(index) {
      return expression.goingOn(by: to.westernYear - from.westernYear, digits: digits)
    }
    if expression.isInSeries { return [] }
    let isNext = expression.fiscalYear == from.next
    guard index == label || expression.fiscalYear == from || isNext else { return [] }
    rolled.insert(index)
    return expression.respelled(isNext ? to.next : to, digits: digits)
  }
  let ordinals = OrdinalYears(UTF16Text(text), beside: years.expressions).goingOn(
    by: to.westernYear - from.westernYear, with: rolled)
  return (replacements + ordinals).sorted { $0.range.lowerBound < $1.range.lowerBound }
}

/// The replacements that roll the year a heading names, and leave its dates (令和7年度以降の課題).
///
/// As `editionRoll` does, but with years read as headings spell them.
package func headingRoll(
  _ text: String, from: FiscalYear, to: FiscalYear
) -> [TextReplacement] {
  editionRoll(text, [from: to], reading: .heading)
}

/// The replacements that put the dates of a text `years` years later, each in its own spelling.
///
/// Months and days only (令和7年3月, R7.3, 2025年3月15日): a calendar year alone (2025年大阪・関西万博)
/// is not a date of issue, and a period (令和6年4月〜令和11年3月) is the plan's. A day of the week behind a date
/// (金) becomes that of the new one.
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
  let units = Array(text.utf16)
  return
    expressions
    .filter { ($0.kind == .calendarMonth || $0.kind == .calendarDate) && !$0.isInSeries }
    .filter { expression in
      guard let period, let month = expression.month?.value else { return true }
      return period.contains(.endOfMonth(month, year: expression.year.westernYear))
    }
    .flatMap { expression in
      expression.goingOn(by: years, digits: digits)
        + [expression.weekdayGoingOn(by: years, in: units)].compactMap(\.self)
    }
}

/// The replacements that carry a print header or footer from one edition to another.
///
/// Only its literal text is read: in `&R6年度版` the R begins the right section and the year has no
/// era, in `&R6版` there is no year at all. The date of issue is another roll of the same text.
package func headerFooterRoll(
  _ text: String, from: FiscalYear, to: FiscalYear
) -> [TextReplacement] {
  headerFooterRoll(text) { editionRoll($0, from: from, to: to) }
}

/// The replacements a roll makes in the literal text of a print header or footer.
///
/// Their ranges are those of the whole text, codes included, which stay.
package func headerFooterRoll(
  _ text: String, _ roll: (String) -> [TextReplacement]
) -> [TextReplacement] {
  let units = Array(text.utf16)
  return literalTexts(ofHeaderFooter: text).flatMap { runs in
    let plain = runs.flatMap { units[$0] }
    return roll(String(decoding: plain, as: UTF16.self)).flatMap { replacement in
      replacement.parted(over: runs)
    }
  }
}

extension TextReplacement {
  /// The replacement in a text of which this one's is put together from `runs`; what it replaces there in
  /// further runs goes.
  fileprivate func parted(over runs: [Range<Int>]) -> [TextReplacement] {
    var offset = 0
    var parts: [TextReplacement] = []
    for run in runs {
      let own = offset..<offset + run.count
      let isEmpty = range.isEmpty && parts.isEmpty && own.contains(range.lowerBound)
      if range.overlaps(own) || isEmpty {
        let shared = range.clamped(to: own)
        let start = run.lowerBound + shared.lowerBound - offset
        parts.append(
          TextReplacement(
            range: start..<start + shared.count, text: parts.isEmpty ? text : ""))
      }
      offset = own.upperBound
    }
    return parts
  }
}

/// A file's name for another edition, without extension.
///
/// Labels of `from` are rolled in their spelling and case, small letters (`action-plan-r6`) and years
/// without era (`6年度`) included. A name that holds none gets `_R7` at its end: a label of another
/// year says something else and stays.
package func fileNameRoll(_ name: String, from: FiscalYear, to: FiscalYear) -> String {
  let reading = YearReading(readsLowercaseLetters: true, eraOfBareYears: .naming(from))
  let replacements = editionRoll(name, [from: to], reading: reading)
  if !replacements.isEmpty { return replacements.applied(to: name) }
  return bareYearRoll(name, from: from, to: to) ?? name + "_" + to.shortLabel
}

/// A name in which the western year stands once and for itself (観光振興計画_2024), with the next one; nil for
/// any other: 20240401 and 2024-04 are days and months.
private func bareYearRoll(_ name: String, from: FiscalYear, to: FiscalYear) -> String? {
  let year = String(from.westernYear)
  let places = name.ranges(of: year)
  guard places.count == 1, let place = places.first else { return nil }
  let before = name[..<place.lowerBound].last
  let rest = name[place.upperBound...]
  let next = rest.first
  let isJoined = [before, next].contains {
    $0.map { $0.isNumber || $0.isASCII && $0.isLetter } ?? false
  }
  let isDay = rest.prefix(2).contains(where: \.isNumber) || next.map { "年月".contains($0) } ?? false
  if isJoined || isDay { return nil }
  return name.replacingCharacters(of: place, with: String(to.westernYear))
}

extension String {
  fileprivate func replacingCharacters(of range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
