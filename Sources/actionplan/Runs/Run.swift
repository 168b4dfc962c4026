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
    force: Bool, name: String? = nil, findingsBook: Bool = false,
    _ work: @escaping @Sendable (InputBook) throws -> FinishedBook
  ) throws {
    try ending {
      let seen = try seen()
      var finished = try results(work)
      for index in finished.indices {
        finished[index].seen = seen
        if let name { finished[index].output.rename(to: name) }
        if findingsBook { try finished[index].addFindingsBook(in: messages.language) }
      }
      try actionplan.write(finished.map(\.output), force: force)
      // Of many books the details stand in their tables: one line each.
      let language = messages.language
      let lines =
        finished.count == 1 && !messages.quiet
        ? finished[0].closingLines(in: language) : finished.map { $0.closingLine(in: language) }
      // Of several books each has one line, however long.
      let shown = finished.count == 1 ? ScreenLines(in: language).fitting(lines) : lines
      Terminal.report(messages.quiet ? Self.quiet(lines, language) : shown)
      return finished.flatMap { Self.counting($0.findings, seen: seen) }
    }
  }

  /// Makes one file of each book by `work`, or several, then writes all of them.
  ///
  /// Throws the exit status when it is not 0.
  func write(
    force: Bool, filesOf work: @escaping @Sendable (InputBook) throws -> WrittenFile
  ) throws {
    try ending {
      let files = try results(work)
      try actionplan.write(files.map(\.output), force: force)
      let lines = files.flatMap(\.lines)
      Terminal.report(messages.quiet ? Self.quiet(lines, messages.language) : lines)
      return []
    }
  }

  /// Reports what `work` finds in each book; nothing is written but a `findingsBook`.
  ///
  /// Throws the exit status when it is not 0.
  func report(
    findingsBook: String? = nil, force: Bool = false,
    _ work: @escaping @Sendable (InputBook) throws -> CheckedBook
  ) throws {
    try ending {
      let seen = try seen()
      var checked = try results(work)
      for index in checked.indices { checked[index].seen = seen }
      let language = messages.language
      if let findingsBook {
        let outputs = try checked.compactMap { try $0.output(to: findingsBook, in: language) }
        try actionplan.write(outputs, force: force)
      }
      let lines = checked.map { $0.lines(in: language) }
      // What is reported is all that such a run gives.
      try Terminal.deliver(
        messages.quiet
          ? Self.quiet(lines.compactMap(\.first), language) : Array(lines.joined()))
      return checked.flatMap { Self.counting($0.findings, seen: seen) }
    }
  }

  /// Works on every book, makes one result of all, writes it and tells what was made.
  ///
  /// Throws the exit status when it is not 0.
  func write<Part: Sendable>(
    force: Bool, of part: @escaping @Sendable (InputBook) throws -> Part,
    together make: ([Part]) throws -> FinishedBooks
  ) throws {
    try ending {
      let seen = try seen()
      let finished = try make(try results(part))
      try actionplan.write([finished.output], force: force)
      let language = messages.language
      let lines = finished.closingLines(seen: seen, in: language)
      Terminal.report(
        messages.quiet
          ? Self.quiet(lines, language) : ScreenLines(in: language).fitting(lines))
      return Self.counting(finished.findings, seen: seen)
    }
  }

  /// At most two lines: one book's, or the first of several and how many more there are.
  private static func quiet(_ lines: [String], _ language: Language) -> [String] {
    guard lines.count > 2 else { return lines }
    let rest = lines.count - 1
    return [
      lines[0], LocalizedText(ja: "ほか\(rest)件", en: "\(rest) more")[language],
    ]
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
  ) throws -> [Result] {
    let total = books.count
    guard total > 1 else {
      return try finishedBooks(paths: books, limits: limits.limits, work: work)
    }
    defer { Terminal.endProgress() }
    let language = messages.language
    return try finishedBooks(
      paths: books, limits: limits.limits,
      progress: { Terminal.progress($0, of: total, in: language) },
      work: work)
  }

  private func ending(_ work: () throws -> [Diagnostic]) throws {
    let waiting = Waiting(in: messages.language)
    defer { waiting.end() }
    let status: RunStatus
    do {
      status = RunStatus(findings: try work(), strict: messages.strict)
    } catch {
      waiting.end()
      complain(of: Failure(any: error).diagnostics)
      status = .notDone
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }

  private func complain(of reasons: [Diagnostic]) {
    let language = messages.language
    guard messages.quiet, reasons.count > 1 else {
      Terminal.complain(reasons, in: language)
      // Of several books some may be faultless; they were not written either.
      if books.count > 1 { Terminal.complain(Wording.nothingWritten[language]) }
      return
    }
    Terminal.complain([reasons[0]], in: language)
    let rest = reasons.count - 1
    Terminal.complain(
      LocalizedText(
        ja: "ほか\(rest)件（--quiet を外すとすべて表示します）",
        en: "\(rest) more reasons; run without --quiet to see all of them")[language])
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
