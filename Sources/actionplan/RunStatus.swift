package import Diagnostics

/// What the program tells the shell; wrong usage (64) is the argument parser's own.
package enum RunStatus: Int32, Sendable {
  case done = 0
  /// Nothing was written.
  case notDone = 1
  /// Results were written, but a person must look at them.
  case doneWithErrors = 2

  /// The status of a run that has written its results.
  package init(findings: [Diagnostic], strict: Bool) {
    let limit = strict ? Severity.warning : .error
    self = findings.contains { $0.severity >= limit } ? .doneWithErrors : .done
  }
}
