package import PlanText

/// A cell's text looked at as a heading.
package struct HeadingWording: Hashable, Sendable {
  /// The wording without white space, brackets and marks, letters and digits half-width and small.
  package let core: String
  /// The fiscal year it names, outside brackets if one stands there.
  package let fiscalYear: FiscalYear?
  /// The core without its fiscal year; empty where the heading is nothing but a year.
  package let coreWithoutYear: String
  /// The day named as the state of things: 2025-02-28 for ※令和7年2月末時点.
  package let asOf: CalendarDate?

  package init(_ text: String) {
    let years = HeadingYears(text)
    core = Self.core(of: years.outside)
    fiscalYear = years.fiscalYear
    coreWithoutYear = Self.core(of: years.outsideWithoutYear)
    asOf = years.asOf
  }

  /// Whether it names a fiscal year and nothing else.
  package var isFiscalYear: Bool { fiscalYear != nil && coreWithoutYear.isEmpty }

  /// The year of a text that is nothing but a western year in digits, such as `2024`.
  package static func westernYear(_ text: String) -> FiscalYear? {
    guard text.utf8.count <= 24, let year = Int(folded(text)), (1900...2100).contains(year) else {
      return nil
    }
    return FiscalYear(year)
  }

  private static let marks: Set<Character> = [
    "※", "●", "○", "◎", "◆", "◇", "■", "□", "★", "☆", "▼", "▽", ":", "*",
  ]

  private static func core(of text: String) -> String {
    var rest = folded(text, lowercasingASCII: true)[...]
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return HeadingVocabulary.usualSpelling(String(rest))
  }
}

extension HeadingWording {
  /// What it means over a plan table; nil for wordings that are not known.
  package var planMeaning: HeadingMeaning? { planMatch?.meaning }

  /// The meaning over a plan table and how good the wording is.
  package var planMatch: WordingList<HeadingMeaning>.Match? {
    if isFiscalYear { return WordingList.Match(meaning: .fiscalYear, rank: 0) }
    return match(in: HeadingVocabulary.plan)
  }

  /// What it means over a KPI table; nil for wordings that are not known.
  package var kpiMeaning: KPIHeadingMeaning? {
    isFiscalYear ? .fiscalYear : match(in: HeadingVocabulary.kpi)?.meaning
  }

  private func match<Meaning>(in list: WordingList<Meaning>) -> WordingList<Meaning>.Match? {
    if let match = list.match(core) { return match }
    guard fiscalYear != nil else { return nil }
    // 令和6年度の実績 → 実績.
    let isParticle = coreWithoutYear.hasPrefix("の")
    return list.match(isParticle ? String(coreWithoutYear.dropFirst()) : coreWithoutYear)
  }
}
