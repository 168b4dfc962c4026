package import Diagnostics

/// The plan's values as CSV tables for other people's analyses.
///
/// The set of files and the columns of each are the same for every book and every year; a book
/// without KPIs gives a `kpis.csv` with a header only.
package enum SummaryTables {
  /// Makes all tables of an edition and `datapackage.json`, in memory.
  ///
  /// - Throws: `Failure` with the cells that the profile `cp932` cannot hold.
  package static func files(
    for edition: Edition, options: TableOptions = TableOptions()
  ) throws(Failure) -> [TableFile] {
    try DraftedTables(edition, options: options).files(with: edition.findings)
  }

  /// Makes `changes.csv` alone, for a comparison of editions of which no other tables are wanted.
  ///
  /// - Throws: `Failure` with the cells that the profile `cp932` cannot hold.
  package static func changes(
    for edition: Edition, options: TableOptions = TableOptions()
  ) throws(Failure) -> TableFile {
    if options.profile == .cp932, let failure = CP932Check([.changes], of: edition).failure {
      throw failure
    }
    return TableFile(.changes, of: edition, options: options)
  }

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
