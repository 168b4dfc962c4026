package import ActionPlan

/// One edition of the plan with everything the tables are made of.
package struct Edition: Sendable {
  /// The plan as read from one workbook.
  package var plan: Plan
  /// What the checks found, in the order in which it is reported.
  package var findings: [Finding]

  package init(plan: Plan, findings: [Finding] = []) {
    self.plan = plan
    self.findings = findings
  }
}
