import Diagnostics
import PlanReading

/// Finds actions said to have been merged into one that the plan does not have, into themselves, or in a
/// circle: nobody could tell where they went on.
enum MergedIntoCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    var targets: [Int: Int] = [:]
    for (action, marks) in zip(plan.actions, plan.texts.marks) {
      if let target = marks.state?.mergedInto { targets[action.number.value] = target }
    }
    let unnamed = zip(plan.actions, plan.texts.marks).filter { _, marks in
      marks.state.map { $0.kind == .merged && $0.mergedInto == nil } ?? false
    }.map { action, _ in
      nowhere(
        plan.plan.name(of: action.number.value), at: (action.status ?? action.priority).source)
    }
    if targets.isEmpty { return unnamed }
    let known = Set(plan.actions.map(\.number.value))
    let circles = circles(of: plan.actions.map(\.number.value), targets)
    return unnamed
      + plan.actions.compactMap { action in
        let number = action.number.value
        guard let target = targets[number] else { return nil }
        let source = (action.status ?? action.priority).source
        guard known.contains(target) else {
          return unknown(plan.plan.name(of: number), plan.plan.name(of: target), at: source)
        }
        return circles[number].map { inCircle($0.map { plan.plan.name(of: $0) }, at: source) }
      }
  }

  /// The circles that targets make, each by the number from which it was entered.
  private static func circles(of numbers: [Int], _ targets: [Int: Int]) -> [Int: [Int]] {
    var circles: [Int: [Int]] = [:]
    // By number the walk that passed it: none is passed twice.
    var walks: [Int: Int] = [:]
    for (walk, first) in numbers.enumerated() {
      var number: Int? = first
      while let here = number, walks[here] == nil {
        walks[here] = walk
        number = targets[here]
      }
      guard let start = number, walks[start] == walk else { continue }
      var circle = [start]
      while let next = circle.last.flatMap({ targets[$0] }), next != start { circle.append(next) }
      circles[start] = circle
    }
    return circles
  }

  private static func unknown(
    _ number: String, _ target: String, at source: SourceCell
  ) -> Diagnostic {
    finding(
      LocalizedText(
        ja: "No.\(number) の統合先 No.\(target) は計画にありません。",
        en: "No. \(number) is said to have been merged into No. \(target), which the plan does not"
          + " have."),
      at: source)
  }

  private static func nowhere(_ number: String, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "merged-into-unnamed", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "No.\(number) は「統合」とありますが、統合先の番号がありません。",
        en: "No. \(number) is said to have been merged, but not into which one."),
      remedy: LocalizedText(
        ja: "「統合（→No.12）」のように統合先を記入してください。", en: "Write 統合（→No.12） with the number."))
  }

  private static func inCircle(_ numbers: [String], at source: SourceCell) -> Diagnostic {
    if let only = numbers.first, numbers.count == 1 {
      return finding(
        LocalizedText(
          ja: "No.\(only) の統合先が No.\(only) 自身になっています。",
          en: "No. \(only) is said to have been merged into itself."), at: source)
    }
    let way = numbers + numbers.prefix(1)
    return finding(
      LocalizedText(
        ja: "統合先がたがいを指しています（\(way.map { "No.\($0)" }.joined(separator: "→"))）。",
        en: "Actions are said to have been merged in a circle"
          + " (\(way.joined(separator: " → ")))."), at: source)
  }

  private static func finding(_ message: LocalizedText, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "merged-into-nowhere", severity: .error, place: source.place, message: message,
      remedy: LocalizedText(
        ja: "統合先の番号を確かめてください。", en: "Check the number it was merged into."))
  }
}
