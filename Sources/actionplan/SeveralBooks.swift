package import Diagnostics
import Glibc

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
  paths: [String], limits: Limits = Limits(), progress: (Int) -> Void = { _ in },
  work: @escaping @Sendable (InputBook) throws -> Result
) async throws -> [Result] {
  var outcomes: [Int: Swift.Result<Result, Failure>] = [:]
  await withTaskGroup(of: (Int, Swift.Result<Result, Failure>).self) { group in
    var waiting = paths.enumerated().makeIterator()
    func startNext() {
      guard let (index, path) = waiting.next() else { return }
      group.addTask { (index, outcome(of: path, limits, work)) }
    }
    for _ in 0..<processorCount { startNext() }
    for await (index, outcome) in group {
      outcomes[index] = outcome
      progress(outcomes.count)
      startNext()
    }
  }
  let ordered = paths.indices.compactMap { outcomes[$0] }
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

private var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
