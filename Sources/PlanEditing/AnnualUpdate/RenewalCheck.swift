import Diagnostics
import PlanReading
import PlanText

/// Compares the renewed plan with the old one: nothing may have changed but what the update means.
struct RenewalCheck {
  let before: Plan
  let after: Plan
  let years: EditionYears
  /// Whether the book has year columns; without them the window is just the edition.
  let hasSchedule: Bool

  /// - Throws: `Failure` with code `update-not-verified`, which is a fault of this program.
  func run() throws(Failure) {
    if after.edition != years.to { throw difference("edition", nil) }
    if hasSchedule, after.window != before.window { throw difference("schedule window", nil) }
    let (old, new) = (before.actions, after.actions)
    if old.count != new.count { throw difference("number of actions", nil) }
    for (old, new) in zip(old, new) where content(old) != content(new) {
      throw difference("action \(old.number.value)", new.number.source)
    }
    let hasBlankResults = new.allSatisfy { action in
      action.results.last?.fiscalYear == years.to && action.results.last?.text.value == ""
    }
    if !hasBlankResults { throw difference("results of the new year", nil) }
    let oldNames = before.strategies.map { [$0.name] + $0.measures.map(\.name) }
    if oldNames != after.strategies.map({ [$0.name] + $0.measures.map(\.name) }) {
      throw difference("strategies and measures", nil)
    }
    if before.kpis.map(figures) != after.kpis.map(figures) { throw difference("KPI", nil) }
  }

  /// What an action says, wherever it stands; results up to last year's.
  private func content(_ action: Action) -> [String] {
    let results = action.results.filter { $0.fiscalYear <= years.from }
    return [
      String(action.number.value), action.title.value, action.existingOrNew.value,
      action.priority.value, action.description.value, action.baseline.value,
      action.startYear.value, action.issues.value, String(action.linkedAction ?? 0),
    ] + results.map(\.text.value)
      + action.schedule.map { span in
        let (first, last) = (span.years.lowerBound, span.years.upperBound)
        return "\(first.westernYear)-\(last.westernYear) \(span.drawnAs) \(span.label)"
      }
  }

  private func figures(_ kpi: KPI) -> [String] {
    [kpi.code, kpi.indicator, kpi.unit]
      + kpi.values.filter { $0.number != nil }.map {
        "\($0.kind) \($0.fiscalYear.westernYear) \($0.number ?? 0)"
      }
  }

  private func difference(_ what: String, _ source: SourceCell?) -> Failure {
    AnnualUpdateFailure.notVerified(what, sheet: source?.sheet, cell: source?.cell)
  }
}
