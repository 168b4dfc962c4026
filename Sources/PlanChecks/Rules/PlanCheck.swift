import Diagnostics

/// One question asked of a plan; the answers are findings.
protocol PlanCheck: Sendable {
  static func findings(in plan: CheckedPlan) -> [Diagnostic]
}
