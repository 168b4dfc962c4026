import Diagnostics
import PlanReading
import PlanText

/// Finds texts that stand in place of the plan's own: 同上, ○○, （○件）, ※要確認.
enum PlaceholderCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let notes = plan.plan.kpis.flatMap { kpi in
      kpi.values.compactMap { value in
        value.note.map { WrittenText(units: UTF16Text($0), source: value.source) }
      }
    }
    return (plan.writtenTexts + notes).flatMap { text -> [Diagnostic] in
      let whole = String(decoding: text.units.units, as: UTF16.self)
      if let wording = PlaceholderWording(wholeCell: whole) {
        return finding(LineBreaks.joined(whole), wording, at: text.source).map { [$0] } ?? []
      }
      return PlaceholderWording.places(in: text.units).prefix(1).compactMap {
        finding(text.excerpt($0), .unfinished, at: text.source)
      }
    }
  }

  private static func finding(
    _ words: String, _ wording: PlaceholderWording, at source: SourceCell
  ) -> Diagnostic? {
    guard let fault = wording.fault else { return nil }
    return Diagnostic(
      code: "placeholder-text", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(words)」は、\(fault.japanese)。", en: "\"\(words)\" \(fault.english)."),
      remedy: wording.remedy)
  }
}
