import Diagnostics
import PlanReading
import PlanText

/// Compares the marks ● (under way) and ○ (from now on) in descriptions with 既存/新規.
///
/// Only where a plan uses the two marks in this sense: most existing actions have a ●, most new ones
/// only ○.
enum LineMarkCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let marked = plan.actions.filter { !$0.marks.isEmpty }
    let existing = marked.filter { folded($0.existingOrNew.value) == "既存" }
    let new = marked.filter { folded($0.existingOrNew.value) == "新規" }
    let notUnderWay = existing.filter { !$0.marks.contains("●") }
    let underWay = new.filter { $0.marks.contains("●") }
    guard notUnderWay.count * 4 <= existing.count, underWay.count * 4 <= new.count else {
      return []
    }
    return notUnderWay.map(existingWithoutMark) + underWay.map(newUnderWay)
  }

  private static func existingWithoutMark(_ action: Action) -> Diagnostic {
    Diagnostic(
      code: "existing-without-mark", severity: .note, place: action.description.source.place,
      message: LocalizedText(
        ja: "「既存」ですが、説明に実施中を示す「●」がなく「○」だけです。",
        en: "The action exists already, but its description has only ○ and no ●."),
      remedy: remedy)
  }

  private static func newUnderWay(_ action: Action) -> Diagnostic {
    Diagnostic(
      code: "new-with-mark", severity: .note, place: action.description.source.place,
      message: LocalizedText(
        ja: "「新規」ですが、説明に実施中を示す「●」があります。",
        en: "The action is new, but its description has a ● as for one under way."),
      remedy: remedy)
  }

  private static let remedy = LocalizedText(
    ja: "既存/新規と記号のどちらが正しいか確かめてください。",
    en: "Check which of the two is right.")
}

extension Action {
  /// The signs ● and ○ that lines of the description begin with.
  fileprivate var marks: Set<Character> {
    Set(
      description.value.split(whereSeparator: \.isNewline)
        .compactMap { $0.first { !$0.isWhitespace } }
        .map { $0 == "〇" ? "○" : $0 }.filter { "●○".contains($0) })
  }
}
