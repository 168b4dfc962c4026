import ArgumentParser
package import Diagnostics
import PlanChecks

/// One run of a subcommand: makes results in memory, writes them, reports, and ends with a status.
struct Run {
  /// Paths as typed.
  let books: [String]
  let limits: LimitOptions
  let messages: MessageOptions

  /// Makes each book's results by `work`, then writes all of them.
  ///
  /// Throws the exit status when it is not 0.
  func write(
    force: Bool, findingsBook: Bool = false,
    _ work: @escaping @Sendable (InputBook) throws -> FinishedBook
  ) async throws {
    try await ending {
      let seen = try seen()
      var finished = try await results(work)
      for index in finished.indices {
        finished[index].seen = seen
        if findingsBook { try finished[index].addFindingsBook(in: messages.language) }
      }
      try OutputObstacles(outputs: finished.map(\.output), force: force).run()
      try actionplan.write(finished.map(\.output))
      // Of many books the details stand in their tables: one line each.
      let language = messages.language
      Terminal.report(
        finished.count == 1
          ? finished[0].closingLines(in: language)
          : finished.map { $0.closingLine(in: language) })
      return finished.flatMap { Self.counting($0.findings, seen: seen) }
    }
  }

  /// Reports what `work` finds in each book; nothing is written but a `findingsBook`.
  ///
  /// Throws the exit status when it is not 0.
  func report(
    findingsBook: String? = nil, force: Bool = false,
    _ work: @escaping @Sendable (InputBook) throws -> CheckedBook
  ) async throws {
    try await ending {
      let seen = try seen()
      var checked = try await results(work)
      for index in checked.indices { checked[index].seen = seen }
      if let findingsBook {
        let outputs = try checked.compactMap {
          try $0.output(to: findingsBook, in: messages.language)
        }
        try OutputObstacles(outputs: outputs, force: force).run()
        try actionplan.write(outputs)
      }
      for book in checked { Terminal.report(book.lines(in: messages.language)) }
      return checked.flatMap { Self.counting($0.findings, seen: seen) }
    }
  }

  /// Works on every book, makes one result of all, writes it and tells what was made.
  ///
  /// Throws the exit status when it is not 0.
  func write<Part: Sendable>(
    force: Bool, of part: @escaping @Sendable (InputBook) throws -> Part,
    together make: ([Part]) throws -> FinishedBooks
  ) async throws {
    try await ending {
      let seen = try seen()
      let finished = try make(try await results(part))
      try OutputObstacles(outputs: [finished.output], force: force).run()
      try actionplan.write([finished.output])
      Terminal.report(finished.closingLines(seen: seen, in: messages.language))
      return Self.counting(finished.findings, seen: seen)
    }
  }

  private func seen() throws(Failure) -> SeenFindings {
    try messages.seen.map { (path) throws(Failure) in try SeenFindings(readingFrom: path) }
      ?? SeenFindings()
  }

  /// The findings that count for the exit status: a table that is wrong stays so when it is marked.
  private static func counting(_ findings: [Finding], seen: SeenFindings) -> [Diagnostic] {
    findings.filter { $0.diagnostic.severity == .error || !seen.contains($0) }.map(\.diagnostic)
  }

  /// The results of all books; a person who waits for several sees how many are done.
  private func results<Result: Sendable>(
    _ work: @escaping @Sendable (InputBook) throws -> Result
  ) async throws -> [Result] {
    let total = books.count
    guard total > 1 else {
      return try await finishedBooks(paths: books, limits: limits.limits, work: work)
    }
    defer { Terminal.endProgress() }
    return try await finishedBooks(
      paths: books, limits: limits.limits,
      progress: { Terminal.progress($0, of: total, in: messages.language) },
      work: work)
  }

  private func ending(_ work: () async throws -> [Diagnostic]) async throws {
    let status: RunStatus
    do {
      status = RunStatus(findings: try await work(), strict: messages.strict)
    } catch {
      Terminal.complain(Failure(any: error).diagnostics, in: messages.language)
      // Of several books some may be faultless; they were not written either.
      if books.count > 1 { Terminal.complain(Wording.nothingWritten[messages.language]) }
      status = .notDone
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

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
