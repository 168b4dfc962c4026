import Diagnostics

/// One question asked of a plan; the answers are findings.
protocol PlanCheck: SendableMetatype {
  static func findings(in plan: CheckedPlan) -> [Diagnostic]
}
