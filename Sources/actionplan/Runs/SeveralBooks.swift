package import Diagnostics
import Dispatch
import Synchronization

/// Reads every book and does `work` on it, as many at a time as the machine has processors; the
/// results come in the order of the paths.
///
/// - Parameters:
///   - paths: as typed.
///   - limits: how much each of them may hold.
///   - progress: told how many books are done, after each one.
///   - work: makes one book's result; it runs beside the work on other books.
/// - Returns: one result a book.
/// - Throws: `Failure` with the reasons of all books that failed, in the order of the paths.
package func finishedBooks<Result: Sendable>(
  paths: [String], limits: Limits = Limits(), progress: @Sendable (Int) -> Void = { _ in },
  work: @Sendable (InputBook) throws -> Result
) throws -> [Result] {
  let outcomes = Mutex<[Int: Swift.Result<Result, Failure>]>([:])
  DispatchQueue.concurrentPerform(iterations: paths.count) { index in
    let made = outcome(of: paths[index], limits, work)
    outcomes.withLock { outcomes in
      outcomes[index] = made
      progress(outcomes.count)
    }
  }
  let finished = outcomes.withLock { $0 }
  let ordered = paths.indices.compactMap { finished[$0] }
  let problems = ordered.flatMap { outcome in
    if case .failure(let failure) = outcome { failure.diagnostics } else { [] as [Diagnostic] }
  }
  guard problems.isEmpty else { throw Failure(problems) }
  return try ordered.map { try $0.get() }
}

private func outcome<Result>(
  of path: String, _ limits: Limits, _ work: (InputBook) throws -> Result
) -> Swift.Result<Result, Failure> {
  do {
    return .success(try work(InputBook(readingFrom: path, limits)))
  } catch {
    return .failure(Failure(any: error).located(in: Place(file: path)))
  }
}
