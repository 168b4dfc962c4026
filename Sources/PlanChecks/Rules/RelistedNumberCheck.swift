import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Finds numbers beside 再掲 that name no original, or another action than the row's link does.
enum RelistedNumberCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    var stated: [(action: Action, number: Int)] = []
    for (action, marks) in zip(plan.actions, plan.texts.marks) where marks.isRelisted {
      if let number = RelistedOriginals.stated(by: action) { stated.append((action, number)) }
    }
    if stated.isEmpty { return [] }
    let originals = RelistedOriginals(plan.actions)
    return stated.compactMap { action, number in
      originals.original(of: action) == nil ? finding(action, number, in: plan.plan) : nil
    }
  }

  private static func finding(_ action: Action, _ number: Int, in plan: Plan) -> Diagnostic {
    let linked = RelistedOriginals.link(of: action).map { plan.name(of: $0) }
    return Diagnostic(
      code: "relisted-number-doubtful", severity: .warning, place: action.priority.source.place,
      message: linked.map { linked in
        LocalizedText(
          ja: "再掲の元がNo.\(number)とありますが、リンクの先はNo.\(linked)です。",
          en: "The row says that it lists No. \(number) again, but links to No. \(linked).")
      }
        ?? LocalizedText(
          ja: "再掲の元がNo.\(number)とありますが、そのアクションは計画にないか、それも再掲です。",
          en:
            "The row says that it lists No. \(number) again, which the plan lacks or which is relisted"
            + " itself."),
      remedy: LocalizedText(
        ja: "再掲の元の番号を確かめてください。", en: "Check the number of the original."))
  }
}
