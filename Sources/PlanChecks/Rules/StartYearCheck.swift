import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Compares the 開始年 cell with what description and 現状 say about the start.
enum StartYearCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for index in plan.actions.indices {
      guard let start = plan.texts.marks[index].startYear else { continue }
      for narrative in plan.narratives[index]
      where narrative.field == .description || narrative.field == .baseline {
        for mention in narrative.said.mentions {
          guard let year = mention.firstYear, year != start else { continue }
          let event = mention.event
          if event.isEmpty { continue }
          findings.append(
            finding(
              mention.text + event, start, plan.actions[index], at: narrative.text.source))
        }
      }
    }
    return findings
  }

  private static func finding(
    _ words: String, _ start: FiscalYear, _ action: Action, at source: SourceCell
  ) -> Diagnostic {
    let cell = action.startYear.source.cell
    return Diagnostic(
      code: "start-year-differs", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(words)」と、開始年（\(cell)）の\(start.label)が違います。",
        en: "\"\(words)\" differs from the start year in \(cell)"
          + " (\(start.shortLabel))."),
      remedy: LocalizedText(
        ja: "どちらが正しいか確かめ、そろえてください。",
        en: "Check which one is right and make them agree."))
  }
}

extension YearMention {
  private static let events = ["開始", "創設", "制定", "開設", "設立", "発足", "スタート", "運用開始"]
  private static let eventWords = WordTable(events)

  /// The words right after the year that say something began; empty where they do not.
  fileprivate var event: String {
    // A few words may name what began: 条例制定, 事業開始.
    guard !isAhead,
      let head = following(
        8, after: { $0.isWhitespace || "にのより、".contains($0) }, with: Self.eventWords)
    else { return "" }
    let found = Self.events.compactMap { event in head.range(of: event) }
      .min { $0.upperBound < $1.upperBound }
    guard let found else { return "" }
    let said = head[..<found.upperBound]
    return said.contains { "、。（）()".contains($0) } ? "" : String(said)
  }

  fileprivate var firstYear: FiscalYear? {
    period.map { FiscalYear(containing: $0.lowerBound) }
  }
}

extension Substring {
  /// Where `other` stands first.
  fileprivate func range(of other: String) -> Range<Index>? { firstRange(of: other) }
}
