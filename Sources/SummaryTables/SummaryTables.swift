package import ActionPlan

/// The plan's values as CSV tables for other people's analyses.
///
/// The set of files and the columns of each are the same for every book and every year; a book
/// without KPIs gives a `kpis.csv` with a header only.
package enum SummaryTables {
  /// Makes all tables of a plan, in memory.
  ///
  /// - Parameter plan: The plan as read from one workbook.
  /// - Returns: Strategies, measures, actions, narratives, schedule and KPIs, in this order.
  package static func files(
    for plan: Plan
  ) -> [CSVFile] {
    [
      strategies(of: plan),
      measures(of: plan),
      actions(of: plan),
      narratives(of: plan),
      schedule(of: plan),
      kpis(of: plan),
    ]
  }
}
