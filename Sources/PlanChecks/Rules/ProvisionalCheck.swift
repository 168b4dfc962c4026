import Diagnostics
import PlanReading
import PlanText

/// Finds results that are not final: in a year that is over a fault, in the edition's own year a
/// reminder.
enum ProvisionalCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.narratives.lazy.flatMap(\.self).compactMap { narrative in
      guard narrative.field == .results, let year = narrative.fiscalYear else { return nil }
      let words = narrative.said.provisionalWords.map(\.text)
      guard !words.isEmpty else { return nil }
      // Without a day in its heading, a year's results claim to be final.
      let isClosed = year < plan.plan.edition || narrative.asOf == nil
      return finding(words, year, isClosed: isClosed, at: narrative.text.source)
    }
  }

  private static func finding(
    _ words: [String], _ year: FiscalYear, isClosed: Bool, at source: SourceCell
  ) -> Diagnostic {
    var named: [String] = []
    for word in words where !named.contains(word) { named.append(word) }
    let japanese = named.map { "「\($0)」" }.joined()
    let english = named.map { "\"\($0)\"" }.joined(separator: ", ")
    return Diagnostic(
      code: "provisional-wording", severity: isClosed ? .warning : .note, place: source.place,
      message: LocalizedText(
        ja: "\(year.label)の実績に\(japanese)とあり、まだ確定していません。",
        en: "The results of \(year.shortLabel) say \(english): they are not final yet."),
      remedy: LocalizedText(
        ja: isClosed ? "確定した内容に書き直してください。" : "年度末に確定した内容へ書き直してください。",
        en: isClosed ? "Write what has become of it." : "Rewrite it when the year is closed."))
  }
}
