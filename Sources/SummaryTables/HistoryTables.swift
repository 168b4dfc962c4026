package import Diagnostics
package import PlanChecks
import PlanReading
import SideBySide

/// The tables of several editions, those of each stacked below those of the edition before.
package struct HistoryTables: Sendable {
  /// The findings of each edition, the oldest first, in the order in which they are told.
  package let findings: [[Finding]]
  /// The tables, the loaders and `datapackage.json`.
  package let files: [TableFile]

  /// - Throws: `Failure` with the cells that the profile `cp932` cannot hold.
  package init(
    _ history: PlanHistory, options: TableOptions = TableOptions()
  ) throws(Failure) {
    let sources = history.sources
    let drafted = concurrently(sources.count) { index in
      DraftedTables(sources[index].edition, options: options)
    }
    let findings = concurrently(sources.count) { index in
      Finding.all(
        sources[index].diagnostics + drafted[index].diagnostics, in: sources[index].reading)
    }
    let keys = findings.map { Set($0.map(\.key)) }
    var stacked: [TableFile] = []
    for (index, tables) in drafted.enumerated() {
      var around = FindingsAround(before: index > 0 ? keys[index - 1] : nil)
      if index + 1 < keys.count {
        around.after = FindingsAround.Following(
          edition: sources[index + 1].edition.plan.edition, keys: keys[index + 1])
      }
      let written = try tables.tables(with: findings[index], around: around)
      if stacked.isEmpty {
        stacked = written
      } else {
        for table in stacked.indices where SummaryTables.schemas[table].isOfEdition {
          stacked[table].append(rowsOf: written[table])
        }
      }
    }
    self.findings = findings
    files = SummaryTables.completed(
      stacked, of: sources.map(\.edition), options: options)
  }
}
