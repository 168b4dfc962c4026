import Diagnostics
import PlanReading
import PlanText

/// Finds cells of 既存/新規, 重点, 状態 and 開始年 that say something unknown.
enum UnknownMarkCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    // The same few marks stand in all rows.
    var priorities = ByText<Bool>()
    return zip(plan.actions, plan.texts.marks).flatMap { action, marks in
      let (start, mark) = (action.startYear, action.priority)
      return [
        marks.existingOrNew == nil ? existingOrNew(action.existingOrNew) : nil,
        priorities.value(of: mark.value) { isPriority(mark.value) } ? nil : unknownPriority(mark),
        action.namedState == nil ? action.status.flatMap(status) : nil,
        marks.startYear == nil ? startYear(start) : nil,
      ].compactMap(\.self)
    }
  }

  private static func existingOrNew(_ cell: Sourced<String>) -> Diagnostic? {
    guard !folded(cell.value).isEmpty, !isDashOnly(cell.value) else { return nil }
    return unknown(
      code: "unknown-existing-or-new", cell, expected: LocalizedText(ja: "既存・新規", en: "既存, 新規"))
  }

  private static func isPriority(_ cell: String) -> Bool {
    ActionStatus.lines(of: cell).allSatisfy { line in
      let word = folded(line)
      return word.isEmpty || isDashOnly(line) || ActionStatus(line) != nil
        || word.filter { !"◎○●〇()".contains($0) }.isEmpty
        || word.contains("再掲")
    }
  }

  private static func unknownPriority(_ cell: Sourced<String>) -> Diagnostic {
    unknown(
      code: "unknown-priority-mark", cell, expected: LocalizedText(ja: "◎・再掲", en: "◎, 再掲"))
  }

  private static func status(_ cell: Sourced<String>) -> Diagnostic? {
    guard !folded(cell.value).isEmpty, !isDashOnly(cell.value), ActionStatus(cell.value) == nil
    else { return nil }
    return unknown(
      code: "unknown-status", cell,
      expected: LocalizedText(
        ja: "継続・新規・拡充・見直し・統合・終了・完了・休止",
        en: "継続, 新規, 拡充, 見直し, 統合, 終了, 完了, 休止"))
  }

  private static func startYear(_ cell: Sourced<String>) -> Diagnostic? {
    guard !folded(cell.value).isEmpty, !isDashOnly(cell.value) else { return nil }
    return unknown(
      code: "unknown-start-year", cell, expected: LocalizedText(ja: "令和7年度・R7など", en: "令和7年度, R7"))
  }

  private static func unknown(
    code: String, _ cell: Sourced<String>, expected: LocalizedText
  ) -> Diagnostic {
    let text = LineBreaks.joined(cell.value)
    return Diagnostic(
      code: code, severity: .warning, place: cell.source.place,
      message: LocalizedText(
        ja: "「\(text)」は読み取れないため、表では空欄になります。",
        en: "\"\(text)\" is not understood and stays blank in the tables."),
      remedy: LocalizedText(
        ja: "\(expected.japanese)のいずれかの書き方にしてください。",
        en: "Write one of \(expected.english)."))
  }
}
