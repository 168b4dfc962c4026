package import PlanChecks
package import PlanComparison
package import PlanReading

/// One edition of the plan with everything the tables are made of.
package struct Edition: Sendable {
  /// The plan as read from one workbook.
  package var plan: Plan
  /// What the checks found, in the order in which it is reported.
  package var findings: [Finding]
  /// How it differs from the edition before it; nil where none was compared.
  package var comparison: PlanComparison?
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
