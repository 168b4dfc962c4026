import Diagnostics
import PlanReading
import PlanText

/// Finds indicators that stand twice.
///
/// A short name such as 参加者数 may be that of another thing under another strategy.
enum RepeatedIndicatorCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    struct Name: Hashable {
      var indicator: String
      var unit: String
    }
    var firsts: [Name: KPI] = [:]
    return plan.plan.kpis.compactMap { kpi in
      let name = Name(indicator: folded(kpi.indicator), unit: CountedUnit.key(kpi.unit))
      guard !name.indicator.isEmpty, !kpi.indicator.holds("再掲") else { return nil }
      guard let first = firsts[name] else {
        firsts[name] = kpi
        return nil
      }
      let isSameStrategy = kpi.strategyCode == first.strategyCode
      guard isSameStrategy || name.indicator.count >= shortestOwnName else { return nil }
      return finding(kpi, first, isSameStrategy: isSameStrategy)
    }
  }

  /// In characters.
  private static let shortestOwnName = 8

  private static func finding(
    _ kpi: KPI, _ first: KPI, isSameStrategy: Bool
  ) -> Diagnostic {
    let place = "\(first.source.sheet)!\(first.source.cell)"
    let numbers = { (kpi: KPI) in kpi.values.compactMap(\.number) }
    let differ = numbers(kpi) != numbers(first)
    return Diagnostic(
      code: "indicator-repeated", severity: isSameStrategy || differ ? .warning : .note,
      place: kpi.source.place,
      message: LocalizedText(
        ja: "指標「\(kpi.indicator)」は \(place) にもあります" + (differ ? "（数値が違います）。" : "。"),
        en: "The indicator \"\(kpi.indicator)\" stands in \(place) too"
          + (differ ? ", with other figures." : ".")),
      remedy: LocalizedText(
        ja: "同じものであれば1つにするか「再掲」と記入し、別のものであれば名称を分けてください。",
        en: "Keep one or mark it 再掲 if they are the same; else give each a name of its own."))
  }
}
