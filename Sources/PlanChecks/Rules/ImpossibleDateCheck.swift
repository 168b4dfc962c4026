import Diagnostics
import PlanReading
import PlanText

/// Finds months and days that do not exist: 13月, 2月30日.
enum ImpossibleDateCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.slips.flatMap { text in
      text.slips.impossibleDates.map { finding(text.words($0), at: text.source) }
    }
  }

  private static func finding(_ date: String, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "impossible-date", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(date)」という月日はありません。", en: "There is no such day or month as \"\(date)\"."),
      remedy: LocalizedText(ja: "正しい月日に直してください。", en: "Write the right date."))
  }
}
