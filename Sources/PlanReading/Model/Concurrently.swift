import Dispatch
import Synchronization

/// Does a piece of work for each of the indices from 0 to `count` − 1, as many at a time as the machine
/// has processors; the results come in the order of the indices.
///
/// Dispatch and not a task group, so that what is made of many pieces need not be asynchronous.
package func concurrently<Result: Sendable>(
  _ count: Int, _ work: @Sendable (Int) -> Result
) -> [Result] {
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = work(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}
