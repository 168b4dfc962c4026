import Diagnostics
import PlanReading
import PlanText

/// Finds results of the edition's year that repeat the text before them word for word.
enum RepeatedResultsCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let edition = plan.plan.edition
    var findings: [Diagnostic] = []
    for (narratives, marks) in zip(plan.narratives, plan.texts.marks) where marks.isActive {
      var before: Narrative?
      for narrative in narratives where narrative.field != .issues {
        if narrative.field == .results, narrative.fiscalYear == edition {
          if let before, repeats(narrative.text.value, before) {
            findings.append(finding(edition, before, at: narrative.text.source))
          }
          break
        }
        before = narrative
      }
    }
    return findings
  }

  /// Short texts may well say the same again (随時実施).
  private static func repeats(_ results: String, _ before: Narrative) -> Bool {
    // A text has no more code units than bytes, and at least a third of them.
    guard before.field != .description, results.utf8.count > shortest,
      results.utf8.count > 3 * shortest || results.utf16.count > shortest
    else { return false }
    return foldAlike(results, before.text.value)
  }

  /// UTF-16 code units.
  private static let shortest = 12

  private static func finding(
    _ edition: FiscalYear, _ before: Narrative, at source: SourceCell
  ) -> Diagnostic {
    let cell = before.text.source.cell
    return Diagnostic(
      code: "results-repeated", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "\(edition.label)の実績が、\(cell) の文と一字一句同じです。",
        en: "The results of \(edition.shortLabel) repeat \(cell) word for word."),
      remedy: LocalizedText(
        ja: "この年度の内容になっているか確かめてください。", en: "Check that they are those of this year."))
  }
}
