package import Diagnostics

extension SummaryTables {
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
    if options.profile == .cp932, let failure = CP932Gaps([.changes], of: edition).failure {
      throw failure
    }
    return TableFile(.changes, of: edition, options: options)
  }
}
