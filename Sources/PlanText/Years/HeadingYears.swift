/// The years of a heading, read in the one way by which headings are both understood and rolled.
///
/// A heading may say less than other texts (`6年度実績`, `r6実績`, `2024`), so `YearReading.heading`
/// is wide; that reading and rolling share it keeps them from disagreeing.
package struct HeadingYears: Sendable {
  /// Every year expression, in the order of the text.
  package let expressions: [YearExpression]
  /// The fiscal year the heading names for itself.
  ///
  /// The one outside brackets before one within, a plain label before 年度末; a calendar year (令和6年)
  /// only where nothing else stands outside brackets.
  package var fiscalYear: FiscalYear? { labels.first?.year }
  /// The fiscal years it names for itself, each once: several where it speaks of several, as in
  /// 令和6・7年度実績.
  package var fiscalYears: Set<FiscalYear> {
    Set(labels.lazy.filter { $0.rank == labels.first?.rank }.map(\.year))
  }
  /// Whether it speaks of several years in one: 令和3～5年度の実績, R4・5実績.
  ///
  /// One that names its years apart does not: 令和6年度実績・令和7年度予定.
  package var isOfSeveralYears: Bool {
    labels.contains { label in
      label.rank == labels.first?.rank && expressions[label.index].isInSeries
    }
  }
  /// The year it names by a number alone that may be counted from several years (24年度実績); nil where it names
  /// one for itself.
  package var doubtfulYear: YearExpression? {
    labels.isEmpty ? expressions.first { $0.isOfDoubtfulEra && $0.isFiscal } : nil
  }
  /// Whether the year it names is the first of those it speaks of: 令和7年度以降の課題.
  package var isOpenEnded: Bool {
    guard let label = labels.first else { return false }
    let end = text.afterGap(expressions[label.index].range.upperBound)
    return Self.openEnds.contains { text.end(ofSpaced: $0.utf16, at: end) != nil }
  }
  /// The day named as the state of things: 2025-02-28 for ※令和7年2月末時点.
  package var asOf: CalendarDate? {
    asOfIndex(besides: labels.first?.index).flatMap { expressions[$0].asOf }
      ?? expressions.lazy.compactMap(\.asOf).first
  }
  /// The text without what stands in brackets; without their signs where nothing else is left.
  package var outside: String { brackets.outside(of: text, omitting: nil) }
  /// The same without the year the heading names for itself.
  package var outsideWithoutYear: String { brackets.outside(of: text, omitting: yearRange) }
  /// The whole text without the year the heading names for itself and the signs of brackets.
  package var withoutYear: String {
    let range = yearRange
    return text.string { !Brackets.isSign(text.units[$0]) && !(range?.contains($0) ?? false) }
  }

  private var yearRange: Range<Int>? {
    labels.first.map { expressions[$0.index].range } ?? doubtfulYear?.range
  }

  private static let openEnds = ["以降", "以後", "から", "より", "～", "〜", "~"]

  private let text: UTF16Text
  private let brackets: Brackets
  private let labels: [Label]

  /// Reads a heading.
  package init(_ text: String) {
    self.text = UTF16Text(text)
    brackets = Brackets(self.text)
    expressions = yearExpressions(of: self.text, reading: .heading)
    labels = Self.labels(among: expressions, of: self.text, brackets)
  }
}

extension HeadingYears {
  /// An expression that may name the heading's fiscal year.
  private struct Label {
    let index: Int
    let year: FiscalYear
    /// The lower, the likelier.
    let rank: Int
  }

  private static func labels(
    among expressions: [YearExpression], of text: UTF16Text, _ brackets: Brackets
  ) -> [Label] {
    let labels = expressions.indices.compactMap { index -> Label? in
      let expression = expressions[index]
      let isInside = brackets.isInside[expression.range.lowerBound]
      guard let year = expression.fiscalYear else {
        guard expression.kind == .calendarYear, !isInside,
          folded(brackets.outside(of: text, omitting: expression.range)).isEmpty
        else { return nil }
        return Label(index: index, year: FiscalYear(expression.year.westernYear), rank: 0)
      }
      let rank = (isInside ? 2 : 0) + (expression.kind == .fiscalYearEnd ? 1 : 0)
      return Label(index: index, year: year, rank: rank)
    }
    return labels.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
  }

  /// The index of the expression by which the heading names a year for itself.
  package func label(of year: FiscalYear) -> Int? { labels.first { $0.year == year }?.index }

  /// The indices of the days and months besides the label.
  func dates(besides label: Int?) -> [Int] {
    expressions.indices.filter { $0 != label && expressions[$0].isDate }
  }

  /// The index of the day the heading speaks of: the one before 時点, 現在 or まで, or the last one.
  func asOfIndex(besides label: Int?) -> Int? {
    // A period speaks of its end; where that has no year of its own (4月〜12月末) none can be written.
    let candidates = dates(besides: label).filter {
      !expressions[$0].isInSeries || $0 > 0 && expressions[$0 - 1].isInSeries
    }
    let marked = candidates.first { index in
      let end = text.afterGap(expressions[index].range.upperBound)
      return ["時点", "現在", "まで"].contains { text.end(ofSpaced: $0.utf16, at: end) != nil }
    }
    return marked ?? candidates.last
  }
}

extension YearExpression {
  /// Whether it can be the day a heading speaks of.
  fileprivate var isDate: Bool {
    kind != .fiscalYear && (kind != .calendarYear || endSign != nil)
  }
}
