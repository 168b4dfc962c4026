import PlanComparison
import PlanReading
import PlanText

/// What became of each action from edition to edition.
struct ActionHistories {
  private struct Step {
    var edition: FiscalYear
    var title: String
    var state: String?
    /// Nil in the first edition.
    var changes: Int?
  }

  private var steps: [Int: [Step]] = [:]

  /// From the oldest edition to the newest.
  init(_ editions: [ReportedEdition]) {
    if editions.count < 2 { return }
    var before: ReportedEdition?
    for edition in editions {
      let changes = before.map { Self.changes(from: $0, to: edition) }
      var seen: Set<Int> = []
      for action in edition.measures.flatMap(\.actions) where seen.insert(action.number).inserted {
        steps[action.number, default: []].append(
          Step(
            edition: edition.plan.edition, title: action.title, state: action.marks.state?.text,
            changes: changes.map { $0[action.number] ?? 0 }))
      }
      before = edition
    }
  }

  private static func changes(
    from old: ReportedEdition, to new: ReportedEdition
  ) -> [Int: Int] {
    PlanComparison(old: old.plan, new: new.plan).changes.reduce(into: [:]) { counts, change in
      if let number = change.actionNumber { counts[number, default: 0] += 1 }
    }
  }

  func write(_ number: Int, _ page: inout Page) {
    guard let steps = steps[number], !steps.isEmpty else { return }
    page.element("ol", ["class": "history"]) { page in
      var title = ""
      for step in steps {
        page.element("li") { page in
          page.element("strong", page.year(step.edition))
          page.add(" ")
          if step.title != title {
            page.quote(step.title)
            page.add(" ")
          }
          if let state = step.state {
            page.quote(state)
            page.add(" ")
          }
          if let changes = step.changes {
            page.add(
              changes == 0
                ? page.words(ja: "変更なし", en: "unchanged")
                : page.words(ja: "変更\(changes)件", en: "\(changes) changes"))
          }
        }
        title = step.title
      }
    }
  }
}
