/// What filling in an edition is asked to do beyond its defaults.
package struct MergeOptions: Hashable, Sendable {
  /// Remove the rows of actions that have ended instead of marking them.
  package var dropsEnded: Bool
  /// Copy results to 再掲 rows that said the same as their original before.
  package var syncsRelisted: Bool
  /// Give KPI actuals rows of their own where the sheet has no place for them.
  package var addsKPIActuals: Bool
  /// Headings of columns of update tables to leave out; letters of columns without one.
  package var ignoredColumns: [String]
  /// Let tables correct the 現状 of actions.
  package var allowsBaseline: Bool

  package init(
    dropsEnded: Bool = false, syncsRelisted: Bool = false, addsKPIActuals: Bool = false,
    ignoredColumns: [String] = [], allowsBaseline: Bool = false
  ) {
    self.ignoredColumns = ignoredColumns
    self.dropsEnded = dropsEnded
    self.syncsRelisted = syncsRelisted
    self.addsKPIActuals = addsKPIActuals
    self.allowsBaseline = allowsBaseline
  }
}
