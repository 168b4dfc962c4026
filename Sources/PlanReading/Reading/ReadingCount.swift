import Synchronization

/// How often a plan was read as a whole; any thread may count.
package final class ReadingCount: Sendable {
  private let count = Mutex(0)

  package init() {}

  /// The count so far.
  package var value: Int { count.withLock { $0 } }

  func add() { count.withLock { $0 += 1 } }
}
