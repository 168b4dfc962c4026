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
    let titles = plan.actions.indices.filter { !plan.texts.marks[$0].isRelisted }.map { index in
      let action = plan.actions[index]
      return (action.number.value, units(TitleTags(action.title.value).untagged))
    }
    let actions = kpis.map { numbers(of: titles, about: units($0.indicator)) }
    let figures = plan.figures(ofActions: Set(actions.joined()))
    return zip(kpis, actions).flatMap { kpi, about -> [Diagnostic] in
      kpi.values.compactMap { value in
        guard value.kind != .target, let number = value.number, !kpi.isWorded(value) else {
          return nil
        }
        let stated = about.flatMap { figures[$0] ?? [] }.filter {
          $0.stated.fiscalYear == value.fiscalYear
            && CountUnit.areComparable(kpi, $0.stated.unit, isOnlyAction: about.count == 1)
        }
        return finding(kpi, value, number, stated)
      }
    }
  }

  private static func units(_ text: String) -> [Unicode.Scalar] {
    Array(folded(text).unicodeScalars)
  }

  /// The titles that share a stretch of at least six characters with a name, or half of a shorter.
  private static func numbers(
    of titles: [(number: Int, title: [Unicode.Scalar])], about name: [Unicode.Scalar]
  ) -> [Int] {
    let needed = min(6, max(4, name.count / 2))
    guard name.count >= needed else { return [] }
    let stretches = Set((0...name.count - needed).map { name[$0..<$0 + needed] })
    // Most characters of a title begin none; a look at their lower half tells nearly all of them.
    let starts = UnitSet(stretches.compactMap(\.first).map { UInt16(truncatingIfNeeded: $0.value) })
    return titles.filter { _, title in
      title.indices.dropLast(needed - 1).contains {
        starts.contains(UInt16(truncatingIfNeeded: title[$0].value))
          && stretches.contains(title[$0..<$0 + needed])
      }
    }.map(\.number)
  }

  private static func finding(
    _ kpi: KPI, _ value: KPIValue, _ number: Double, _ stated: [Figure]
  ) -> Diagnostic? {
    guard !stated.contains(where: { $0.stated.value == number }),
      let nearest = stated.min(by: { distance($0, number) < distance($1, number) })
    else { return nil }
    let place = "\(nearest.source.sheet)!\(nearest.source.cell)"
    let figure = CellValue.number(number).printedText + kpi.unit
    return Diagnostic(
      code: "kpi-differs-from-action", severity: .warning, place: value.source.place,
      message: LocalizedText(
        ja: "「\(kpi.indicator)」の\(value.fiscalYear.label)の値\(figure)が、"
          + "No.\(nearest.actionNumber)（\(place)）の「\(nearest.stated.sourceText)」と違います。",
        en: "\"\(kpi.indicator)\" is \(figure) in \(value.fiscalYear.shortLabel), but"
          + " No. \(nearest.actionNumber) (\(place)) says \"\(nearest.stated.sourceText)\"."),
      remedy: LocalizedText(
        ja: "どちらが正しいか確かめてください。数えているものや時点が違えば、そのままで構いません。",
        en: "Check which one is right; leave both where they count different things."))
  }

  private static func distance(_ figure: Figure, _ number: Double) -> Double {
    abs((figure.stated.value ?? .infinity) - number)
  }
}
