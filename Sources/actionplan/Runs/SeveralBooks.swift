package import Diagnostics
import SideBySide
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
  let done = Mutex(0)
  let ordered = concurrently(paths.count) { index in
    let made = outcome(of: paths[index], limits, work)
    done.withLock { done in
      done += 1
      progress(done)
    }
    return made
  }
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
