import Diagnostics
import PlanReading
import PlanText

/// Compares 既存/新規 at the plan's start with the start year.
enum ExistingOrNewCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let heading = plan.plan.headings.first { $0.column == .existingOrNew }
    // The 現状 heading may have been rolled on; what was new when the plan began stays new.
    let named = heading?.asOf.map(FiscalYear.init(containing:)) ?? heading?.fiscalYear
    guard let baseline = named ?? plan.baselineYear else { return [] }
    return zip(plan.actions, plan.texts.marks).compactMap { action, marks in
      guard let start = marks.startYear else { return nil }
      switch folded(action.existingOrNew.value) {
      case "既存" where start > baseline: return existingStartsLater(action, start, baseline)
      case "新規" where start <= baseline: return newStartedEarlier(action, start, baseline)
      default: return nil
      }
    }
  }

  private static func existingStartsLater(
    _ action: Action, _ start: FiscalYear, _ baseline: FiscalYear
  ) -> Diagnostic {
    Diagnostic(
      code: "existing-starts-later", severity: .warning, place: action.startYear.source.place,
      message: LocalizedText(
        ja: "\(baseline.label)末時点で「既存」ですが、開始年が\(start.label)です。",
        en: "It existed at the end of \(baseline.shortLabel), but starts in \(start.shortLabel)."),
      remedy: remedy)
  }

  private static func newStartedEarlier(
    _ action: Action, _ start: FiscalYear, _ baseline: FiscalYear
  ) -> Diagnostic {
    Diagnostic(
      code: "new-started-earlier", severity: .warning, place: action.startYear.source.place,
      message: LocalizedText(
        ja: "\(baseline.label)末時点で「新規」ですが、開始年が\(start.label)です。",
        en: "It was new at the end of \(baseline.shortLabel), but started in"
          + " \(start.shortLabel)."),
      remedy: remedy)
  }

  private static let remedy = LocalizedText(
    ja: "既存/新規と開始年のどちらが正しいか確かめてください。",
    en: "Check which of the two is right.")
}
