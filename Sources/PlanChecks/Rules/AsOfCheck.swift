import Diagnostics
import PlanReading
import PlanText

/// Compares the days named in a year's results with the day their heading names.
enum AsOfCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    headings(of: plan)
      + plan.narratives.lazy.flatMap(\.self).filter { $0.field == .results }.flatMap { narrative in
        guard let asOf = narrative.asOf else { return [Diagnostic]() }
        return narrative.said.mentions.compactMap {
          finding($0, asOf, at: narrative.text.source)
        }
      }
  }

  /// Headings of results that name a day before their year has begun: it was left as it stood.
  private static func headings(of plan: CheckedPlan) -> [Diagnostic] {
    plan.plan.headings.compactMap { heading in
      guard let year = heading.column.resultsYear, let asOf = heading.asOf,
        FiscalYear(containing: asOf) < year
      else { return nil }
      return Diagnostic(
        code: "as-of-before-year", severity: .warning, place: heading.text.source.place,
        message: LocalizedText(
          ja: "\(year.label)実績の見出しの基準日（\(asOf.label)）が、\(year.label)より前です。",
          en: "The heading of the results of \(year.shortLabel) names a day before that year"
            + " (\(asOf.iso))."),
        remedy: LocalizedText(ja: "見出しの年月を直してください。", en: "Correct the day in the heading."))
    }
  }

  private static func finding(
    _ mention: YearMention, _ asOf: CalendarDate, at source: SourceCell
  ) -> Diagnostic? {
    if mention.isState {
      guard let day = mention.expression.asOf, day != asOf,
        !(day < asOf && mention.isCompared)
      else { return nil }
      return differs(mention, asOf, at: source)
    }
    guard let period = mention.period, period.lowerBound > asOf, !mention.isAhead,
      !mention.isToCome
    else { return nil }
    return later(mention, asOf, at: source)
  }

  private static func differs(
    _ mention: YearMention, _ asOf: CalendarDate, at source: SourceCell
  ) -> Diagnostic {
    Diagnostic(
      code: "as-of-differs", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(mention.text)」は、見出しの基準日（\(asOf.label)）と違います。",
        en: "\"\(mention.text)\" is not the day the heading names (\(asOf.iso))."),
      remedy: LocalizedText(
        ja: "見出しの基準日の数値にそろえるか、このままでよいか確かめてください。",
        en: "Give the state on the heading's day, or check that it may stay."))
  }

  private static func later(
    _ mention: YearMention, _ asOf: CalendarDate, at source: SourceCell
  ) -> Diagnostic {
    Diagnostic(
      code: "after-as-of", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(mention.textWithMonths)」は、見出しの基準日（\(asOf.label)）より後です。",
        en: "\"\(mention.textWithMonths)\" is later than the day the heading names (\(asOf.iso))."),
      remedy: LocalizedText(
        ja: "実施済みか予定かを確かめ、年度末の確定時に書き直してください。",
        en: "Check whether it has taken place, and rewrite it when the year is closed."))
  }
}

extension YearMention {
  private static let stateWords = WordTable(["現在", "時点"])

  /// Whether it tells the day a figure is true on.
  fileprivate var isState: Bool {
    if isFollowed(by: Self.stateWords) { return true }
    return expression.endSign != nil && !isAhead && !isFollowed(by: Self.endings)
  }

  /// Whether what follows says that it is still to come: 令和7年度予算を要求, R8までに50社.
  fileprivate var isToCome: Bool { isFollowed(by: Self.wordsToCome) }

  /// What ends then is no state: 令和5年度末で廃止した制度.
  private static let endings = WordTable([
    "で廃止", "で終了", "で閉館", "で閉鎖", "で閉校", "で解散", "で休止", "をもって", "限り",
  ])
  private static let wordsToCome = WordTable(["予算", "当初予算", "までに"])
}
