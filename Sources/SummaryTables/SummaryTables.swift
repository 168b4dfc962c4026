package import ActionPlan

/// The plan's values as CSV tables for other people's analyses.
///
/// The set of files and the columns of each are the same for every book and every year; a book
/// without KPIs gives a `kpis.csv` with a header only.
package enum SummaryTables {
  /// Makes all tables of a plan, in memory.
  ///
  /// - Parameters:
  ///   - plan: The plan as read from one workbook.
  ///   - startYear: Reads the text of a 開始年 cell; nil when it names no year.
  ///   - isDashOnly: Says whether a text is nothing but a dash standing for "none".
  /// - Returns: Strategies, measures, actions, narratives, schedule and KPIs, in this order.
  package static func files(
    for plan: Plan, startYear: (String) -> FiscalYear?, isDashOnly: (String) -> Bool
  ) -> [CSVFile] {
    [
      strategies(of: plan),
      measures(of: plan),
      actions(of: plan, startYear: startYear),
      narratives(of: plan, isDashOnly: isDashOnly),
      schedule(of: plan),
      kpis(of: plan, isDashOnly: isDashOnly),
    ]
  }
}
