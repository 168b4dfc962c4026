/// The texts of a plan's actions and what they state, found once and shared by rules and tables.
package struct PlanTexts: Sendable {
  /// The plan's actions in the order of the table.
  package let actions: [Action]
  /// The texts of each action, in the order of `actions`.
  package let narratives: [[Narrative]]
  /// What the texts count, in the order of the table.
  package let figures: [Figure]

  /// Looks through the texts of a plan.
  package init(_ plan: Plan) {
    actions = plan.actions
    narratives = Narrative.all(in: plan)
    figures = plan.figures(in: narratives)
  }
}
