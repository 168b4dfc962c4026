package import Diagnostics
package import PlanChecks

/// The tables of an edition, all written but the findings, to which their own texts add.
package struct DraftedTables: Sendable {
  /// What other programs may stumble over in the texts of the tables.
  package let diagnostics: [Diagnostic]
  private let edition: Edition
  private let options: TableOptions
  private let files: [TableFile]

  /// Writes each table in one visit, in which its texts are looked at too; findings and changes are not,
  /// since they repeat the plan's texts and tell of cells of another book.
  package init(_ edition: Edition, options: TableOptions = TableOptions()) {
    self.edition = edition
    self.options = options
    var found: [TextFindings] = []
    files = Self.tables.map { table in
      var findings = TextFindings()
      let file = TableFile(table, of: edition, options: options, noting: &findings)
      if table.schema != Table.changes.schema { found.append(findings) }
      return file
    }
    diagnostics = TextFindings.diagnostics(of: found, isGuarded: options.isGuarded)
  }

  private static let tables = SummaryTables.tables.filter { $0.schema != Table.findings.schema }

  /// All tables and `datapackage.json`, `findings.csv` with findings in the order in which they are
  /// reported.
  ///
  /// - Throws: `Failure` with the cells that the profile `cp932` cannot hold.
  package func files(with findings: [Finding]) throws(Failure) -> [TableFile] {
    var edition = edition
    edition.findings = findings
    if options.profile == .cp932,
      let failure = CP932Gaps(SummaryTables.tables, of: edition).failure
    {
      throw failure
    }
    var written = files
    if let index = SummaryTables.tables.firstIndex(where: { $0.schema == Table.findings.schema }) {
      written.insert(TableFile(.findings, of: edition, options: options), at: index)
    }
    let package = DataPackage(plan: edition.plan, options: options, files: written)
    return written + [TableFile(name: "datapackage.json", bytes: package.descriptor.file)]
  }
}
