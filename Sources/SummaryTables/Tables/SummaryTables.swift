/// The plan's values as CSV tables for other people's analyses.
///
/// The set of files and the columns of each are the same for every book and every year; a book
/// without KPIs gives a `kpis.csv` with a header only.
package enum SummaryTables {
  /// What the tables hold, in the order of the files.
  package static let schemas = tables.map(\.schema)

  /// The lists of codes that fields use, each once.
  package static let codeLists: [CodeList] = {
    var lists: [CodeList] = []
    for list in schemas.flatMap(\.fields).compactMap(\.codes) where !lists.contains(list) {
      lists.append(list)
    }
    return lists
  }()

  /// Every table; a table refers to those above it or to itself.
  static let tables: [Table] = [
    .strategies,
    .measures,
    .actions,
    .narratives,
    .figures,
    .schedule,
    .kpis,
    .summary,
    .findings,
    .changes,
    .codes,
    .fields,
  ]
}
