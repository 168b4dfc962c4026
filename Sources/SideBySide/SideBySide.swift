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

/// Does two pieces of work at a time.
package func both<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, and second: @Sendable () -> Second
) -> (First, Second) {
  let made = concurrently(2) { index -> (First?, Second?) in
    index == 0 ? (first(), nil) : (nil, second())
  }
  return (made[0].0 ?? first(), made[1].1 ?? second())
}

extension RandomAccessCollection where Self: Sendable, Index == Int {
  /// What is made of each element, in their order; of many elements some at a time.
  package func concurrentlyMapped<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let size = 2_000
    if count <= size { return map(transform) }
    return concurrently((count + size - 1) / size) { part in
      let start = startIndex + part * size
      return self[start..<Swift.min(start + size, endIndex)].map(transform)
    }.flatMap(\.self)
  }
}
