import Dispatch
package import PlanText
import Synchronization

/// The texts of a plan's actions and what they say, each text looked through once and shared by rules
/// and tables.
package struct PlanTexts: Sendable {
  /// The plan's actions in the order of the table.
  package let actions: [Action]
  /// What the short cells of each action say, in the order of `actions`.
  package let marks: [ActionMarks]
  /// The texts of each action, in the order of `actions`.
  package let narratives: [[Narrative]]
  /// The labels of each action's schedule.
  package let labels: [[AnalysedText]]
  /// What the texts count, in the order of the table.
  package let figures: [Figure]
  /// How many texts were looked through.
  package let analyses: Int

  /// Looks through the texts of a plan.
  package init(_ plan: Plan) {
    let headings = HeadingIndex(plan.headings)
    let actions = plan.actions
    // The same parts on every machine.
    let size = max(Self.smallestPart, (actions.count + Self.parts - 1) / Self.parts)
    let parts = concurrently((actions.count + size - 1) / size) { part in
      ActionTexts(
        actions[part * size..<min((part + 1) * size, actions.count)], under: headings, in: plan)
    }
    self.actions = actions
    marks = parts.flatMap(\.marks)
    narratives = parts.flatMap(\.narratives)
    labels = parts.flatMap(\.labels)
    analyses = parts.reduce(0) { $0 + $1.analyses }
    figures = Figure.all(of: actions, marks, narratives, parts.flatMap(\.stated), in: plan)
  }

  /// A large plan is looked through in so many parts, each by itself, so that a text which stands in
  /// two of them is looked through twice.
  private static let parts = 4
  /// In actions.
  private static let smallestPart = 500
}

/// The texts of some actions and what they say, in the order of the actions.
private struct ActionTexts: Sendable {
  var marks: [ActionMarks] = []
  var narratives: [[Narrative]] = []
  var labels: [[AnalysedText]] = []
  /// The figures of each narrative; none for descriptions and issues.
  var stated: [[[Figure.Stated]]] = []
  let analyses: Int

  init(_ actions: ArraySlice<Action>, under headings: HeadingIndex, in plan: Plan) {
    var texts = ByText<AnalysedText>()
    var known = ByText<ActionMarks>()
    var figures = Figure.Reading(plan)
    for action in actions {
      // No cell holds NUL.
      let cells = """
        \(action.existingOrNew.value)\0\(action.priority.value)\0\(action.startYear.value)\0\
        \(action.status?.value ?? "")
        """
      marks.append(known.value(of: cells) { ActionMarks(action) })
      let all = Narrative.all(of: action, under: headings) { text in
        texts.value(of: text) { AnalysedText(text) }
      }
      narratives.append(all)
      stated.append(all.map { figures.stated(in: $0) })
      labels.append(
        action.schedule.map { span in
          texts.value(of: span.label) { AnalysedText(span.label) }
        })
    }
    analyses = texts.count
  }
}

/// What the short cells of an action say.
package struct ActionMarks: Sendable {
  package let existingOrNew: ExistingOrNew?
  package let isPriority: Bool
  package let isRelisted: Bool
  package let startYear: FiscalYear?
  package let state: ActionStatus?

  init(_ action: Action) {
    existingOrNew = ExistingOrNew(action.existingOrNew.value)
    isPriority = action.isPriority
    isRelisted = action.isRelisted
    startYear = FiscalYear(startYear: action.startYear.value)
    state = action.state
  }

  /// Whether the action is still pursued.
  package var isActive: Bool { state?.isActive ?? true }
}

/// Does a piece of work for each of the indices from 0 to `count` − 1, as many at a time as the machine
/// has processors; the results come in the order of the indices.
///
/// Dispatch and not a task group, so that what is made of many pieces need not be asynchronous.
package func concurrently<Result: Sendable>(
  _ count: Int, _ work: @Sendable (Int) -> Result
) -> [Result] {
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = work(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}
