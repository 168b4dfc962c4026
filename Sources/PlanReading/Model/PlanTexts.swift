package import PlanText

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
    var texts = ByText<AnalysedText>()
    var known = ByText<ActionMarks>()
    marks = actions.map { action in
      // No cell holds NUL.
      let cells = """
        \(action.existingOrNew.value)\0\(action.priority.value)\0\(action.startYear.value)\0\
        \(action.status?.value ?? "")
        """
      return known.value(of: cells) { ActionMarks(action) }
    }
    narratives = actions.map { action in
      Narrative.all(of: action, under: headings) { text in
        texts.value(of: text) { AnalysedText(text) }
      }
    }
    labels = actions.map { action in
      action.schedule.map { span in
        texts.value(of: span.label) { AnalysedText(span.label) }
      }
    }
    self.actions = actions
    analyses = texts.count
    figures = Figure.all(of: actions, marks, narratives, in: plan)
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
