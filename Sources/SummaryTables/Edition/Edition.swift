package import PlanChecks
package import PlanComparison
package import PlanEditing
package import PlanReading

/// One edition of the plan with everything the tables are made of.
package struct Edition: Sendable {
  /// The plan as read from one workbook.
  package var plan: Plan
  /// What the checks found, in the order in which it is reported.
  package var findings: [Finding]
  /// What stands in the rows of actions and is no known field.
  package var otherTexts: [UnreadText] = []
  /// How it differs from the edition before it; nil where none was compared.
  package var comparison: PlanComparison?
  /// The filled cells of the update tables it was filled in from.
  package var updates: [UpdateCell] = []
  /// The municipality whose plan it is; nil where nobody has named it.
  package var municipality: MunicipalityCode?
  /// Where its actions stand in a row of editions, in the order of the plan; empty for an edition alone.
  package var lineages: [ActionLineage] = []
  /// The books it was read from or made of, the one whose cells the tables name first.
  package var provenance: [Provenance] = []
  /// What was found in the editions around it.
  package var findingsAround = FindingsAround()
  /// What the texts of the plan's actions say.
  package var texts: PlanTexts { known ?? PlanTexts(plan) }

  private let known: PlanTexts?

  /// An edition; its texts are looked through when they are asked for, unless that has been done.
  package init(
    plan: Plan, texts: PlanTexts? = nil, findings: [Finding] = [],
    comparison: PlanComparison? = nil
  ) {
    self.plan = plan
    known = texts
    self.findings = findings
    self.comparison = comparison
  }
}
