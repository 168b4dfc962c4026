package import PlanText

/// A cell's text looked at as a heading.
package struct HeadingWording: Hashable, Sendable {
  /// The wording without white space, brackets and marks, letters and digits half-width and small.
  package let core: String
  /// The fiscal year it names, outside brackets if one stands there.
  package let fiscalYear: FiscalYear?
  /// Whether it speaks of several years in one: 令和3～5年度の実績.
  package let isOfSeveralYears: Bool
  /// The core without its fiscal year; empty where the heading is nothing but a year.
  package let coreWithoutYear: String
  /// The day named as the state of things: 2025-02-28 for ※令和7年2月末時点.
  package let asOf: CalendarDate?
  /// The meaning over a plan table and how good the wording is; nil for wordings that are not known.
  package let planMatch: WordingList<HeadingMeaning>.Match?
  /// What it means over a KPI table; nil for wordings that are not known.
  package let kpiMeaning: KPIHeadingMeaning?
  /// Whether it says what was done in the year it names: 令和7年度 取組内容, R7の活動状況, 実施内容（令和7年度）.
  package let isDoing: Bool

  package init(_ text: String) {
    let years = HeadingYears(text)
    core = Self.core(of: years.outside)
    fiscalYear = years.fiscalYear
    isOfSeveralYears = years.isOfSeveralYears
    coreWithoutYear = Self.core(of: years.outsideWithoutYear)
    asOf = years.asOf
    isDoing =
      fiscalYear != nil
      && HeadingVocabulary.isDoing(
        // A year in brackets alone names it; 令和6年度版 or 末時点 say something else.
        coreWithoutYear == core ? Self.core(of: years.withoutYear) : coreWithoutYear)
    if fiscalYear != nil, coreWithoutYear.isEmpty || Self.openEnds.contains(coreWithoutYear) {
      planMatch = WordingList.Match(meaning: .fiscalYear, rank: 0)
      kpiMeaning = .fiscalYear
    } else {
      // 令和6年度の実績 → 実績.
      let isParticle = coreWithoutYear.hasPrefix("の")
      let rest = isParticle ? String(coreWithoutYear.dropFirst()) : coreWithoutYear
      let wordings = fiscalYear == nil ? [core] : [core, rest]
      planMatch =
        wordings.lazy.filter { !HeadingVocabulary.isAboutAnother($0) }
        .compactMap(HeadingVocabulary.plan.match).first
      kpiMeaning = wordings.lazy.compactMap(HeadingVocabulary.kpi.match).first?.meaning
    }
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

  /// The fiscal year of a text that names one and nothing else, and the day named as the state of things;
  /// nil for any other text, without asking what it means.
  static func yearAlone(_ text: String) -> (year: FiscalYear, asOf: CalendarDate?)? {
    let years = HeadingYears(text)
    guard let year = years.fiscalYear, core(of: years.outsideWithoutYear).isEmpty else {
      return nil
    }
    return (year, years.asOf)
  }

  /// What makes the last year of a schedule stand for those after it too: R10年度以降.
  private static let openEnds: Set = ["以降", "以後", "から", "~", "～", "〜", "-", "→"]

  private static let marks = Set("※●○◎◆◇■□★☆▼▽:*".unicodeScalars)

  private static func core(of text: String) -> String {
    var rest = folded(text, lowercasingASCII: true).unicodeScalars[...]
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return HeadingVocabulary.usualSpelling(String(rest))
  }
}

extension HeadingWording {
  /// What it means over a plan table; nil for wordings that are not known.
  package var planMeaning: HeadingMeaning? { planMatch?.meaning }
}
