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

  package init(plan: Plan, findings: [Finding] = [], comparison: PlanComparison? = nil) {
    self.plan = plan
    self.findings = findings
    self.comparison = comparison
  }
}
