import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Compares the figures of indicators with those in the actions they are about.
///
/// An action is about an indicator when a good part of the indicator's name stands in its title; it
/// is compared where it states figures of the same year in a unit that may count the same.
enum KPIFigureCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let kpis = plan.plan.kpis.filter { kpi in
      kpi.values.contains { $0.kind != .target && $0.number != nil }
    }
    guard !kpis.isEmpty else { return [] }
    let names = ActionNames(plan.texts)
    let actions = kpis.map { kpi in names.sharing(kpi.indicator).map(\.number) }
    let figures = plan.figures(ofActions: Set(actions.joined()))
    return zip(kpis, actions).flatMap { kpi, about -> [Diagnostic] in
      kpi.values.compactMap { value in
        guard value.kind != .target, let number = value.number, !kpi.isWorded(value) else {
          return nil
        }
        let stated = about.flatMap { figures[$0] ?? [] }.filter {
          $0.fiscalYear == value.fiscalYear
            && kpi.mayCount($0.stated.unit, isOnlyAction: about.count == 1)
        }
        return finding(kpi, value, number, stated, in: plan.plan)
      }
    }
  }

  private static func finding(
    _ kpi: KPI, _ value: KPIValue, _ number: Double, _ stated: [Figure], in plan: Plan
  ) -> Diagnostic? {
    guard !stated.contains(where: { $0.stated.value == number }),
      let nearest = stated.min(by: { distance($0, number) < distance($1, number) })
    else { return nil }
    let place = "\(nearest.source.sheet)!\(nearest.source.cell)"
    let name = plan.name(of: nearest.actionNumber)
    let figure = CellValue.number(number).printedText + kpi.unit
    return Diagnostic(
      code: "kpi-differs-from-action", severity: .warning, place: value.source.place,
      message: LocalizedText(
        ja: "「\(kpi.indicator)」の\(value.fiscalYear.label)の値\(figure)が、"
          + "No.\(name)（\(place)）の「\(nearest.stated.sourceText)」と違います。",
        en: "\"\(kpi.indicator)\" is \(figure) in \(value.fiscalYear.shortLabel), but"
          + " No. \(name) (\(place)) says \"\(nearest.stated.sourceText)\"."),
      remedy: LocalizedText(
        ja: "どちらが正しいか確かめてください。数えているものや時点が違えば、そのままで構いません。",
        en: "Check which one is right; leave both where they count different things."))
  }

  private static func distance(_ figure: Figure, _ number: Double) -> Double {
    abs((figure.stated.value ?? .infinity) - number)
  }
}
