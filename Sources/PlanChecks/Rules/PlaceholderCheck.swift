import Diagnostics
import PlanReading
import PlanText

/// Finds texts that stand in place of the plan's own: 同上, ○○, （○件）, ※要確認.
enum PlaceholderCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let notes = plan.plan.kpis.flatMap { kpi in
      kpi.values.compactMap { value -> SlippedText? in
        guard let note = value.note else { return nil }
        let units = UTF16Text(note)
        return TextSlips(note, units).map {
          SlippedText(slips: $0, units: units, source: value.source)
        }
      }
    }
    return (plan.slips + notes).compactMap { text in
      if let wording = text.slips.placeholder {
        let whole = text.words(text.units.units.indices)
        return finding(LineBreaks.joined(whole), wording, at: text.source)
      }
      return text.slips.unfinished.flatMap {
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
