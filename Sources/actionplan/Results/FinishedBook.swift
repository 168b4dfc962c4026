import Diagnostics
package import PlanChecks
package import PlanComparison
package import PlanEditing
package import PlanReading

/// One book whose results are ready in memory.
package struct FinishedBook: Sendable {
  package var output: BookOutput
  package var plan: Plan
  /// What was done to the book; nothing where it was only read.
  package var events: [Event]
  /// What staff called actions by when it was done, where that is no plain number.
  package var names: [Int: String] = [:]
  /// What has become of the filled cells of update tables.
  package var cells: [UpdateCell]
  /// What differs from the edition before; nil where none was compared.
  package var changes: [PlanChange]?
  /// Everything a person should know, in the order in which it is told.
  package var findings: [Finding]
  /// What became of its cells; nil where they were not read for this.
  package var account: CellAccount?
  /// What is still blank of the edition's year, where departments were asked for it.
  package var pending: [PendingCell] = []
  /// What staff have marked as seen.
  package var seen = SeenFindings()

  package init(
    output: BookOutput, plan: Plan, events: [Event] = [], cells: [UpdateCell] = [],
    changes: [PlanChange]? = nil, findings: [Finding], account: CellAccount? = nil
  ) {
    self.account = account
    self.output = output
    self.plan = plan
    self.events = events
    self.cells = cells
    self.changes = changes
    self.findings = findings
  }

  /// The findings that nobody has marked as seen.
  package var newFindings: [Finding] { findings.filter { !seen.contains($0) } }
}
