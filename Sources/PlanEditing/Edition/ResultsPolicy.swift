/// What becomes of last year's results.
package enum ResultsPolicy: String, Hashable, Sendable, CaseIterable {
  /// They stay beside the new column.
  case keep
  /// They stay, but older columns are grouped and collapsed, so that the print shows the new one.
  case replace
  /// They go to the 現状 of their actions under a line that names the year; their column is used for
  /// the new year.
  case fold
  /// Their column is used for the new year: its heading goes on, its cells are cleared.
  case renew
}
