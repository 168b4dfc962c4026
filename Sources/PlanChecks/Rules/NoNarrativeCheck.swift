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
    var longestTitle = 0
    for action in plan.actions where action.title.value.utf16.count >= shortest {
      let key = folded(action.title.value)
      longestTitle = max(longestTitle, key.utf8.count)
      if titles[key] == nil { titles[key] = action }
    }
    var filled = 0
    var numbers: [Sourced<String>] = []
    var named: [Diagnostic] = []
    for narrative in plan.narratives.lazy.flatMap(\.self) where fields.contains(narrative.field) {
      let text = narrative.text.value
      if text.contains(where: { !$0.isWhitespace }) { filled += 1 }
      // Most texts are too long to be either, and need not be folded.
      if text.utf8.count <= longestNumber, isNumber(text) { numbers.append(narrative.text) }
      guard text.utf8.count <= longestTitle * 4, text.utf16.count >= shortest else { continue }
      if let action = titles[folded(text)] {
        named.append(title(action, at: narrative.text.source))
      }
    }
    return (numbers.count * 2 > filled ? [] : numbers.map(number)) + named
  }

  private static let fields: Set<Narrative.Field> = [.results, .issues]
  /// UTF-16 code units; a title of few words may well be all there is to say.
  private static let shortest = 8
  /// UTF-8 code units.
  private static let longestNumber = 64

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
