import ArgumentParser
import Diagnostics
import PlanChecks

/// One run of a subcommand: makes results in memory, writes them, reports, and ends with a status.
struct Run {
  /// Paths as typed.
  let books: [String]
  let messages: MessageOptions

  /// Makes each book's results by `work`, then writes all of them.
  ///
  /// Throws the exit status when it is not 0.
  func write(
    to output: OutputOptions, _ work: (InputBook) throws -> FinishedBook
  ) throws {
    try ending {
      let finished = try finishedBooks(paths: books, work: work)
      try OutputCheck(outputs: finished.map(\.output), force: output.force).run()
      try actionplan.write(finished.map(\.output))
      for book in finished { Terminal.report(book.closingLines(in: messages.language)) }
      return finished.flatMap(\.findings)
    }
  }

  /// Reports what `work` finds in each book; nothing is written.
  ///
  /// Throws the exit status when it is not 0.
  func report(_ work: (InputBook) throws -> CheckedBook) throws {
    try ending {
      let checked = try finishedBooks(paths: books, work: work)
      for book in checked { Terminal.report(book.lines(in: messages.language)) }
      return checked.flatMap { $0.findings.map(\.diagnostic) }
    }
  }

  private func ending(_ work: () throws -> [Diagnostic]) throws {
    let status: RunStatus
    do {
      status = RunStatus(findings: try work(), strict: messages.strict)
    } catch {
      Terminal.complain(Failure(any: error).diagnostics, in: messages.language)
      // Of several books some may be faultless; they were not written either.
      if books.count > 1 { Terminal.complain(Wording.nothingWritten[messages.language]) }
      status = .notDone
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
