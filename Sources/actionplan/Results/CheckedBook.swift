import Diagnostics
package import PlanChecks
package import PlanReading

/// What was found in one book that is only looked at.
package struct CheckedBook: Sendable {
  /// As typed.
  package var path: String
  /// The book as it was read; nil where it was not read from a file.
  package var input: InputBook?
  /// By severity, then by place.
  package var findings: [Finding]
  package var account: CellAccount
  /// What staff have marked as seen.
  package var seen = SeenFindings()

  package init(path: String, findings: [Finding], account: CellAccount = CellAccount()) {
    self.path = path
    self.findings = findings
    self.account = account
  }

  /// The findings that nobody has marked as seen.
  package var newFindings: [Finding] { findings.filter { !seen.contains($0) } }
}
