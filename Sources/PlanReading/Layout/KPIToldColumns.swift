package import PlanText

/// What a layout table says of the columns of a KPI table: what staff have chosen, and which columns are levels
/// of the plan.
package struct KPIToldColumns: Hashable, Sendable {
  /// One column.
  package struct Column: Hashable, Sendable {
    /// Nil for a column that is none of an indicator's.
    package let meaning: KPIHeadingMeaning?
    package let fiscalYear: FiscalYear?
  }

  /// By 1-based column.
  var columns: [Int: Column] = [:]
}
