import Diagnostics
import PlanReading
import PlanText

/// Finds 令和5年1名, where 令和5年度 was meant.
enum YearSignCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.narratives.lazy.flatMap(\.self)
      .filter { $0.field == .baseline || $0.field == .results }
      .flatMap { narrative in
        narrative.said.mentions.filter(\.isFollowedByCount)
          .map { finding($0, at: narrative.text.source) }
      }
  }

  private static func finding(_ mention: YearMention, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "year-sign-missing", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(mention.text)」の後に件数などが続いています。「\(mention.text)度」ではありませんか。",
        en: "A figure follows \"\(mention.text)\"; is the fiscal year meant (年度)?"),
      remedy: LocalizedText(ja: "「度」を補ってください。", en: "Add 度."))
  }
}

extension YearMention {
  /// Whether a number follows that is neither month nor day.
  fileprivate var isFollowedByCount: Bool {
    guard expression.kind == .calendarYear, expression.endSign == nil, text.hasSuffix("年") else {
      return false
    }
    let words = numbersBehind
    let number = words.prefix { $0.isASCII && ($0.isNumber || $0 == ",") }
    guard !number.isEmpty, let unit = words.dropFirst(number.count).first else { return false }
    return !"月日年-~/.、・".contains(unit)
  }
}
