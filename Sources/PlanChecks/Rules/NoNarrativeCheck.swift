import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Finds results and issues that are no text of their own: a number alone, or the title of an action.
///
/// Where most cells of a column hold numbers, the column is one of figures and nothing is said.
enum NoNarrativeCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let titles = ActionTitles(plan.texts.titles, shortest: shortest)
    var filled = 0
    var numbers: [Sourced<String>] = []
    var named: [Diagnostic] = []
    for narratives in plan.narratives {
      for narrative in narratives where narrative.field == .results || narrative.field == .issues {
        let text = narrative.text.value
        guard let first = text.unicodeScalars.first else { continue }
        if !TextFolding.isWhiteSpace(first) || text.contains(where: { !$0.isWhitespace }) {
          filled += 1
        }
        // Most texts are too long to be either, and need not be folded.
        if text.utf8.count <= longestNumber, mayBeginNumber(first), isNumber(text) {
          numbers.append(narrative.text)
        }
        if let action = titles.action(titled: text, beginningWith: first) {
          named.append(
            title(plan.plan.name(of: plan.actions[action].number.value), at: narrative.text.source))
        }
      }
    }
    return (numbers.count * 2 > filled ? [] : numbers.map(number)) + named
  }

  /// UTF-16 code units; a title of few words may well be all there is to say.
  private static let shortest = 8
  /// UTF-8 code units.
  private static let longestNumber = 64

  /// Not with what stands for itself and is no digit: kana, most kanji, and signs such as ● and ■.
  private static func mayBeginNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x25A0...0x25FF, 0x3041...0x30FE, 0x4E00..<0x9AD9: false
    default: true
    }
  }

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

  private static func title(_ name: String, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "title-as-text", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "No.\(name) のアクション名がそのまま記入されています。",
        en: "The cell holds the title of No. \(name)."),
      remedy: LocalizedText(ja: "列がずれていないか確かめてください。", en: "Check whether columns were mixed up."))
  }
}

/// The titles of a plan's actions, asked whether a text is one of them in other characters.
private struct ActionTitles {
  /// The first action of each title, by its index.
  private var actions: [TextKey: Int] = [:]
  /// The lower halves of the scalars that folded titles begin with.
  private let firsts: UnitSet
  private var longest = 0
  private let shortest: Int

  /// - Parameters:
  ///   - titles: Those of the plan's actions.
  ///   - shortest: UTF-16 code units that titles and texts have at least.
  init(_ titles: [ActionTitle], shortest: Int) {
    self.shortest = shortest
    var firsts: [UInt16] = []
    for (index, actionTitle) in titles.enumerated() {
      let title = actionTitle.text.value
      // A text has no more code units than bytes.
      guard title.utf8.count >= shortest, title.utf16.count >= shortest else { continue }
      let key = actionTitle.key
      longest = max(longest, key.utf8.count)
      if let first = key.unicodeScalars.first { firsts.append(Self.half(first)) }
      let textKey = TextKey(key)
      if self.actions[textKey] == nil { self.actions[textKey] = index }
    }
    self.firsts = UnitSet(firsts)
  }

  /// The index of the action whose title a text is; nil where it is none.
  func action(titled text: String, beginningWith first: Unicode.Scalar) -> Int? {
    guard text.utf8.count <= longest * 4, text.utf8.count >= shortest,
      !Self.staysFirst(first) || firsts.contains(Self.half(first)), text.utf16.count >= shortest
    else { return nil }
    return actions[TextKey(folded(text))]
  }

  private static func half(_ scalar: Unicode.Scalar) -> UInt16 {
    UInt16(truncatingIfNeeded: scalar.value)
  }

  /// Whether a folded text begins with the scalar that the text begins with, whatever follows: no kana, of
  /// which a mark may make another, and nothing that is dropped or written otherwise.
  private static func staysFirst(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0x25A0...0x25FF, 0x30FB, 0x4E00..<0x9AD9: true
    default: false
    }
  }
}
