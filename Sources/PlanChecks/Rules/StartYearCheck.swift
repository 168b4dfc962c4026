import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Compares the 開始年 cell with what description and 現状 say about the start.
enum StartYearCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    zip(plan.actions, plan.narratives).flatMap { action, narratives in
      guard let start = FiscalYear(startYear: action.startYear.value) else { return [Diagnostic]() }
      let texts = narratives.filter { $0.field == .description || $0.field == .baseline }
      return texts.flatMap { narrative in
        YearMention.all(in: narrative.text.value).compactMap { mention in
          guard let year = mention.startYear, year != start else { return nil }
          return finding(mention, start, action, at: narrative.text.source)
        }
      }
    }
  }

  private static func finding(
    _ mention: YearMention, _ start: FiscalYear, _ action: Action, at source: SourceCell
  ) -> Diagnostic {
    let cell = action.startYear.source.cell
    return Diagnostic(
      code: "start-year-differs", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(mention.text)\(mention.event)」と、開始年（\(cell)）の\(start.label)が違います。",
        en: "\"\(mention.text)\(mention.event)\" differs from the start year in \(cell)"
          + " (\(start.shortLabel))."),
      remedy: LocalizedText(
        ja: "どちらが正しいか確かめ、そろえてください。",
        en: "Check which one is right and make them agree."))
  }
}

extension YearMention {
  /// The words right after the year that say something began; empty where they do not.
  fileprivate var event: String {
    guard !isAhead else { return "" }
    let words = after.drop { $0.isWhitespace || "にのより、".contains($0) }
    let events = ["開始", "創設", "制定", "開設", "設立", "発足", "スタート", "運用開始"]
    // A few words may name what began: 条例制定, 事業開始.
    let head = words.prefix(8)
    let found = events.compactMap { event in head.range(of: event) }
      .min { $0.upperBound < $1.upperBound }
    guard let found else { return "" }
    let said = head[..<found.upperBound]
    return said.contains { "、。（）()".contains($0) } ? "" : String(said)
  }

  fileprivate var startYear: FiscalYear? {
    guard !event.isEmpty, let period else { return nil }
    return FiscalYear(containing: period.lowerBound)
  }
}

extension Substring {
  /// Where `other` stands first.
  fileprivate func range(of other: String) -> Range<Index>? { firstRange(of: other) }
}
