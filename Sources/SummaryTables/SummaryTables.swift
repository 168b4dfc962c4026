package import ActionPlan

/// The plan's values as CSV tables for other people's analyses.
///
/// The set of files and the columns of each are the same for every book and every year; a book
/// without KPIs gives a `kpis.csv` with a header only.
package enum SummaryTables {
  /// Makes all tables of an edition, in memory.
  package static func files(for edition: Edition) -> [CSVFile] {
    tables.map { CSVFile($0, of: edition) }
  }

  /// Makes all tables of a plan, in memory.
  package static func files(for plan: Plan) -> [CSVFile] { files(for: Edition(plan: plan)) }

  /// What the tables hold, in the order of the files.
  package static let schemas = tables.map(\.schema)

  /// Every table; a table refers to those above it or to itself.
  private static let tables: [Table] = [
    .strategies,
    .measures,
    .actions,
    .narratives,
    .figures,
    .schedule,
    .kpis,
  ]
}
