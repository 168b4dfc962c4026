import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Compares the figures of indicators with those in the actions they are about.
///
/// An action is about an indicator when a good part of the indicator's name stands in its title; it
/// is compared where it states figures of the same year.
enum KPIFigureCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let titles = plan.actions.filter { !$0.isRelisted }.map { action in
      (number: action.number.value, title: Array(folded(TitleTags(action.title.value).untagged)))
    }
    let figures = Dictionary(grouping: plan.figures, by: \.actionNumber)
    return plan.plan.kpis.flatMap { kpi -> [Diagnostic] in
      let name = Array(folded(kpi.indicator))
      let about = titles.filter { isAbout(name, $0.title) }.map(\.number)
      return kpi.values.compactMap { value in
        guard value.kind != .target, let number = value.number else { return nil }
        let stated = about.flatMap { figures[$0] ?? [] }.filter {
          $0.stated.fiscalYear == value.fiscalYear && countUnits.contains($0.stated.unit)
        }
        return finding(kpi, value, number, stated)
      }
    }
  }

  /// Units of things that are counted one by one; indicators mix them (社数 in 件).
  private static let countUnits: Set<String> = ["件", "社", "者", "人", "名", "回", "校", "機関", "団体"]

  /// Whether title and name share a stretch of at least six characters, or half of a shorter name.
  private static func isAbout(_ name: [Character], _ title: [Character]) -> Bool {
    let needed = min(6, max(4, name.count / 2))
    guard name.count >= needed, title.count >= needed else { return false }
    var stretches: Set<ArraySlice<Character>> = []
    for start in 0...(title.count - needed) { stretches.insert(title[start..<start + needed]) }
    return (0...(name.count - needed)).contains { stretches.contains(name[$0..<$0 + needed]) }
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
