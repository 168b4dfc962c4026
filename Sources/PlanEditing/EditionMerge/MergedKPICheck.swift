import Diagnostics
import PlanReading
import PlanText

/// Compares the indicators of a filled-in plan with those before and what was asked for.
struct MergedKPICheck {
  let before: Plan
  let after: Plan
  let update: PlanUpdate

  private struct Figure: Hashable {
    var kind: KPIValue.Kind
    var fiscalYear: FiscalYear
  }

  /// - Throws: `Failure` with code `merge-not-verified`, which is a fault of this program.
  func run() throws(Failure) {
    let new = update.kpis.filter { $0.code == nil }
    let replaced = Set(new.compactMap(\.replacedCode))
    guard after.kpis.count == before.kpis.count + new.count else {
      throw MergeFailure.notVerified("number of indicators", nil)
    }
    var rest = after.kpis
    for kpi in before.kpis {
      guard let index = rest.firstIndex(where: { key($0, after) == key(kpi, before) }) else {
        throw MergeFailure.notVerified(kpi.indicator, nil)
      }
      let found = rest.remove(at: index)
      let asked = update.kpis.first { $0.code == kpi.code }
      let unit = asked?.unit?.value ?? kpi.unit
      var (figures, wanted) = (figures(found.values), wanted(kpi, asked))
      // One that is replaced has no targets to come, and no note about them.
      if replaced.contains(kpi.code) {
        figures = numbers(figures)
        wanted = numbers(wanted)
      }
      guard figures == wanted, folded(found.unit) == folded(unit) else {
        throw MergeFailure.notVerified(kpi.indicator, found.source)
      }
    }
    for kpi in new {
      let name = folded(IndicatorText(kpi.indicator.value).name)
      let found = rest.firstIndex { folded($0.indicator) == name }
      // Its note about the years to come is that of its neighbours.
      guard let found, numbers(figures(rest[found].values)) == numbers(wanted(nil, kpi)) else {
        throw MergeFailure.notVerified(kpi.indicator.value, nil)
      }
      rest.remove(at: found)
    }
  }

  /// Of strategy and name; codes count rows, and rows may have been added.
  private func key(_ kpi: KPI, _ plan: Plan) -> [String] {
    let strategy = plan.strategies.first { $0.code == kpi.strategyCode }
    return [folded((strategy?.mark ?? "") + (strategy?.name ?? "")), folded(kpi.indicator)]
  }

  private func figures(_ values: [KPIValue]) -> [Figure: KPIUpdate.Content] {
    var figures: [Figure: KPIUpdate.Content] = [:]
    for value in values where value.content != .cleared {
      figures[Figure(kind: value.kind, fiscalYear: value.fiscalYear)] = value.content
    }
    return figures
  }

  private func numbers(
    _ figures: [Figure: KPIUpdate.Content]
  ) -> [Figure: KPIUpdate.Content] {
    figures.filter { if case .number = $0.value { true } else { false } }
  }

  private func wanted(_ kpi: KPI?, _ asked: KPIUpdate?) -> [Figure: KPIUpdate.Content] {
    var wanted = figures(kpi?.values ?? [])
    for value in asked?.values ?? [] {
      let content = value.content.value
      wanted[Figure(kind: value.kind, fiscalYear: value.fiscalYear)] =
        content == .cleared ? nil : content
    }
    return wanted
  }
}
