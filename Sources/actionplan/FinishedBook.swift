package import Diagnostics
package import PlanComparison
package import PlanEditing
package import PlanReading

/// One book whose results are ready in memory.
package struct FinishedBook: Sendable {
  package var output: BookOutput
  package var plan: Plan
  /// What was done to the book; nothing where it was only read.
  package var events: [Event]
  /// What differs from the edition before; nil where none was compared.
  package var changes: [PlanChange]?
  /// Everything a person should know, in the order of the book.
  package var findings: [Diagnostic]

  package init(
    output: BookOutput, plan: Plan, events: [Event] = [], changes: [PlanChange]? = nil,
    findings: [Diagnostic]
  ) {
    self.output = output
    self.plan = plan
    self.events = events
    self.changes = changes
    self.findings = findings
  }

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
  init(locating path: String) throws {
    do {
      try self.init(readingFrom: path)
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
