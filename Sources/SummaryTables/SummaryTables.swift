package import Diagnostics
package import PlanChecks
import PlanReading
import SideBySide

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
    for list in schemas.flatMap(\.fields).compactMap(\.codes) + [.columnMeanings]
    where !lists.contains(list) {
      lists.append(list)
    }
    return lists
  }()

  /// Every table; a table refers to those above it or to itself.
  static let tables: [Table] = [
    .strategies,
    .measures,
    .levels,
    .actions,
    .narratives,
    .yearly,
    .figures,
    .schedule,
    .kpis,
    .observations,
    .kpiActions,
    .actionHistory,
    .otherTexts,
    .pending,
    .summary,
    .findings,
    .changes,
    .updates,
    .codes,
    .fields,
  ]
}

extension SummaryTables {
  /// Makes all tables of an edition and `datapackage.json`, in memory.
  ///
  /// - Throws: `Failure` with the cells that the profile `cp932` cannot hold.
  package static func files(
    for edition: Edition, options: TableOptions = TableOptions()
  ) throws(Failure) -> [TableFile] {
    try DraftedTables(edition, options: options).files(with: edition.findings)
  }

  /// Makes `changes.csv` with its data package, for a comparison of editions of which no other tables are
  /// wanted.
  ///
  /// - Returns: the files, and what is told of them.
  /// - Throws: `Failure` with the cells that the profile `cp932` cannot hold.
  package static func changes(
    for edition: Edition, options: TableOptions = TableOptions()
  ) throws(Failure) -> (files: [TableFile], diagnostics: [Diagnostic]) {
    var edition = edition
    edition.municipality = options.municipalityCode
    let written = WrittenTable(.changes, of: edition, options: options)
    if let failure = written.gaps.failure { throw failure }
    // The tables it refers to are not there.
    var schema = Table.changes.schema
    for index in schema.fields.indices { schema.fields[index].reference = nil }
    let package = DataPackage(
      editions: [edition], options: options, schemas: [schema], files: [written.file])
    return (
      [written.file, TableFile(name: "datapackage.json", bytes: package.descriptor.file)],
      [written.gaps.dashNote].compactMap(\.self)
    )
  }
}

/// The tables of an edition, all written but the findings, to which their own texts add.
package struct DraftedTables: Sendable {
  /// What other programs may stumble over in the texts of the tables.
  package let diagnostics: [Diagnostic]
  private let edition: Edition
  private let options: TableOptions
  private let tables: [WrittenTable]

  /// Writes each table in one visit, in which its texts are looked at too; findings and changes are not,
  /// since they repeat the plan's texts and tell of cells of another book.
  package init(_ edition: Edition, options: TableOptions = TableOptions()) {
    var edition = edition
    edition.municipality = options.municipalityCode
    self.edition = edition
    self.options = options
    let drafted = Self.drafted
    tables = concurrently(drafted.count) { [edition] index in
      WrittenTable(drafted[index], of: edition, options: options)
    }
    let seen = zip(drafted, tables).filter { $0.0.schema != Table.changes.schema }
    diagnostics =
      TextFindings.diagnostics(of: seen.map { $0.1.findings }, isGuarded: options.isGuarded)
      + [CP932Gaps(tables.map(\.gaps)).dashNote].compactMap(\.self)
  }

  private static let drafted = SummaryTables.tables.filter { $0.schema != Table.findings.schema }

  /// All tables, the loaders and `datapackage.json`, `findings.csv` with findings in the order in which
  /// they are reported.
  ///
  /// - Throws: `Failure` with the cells that the profile `cp932` cannot hold.
  package func files(with findings: [Finding]) throws(Failure) -> [TableFile] {
    SummaryTables.completed(
      try tables(with: findings, around: edition.findingsAround), of: [edition], options: options)
  }

  /// All tables in the order of `SummaryTables.tables`.
  func tables(
    with findings: [Finding], around: FindingsAround
  ) throws(Failure) -> [TableFile] {
    var edition = edition
    edition.findings = findings
    edition.findingsAround = around
    var written = tables
    if let index = SummaryTables.tables.firstIndex(where: { $0.schema == Table.findings.schema }) {
      written.insert(WrittenTable(.findings, of: edition, options: options), at: index)
    }
    if let failure = CP932Gaps(written.map(\.gaps)).failure { throw failure }
    return written.map(\.file)
  }
}

extension SummaryTables {
  /// Tables with what belongs to them: the loaders and `datapackage.json`.
  static func completed(
    _ tables: [TableFile], of editions: [Edition], options: TableOptions
  ) -> [TableFile] {
    let package = DataPackage(
      editions: editions, options: options, schemas: schemas(for: editions.last?.plan),
      files: tables)
    // Databases read no code page 932.
    let loaders =
      options.profile == .cp932
      ? []
      : SQLDialect.allCases.map {
        Loader.file(in: $0, schemas: schemas(for: editions.last?.plan))
      }
    return tables + loaders
      + [TableFile(name: "datapackage.json", bytes: package.descriptor.file)]
  }
}

extension SummaryTables {
  /// The declarations as they hold for a plan: where numbers are names, their fields are texts.
  static func schemas(for plan: Plan?) -> [TableSchema] {
    if plan?.numberNames.isEmpty ?? true { return schemas }
    return schemas.map { schema in
      var schema = schema
      for index in schema.fields.indices where schema.fields[index].isActionNumber {
        schema.fields[index].type = .string
      }
      return schema
    }
  }
}
