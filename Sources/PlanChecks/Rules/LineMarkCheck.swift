import Diagnostics
import PlanReading
import PlanText

/// Compares the marks ● (under way) and ○ (from now on) in descriptions with 既存/新規.
///
/// Only where a plan uses the two marks in this sense: most existing actions have a ●, most new ones
/// only ○.
enum LineMarkCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    var counts = (existing: 0, new: 0)
    var (notUnderWay, underWay): ([Int], [Int]) = ([], [])
    let actions = plan.actions
    for index in actions.indices {
      guard let isUnderWay = isUnderWay(actions[index].description.value) else { continue }
      switch folded(actions[index].existingOrNew.value) {
      case "既存":
        counts.existing += 1
        if !isUnderWay { notUnderWay.append(index) }
      case "新規":
        counts.new += 1
        if isUnderWay { underWay.append(index) }
      default: break
      }
    }
    guard notUnderWay.count * 4 <= counts.existing, underWay.count * 4 <= counts.new else {
      return []
    }
    return notUnderWay.map { existingWithoutMark(plan.actions[$0]) }
      + underWay.map { newUnderWay(plan.actions[$0]) }
  }

  /// Whether a line of a description begins with ●; nil where none begins with ● or ○.
  private static func isUnderWay(_ description: String) -> Bool? {
    var isUnderWay: Bool?
    var isLineStart = true
    for scalar in description.unicodeScalars {
      if isLineBreak(scalar) {
        isLineStart = true
      } else if isLineStart, !TextFolding.isWhiteSpace(scalar) {
        isLineStart = false
        if scalar == "●" { return true }
        if scalar == "○" || scalar == "〇" { isUnderWay = false }
      }
    }
    return isUnderWay
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
