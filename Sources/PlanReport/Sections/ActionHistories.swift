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

  /// By the actions' places in the newest edition.
  private var steps: [[Step]] = []

  /// From the oldest edition to the newest.
  init(_ editions: [ReportedEdition]) {
    if editions.count < 2 { return }
    var before: ReportedEdition?
    for edition in editions {
      var now = edition.measures.flatMap(\.actions).map { action in
        [
          Step(
            edition: edition.plan.edition, title: action.title, state: action.marks.state?.text,
            changes: nil)
        ]
      }
      if let before {
        for action in PlanComparison(old: before.plan, new: edition.plan).actions {
          guard let index = action.newIndex else { continue }
          now[index][0].changes = action.changes.count
          if let old = action.oldIndex { now[index] = steps[old] + now[index] }
        }
      }
      steps = now
      before = edition
    }
  }

  func write(_ action: ReportedAction, _ page: inout Page) {
    guard steps.indices.contains(action.index) else { return }
    let steps = steps[action.index]
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
