/// A view that answers a question about a plan, over the tables as the loaders name them.
///
/// The statements are those that DuckDB, SQLite and Spark understand alike. Tables of several editions and
/// several municipalities may be stacked: what is told of a year is what the latest edition says of it,
/// what is told of the plan as it stands is that of the latest edition.
struct PlanView {
  let name: String
  /// The question it answers, in Japanese and English.
  let question: String
  let query: String

  var statement: String { "-- \(question)\nCREATE VIEW \(name) AS\n\(query);" }

  /// The views in the order in which they are made.
  static func all(in dialect: SQLDialect) -> [PlanView] {
    [
      kpiAchievement, actionTrend, gantt, dueForReview, pendingResults, priorityShare,
      relistedDifferences, byDepartment, yearOverYear, texts(in: dialect),
    ]
  }

  /// Whether rows of two tables are of one municipality; of tables without codes all are.
  static func isSamePlace(_ one: String, _ other: String) -> String {
    "\(one).municipality_code IS NOT DISTINCT FROM \(other).municipality_code"
  }

  /// Whether rows of two tables are of one edition.
  static func isSameEdition(_ one: String, _ other: String) -> String {
    "\(one).edition_fiscal_year = \(other).edition_fiscal_year AND " + isSamePlace(one, other)
  }

  /// The action that a row of another table is about.
  static func action(of row: String) -> String {
    "JOIN actions AS a ON a.action_no = \(row).action_no AND " + isSameEdition("a", row)
  }

  /// How many rows of a group a condition holds for, as a column; no wider integer than others.
  static func counted(_ condition: String, as name: String) -> String {
    "CAST(sum(CASE WHEN \(condition) THEN 1 ELSE 0 END) AS BIGINT) AS \(name)"
  }

  /// The latest edition of each municipality.
  static let latest = """
    latest AS (
      SELECT municipality_code, max(edition_fiscal_year) AS edition_fiscal_year
      FROM actions GROUP BY municipality_code
    )
    """
}
