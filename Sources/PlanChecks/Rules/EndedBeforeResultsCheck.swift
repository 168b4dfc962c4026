import Diagnostics
import PlanReading
import PlanText

/// Finds actions said to have ended before a year for which they have results.
enum EndedBeforeResultsCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    zip(plan.actions, plan.texts.marks).compactMap { action, marks in
      guard let state = marks.state, !state.isActive, let end = state.fiscalYear,
        let last = action.results.last(where: { isTold($0.text.value) }), last.fiscalYear > end
      else { return nil }
      return finding(action, plan.plan.name(of: action.number.value), end, last)
    }
  }

  private static func isTold(_ text: String) -> Bool {
    text.contains { !$0.isWhitespace } && PlaceholderWording(wholeCell: text) == nil
  }

  private static func finding(
    _ action: Action, _ name: String, _ end: FiscalYear, _ last: YearlyResults
  ) -> Diagnostic {
    Diagnostic(
      code: "ended-before-results", severity: .warning,
      place: (action.status ?? action.priority).source.place,
      message: LocalizedText(
        ja: "No.\(name) は\(end.label)に終わったとありますが、\(last.fiscalYear.label)の実績"
          + "（\(last.text.source.cell)）があります。",
        en: "No. \(name) is said to have ended in \(end.shortLabel), but has results of"
          + " \(last.fiscalYear.shortLabel) (\(last.text.source.cell))."),
      remedy: LocalizedText(ja: "終わった年度を確かめてください。", en: "Check the year in which it ended."))
  }
}
