package import Diagnostics
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
  /// What has become of the filled cells of update tables.
  package var cells: [UpdateCell]
  /// What differs from the edition before; nil where none was compared.
  package var changes: [PlanChange]?
  /// Everything a person should know, in the order in which it is told.
  package var findings: [Finding]
  /// What became of its cells; nil where they were not read for this.
  package var account: CellAccount?
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

  /// What the program says about this book when all is written.
  package func closingLines(in language: Language) -> [String] {
    ClosingLines(book: self, language: language).all
  }

  /// What it says about this book when it is one of several.
  package func closingLine(in language: Language) -> String {
    ClosingLines(book: self, language: language).summary
  }
}

extension InputBook {
  /// Reads a file that is read besides the books; a failure names it.
  init(locating path: String, _ limits: Limits) throws {
    do {
      try self.init(readingFrom: path, limits)
    } catch {
      throw Failure(any: error).located(in: Place(file: path))
    }
  }
}

extension Failure {
  /// Any error as a failure; one that no layer has put into words keeps its own description.
  package init(any error: any Error) {
    if let failure = error as? Failure {
      self = failure
    } else {
      self.init(.internalError(error))
    }
  }
}
