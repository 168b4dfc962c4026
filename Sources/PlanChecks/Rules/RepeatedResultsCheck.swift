import Diagnostics
import PlanReading
import PlanText

/// Finds results of the edition's year that repeat the text before them word for word.
enum RepeatedResultsCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let edition = plan.plan.edition
    return plan.actions.indices.compactMap { index in
      guard plan.texts.marks[index].isActive else { return nil }
      let narratives = plan.narratives[index].filter { $0.field != .issues }
      guard
        let position = narratives.firstIndex(where: {
          $0.field == .results && $0.fiscalYear == edition
        })
      else { return nil }
      let (results, before) = (narratives[position].text, narratives[position - 1])
      // Short texts may well say the same again (随時実施).
      guard before.field != .description, results.value.utf16.count > shortest,
        foldAlike(results.value, before.text.value)
      else { return nil }
      return finding(edition, before, at: results.source)
    }
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
