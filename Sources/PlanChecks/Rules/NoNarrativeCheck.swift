import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Finds results and issues that are no text of their own: a number alone, or the title of an action.
///
/// Where most cells of a column hold numbers, the column is one of figures and nothing is said.
enum NoNarrativeCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    var titles: [String: Action] = [:]
    for action in plan.actions where action.title.value.utf16.count >= shortest {
      let key = folded(action.title.value)
      if titles[key] == nil { titles[key] = action }
    }
    let cells = plan.narratives.lazy.flatMap(\.self).filter { fields.contains($0.field) }
    let alone = cells.filter { isNumber($0.text.value) }
    let filled = cells.count { $0.text.value.contains { !$0.isWhitespace } }
    let numbers = Array(alone).count * 2 > filled ? [] : alone.map { number($0.text) }
    return numbers
      + cells.compactMap { narrative in
        guard narrative.text.value.utf16.count >= shortest else { return nil }
        return titles[folded(narrative.text.value)].map { title($0, at: narrative.text.source) }
      }
  }

  private static let fields: Set<Narrative.Field> = [.results, .issues]
  /// UTF-16 code units; a title of few words may well be all there is to say.
  private static let shortest = 8

  private static func isNumber(_ text: String) -> Bool {
    let plain = folded(text)
    return plain.contains(where: \.isNumber)
      && plain.allSatisfy { $0.isASCII && ($0.isNumber || ",. -/:".contains($0)) }
  }

  private static func number(_ text: Sourced<String>) -> Diagnostic {
    let words = LineBreaks.joined(text.value)
    return Diagnostic(
      code: "number-alone", severity: .warning, place: text.source.place,
      message: LocalizedText(
        ja: "文を書く欄に「\(words)」という数字だけがあります。",
        en: "A cell for a text holds nothing but the number \"\(words)\"."),
      remedy: LocalizedText(
        ja: "何の数か分かるように、単位や文を補ってください（日付が数字になっていることもあります）。",
        en: "Say what it counts; it may also be a day turned into a number."))
  }

  private static func title(_ action: Action, at source: SourceCell) -> Diagnostic {
    let number = action.number.value
    return Diagnostic(
      code: "title-as-text", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "No.\(number) のアクション名がそのまま記入されています。",
        en: "The cell holds the title of No. \(number)."),
      remedy: LocalizedText(ja: "列がずれていないか確かめてください。", en: "Check whether columns were mixed up."))
  }
}
