import Diagnostics
import PlanReading
import PlanText

/// Compares the days named in a year's results with the day their heading names.
enum AsOfCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.narratives.lazy.flatMap(\.self).filter { $0.field == .results }.flatMap { narrative in
      guard let asOf = narrative.asOf else { return [Diagnostic]() }
      return narrative.said.mentions.compactMap {
        finding($0, asOf, at: narrative.text.source)
      }
    }
  }

  private static func finding(
    _ mention: YearMention, _ asOf: CalendarDate, at source: SourceCell
  ) -> Diagnostic? {
    if mention.isState {
      guard let day = mention.expression.asOf, day != asOf else { return nil }
      return differs(mention, asOf, at: source)
    }
    guard let period = mention.period, period.lowerBound > asOf, !mention.isAhead else {
      return nil
    }
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
    isFollowed(by: Self.stateWords) || expression.endSign != nil && !isAhead
  }
}
