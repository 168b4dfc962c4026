import Diagnostics
import PlanReading
import PlanText

/// Finds actions of the same title of which none is marked 再掲.
enum RepeatedTitleCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    var firsts = ByText<Int>()
    return plan.actions.indices.compactMap { index in
      guard !plan.texts.marks[index].isRelisted, plan.texts.marks[index].isActive else {
        return nil
      }
      let title = plan.texts.titles[index]
      guard !title.key.isEmpty else { return nil }
      let first = firsts.value(of: title.key) { index }
      return first == index
        ? nil : finding(plan.actions[first], in: plan.plan, at: title.text.source)
    }
  }

  private static func finding(
    _ first: Action, in plan: Plan, at source: SourceCell
  ) -> Diagnostic {
    let name = plan.name(of: first.number.value)
    let place = "\(first.title.source.sheet)!\(first.title.source.cell)"
    return Diagnostic(
      code: "title-repeated", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "アクション名がNo.\(name)（\(place)）と同じです。",
        en: "The title is that of No. \(name) (\(place))."),
      remedy: LocalizedText(
        ja: "再掲であれば「再掲」と記入し、別のものであれば名称を分けてください。",
        en: "Mark it 再掲 if it is the same, or give it a name of its own."))
  }
}
