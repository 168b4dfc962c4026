import Diagnostics
import PlanReading
import PlanText

/// Finds facts that are later than the time their column speaks of: in 現状 later than the day its
/// heading names, in descriptions later than the plan's start.
enum PeriodCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let start = plan.baselineYear?.lastDay
    return plan.narratives.lazy.flatMap(\.self).flatMap { narrative -> [Diagnostic] in
      switch narrative.field {
      case .baseline:
        facts(of: narrative, after: narrative.asOf ?? narrative.fiscalYear?.lastDay)
          .map { inBaseline($0.mention, $0.limit, at: narrative.text.source) }
      case .description:
        facts(of: narrative, after: start)
          .map { inDescription($0.mention, at: narrative.text.source) }
      case .results, .issues, .plannedWork, .workDone, .gradeReason, .nextWork, .note, .other: []
      }
    }
  }

  private static func facts(
    of narrative: Narrative, after limit: CalendarDate?
  ) -> [(mention: YearMention, limit: CalendarDate)] {
    guard let limit else { return [] }
    return narrative.said.mentions
      .filter { !$0.isAhead && ($0.period.map { $0.lowerBound > limit } ?? false) }
      .map { ($0, limit) }
  }

  private static func inBaseline(
    _ mention: YearMention, _ limit: CalendarDate, at source: SourceCell
  ) -> Diagnostic {
    let words = mention.textWithMonths
    return Diagnostic(
      code: "year-outside-column", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "現状（\(limit.label)時点）の欄に、それより後の「\(words)」のことが書かれています。",
        en: "The baseline (as of \(limit.iso)) tells of \"\(words)\", which is later."),
      remedy: LocalizedText(
        ja: "実績の欄に移すか、年月を確かめてください。",
        en: "Move it to the results, or check the year."))
  }

  private static func inDescription(_ mention: YearMention, at source: SourceCell) -> Diagnostic {
    let words = mention.textWithMonths
    return Diagnostic(
      code: "year-in-description", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "説明の欄に、計画開始後の「\(words)」のことが書かれています。",
        en: "The description tells of \"\(words)\", after the plan began."),
      remedy: LocalizedText(
        ja: "その年度だけのことであれば、実績の欄に書いてください。",
        en: "Write it into the results if it belongs to that year alone."))
  }
}
