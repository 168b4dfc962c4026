import Diagnostics
import PlanReading
import PlanText

/// Finds plans for a year that has come: 令和7年度から…予定 in the edition of 令和7年度.
enum StaleYearCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let edition = plan.plan.edition
    return plan.actions.indices.flatMap { index in
      let texts = plan.narratives[index].lazy
        .filter { $0.field == .description || $0.field == .issues }
        .flatMap { findings(in: $0.said, edition, at: $0.text.source) }
      let labels = zip(plan.actions[index].schedule, plan.texts.labels[index])
        .flatMap { findings(in: $1, edition, at: $0.source) }
      return texts + labels
    }
  }

  private static func findings(
    in text: AnalysedText, _ edition: FiscalYear, at source: SourceCell
  ) -> [Diagnostic] {
    text.mentions
      .filter { $0.isAhead && ($0.period.map { $0.upperBound <= edition.lastDay } ?? false) }
      .map { finding($0, edition, at: source) }
  }

  private static func finding(
    _ mention: YearMention, _ edition: FiscalYear, at source: SourceCell
  ) -> Diagnostic {
    Diagnostic(
      code: "stale-year", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(mention.text)」のことが予定として書かれていますが、\(edition.label)版では過ぎています。",
        en: "It speaks of \"\(mention.text)\" as yet to come, but this is the edition of"
          + " \(edition.shortLabel)."),
      remedy: LocalizedText(
        ja: "その後の状況に書き直してください。", en: "Write what has become of it."))
  }
}
