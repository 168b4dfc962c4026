package import Diagnostics

/// Looks through a plan for what its authors may want to mend.
package enum PlanChecks {
  /// The findings of all rules, by sheet in the order of the tabs, then by row and column.
  package static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    rules.flatMap { $0.findings(in: plan) }
  }

  private static let rules: [any PlanCheck.Type] = [
    PeriodCheck.self,
    AsOfCheck.self,
    StartYearCheck.self,
    ExistingOrNewCheck.self,
    LineMarkCheck.self,
    StaleYearCheck.self,
    ProvisionalCheck.self,
    YearSignCheck.self,
    UnknownMarkCheck.self,
    SimilarNameCheck.self,
    BlankCellCheck.self,
    RowHeightCheck.self,
    RelistedFiguresCheck.self,
    KPIFigureCheck.self,
  ]
}
