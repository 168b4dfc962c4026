/// The differences between two sequences of numbers that stand for words.
///
/// Myers' algorithm in its linear-space form: the middle of a shortest edit is searched from both
/// ends, then each half likewise. A stretch whose halves would need more than `limit` steps counts
/// as changed altogether, so the cost is at most the lengths times `limit`.
package struct SequenceDiff {
  /// A stretch of the old sequence and what stands in its place in the new one; at least one of
  /// the two is not empty.
  package struct Change: Hashable {
    package var old: Range<Int>
    package var new: Range<Int>
  }

  private let old: [Int]
  private let new: [Int]
  private let limit: Int
  private var isOldChanged: [Bool]
  private var isNewChanged: [Bool]

  /// The changes in order; they neither overlap nor touch.
  package static func changes(from old: [Int], to new: [Int], limit: Int = 1_000) -> [Change] {
    var diff = SequenceDiff(old, new, limit: limit)
    diff.compare(old.indices, new.indices)
    return diff.changes
  }

  private init(_ old: [Int], _ new: [Int], limit: Int) {
    self.old = old
    self.new = new
    self.limit = limit
    isOldChanged = Array(repeating: false, count: old.count)
    isNewChanged = Array(repeating: false, count: new.count)
  }

  private var changes: [Change] {
    var changes: [Change] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
      let start = (old: oldIndex, new: newIndex)
      while oldIndex < old.count, isOldChanged[oldIndex] { oldIndex += 1 }
      while newIndex < new.count, isNewChanged[newIndex] { newIndex += 1 }
      if oldIndex > start.old || newIndex > start.new {
        changes.append(Change(old: start.old..<oldIndex, new: start.new..<newIndex))
      } else {
        oldIndex += 1
        newIndex += 1
      }
    }
    return changes
  }

  private mutating func compare(_ wholeOld: Range<Int>, _ wholeNew: Range<Int>) {
    var (oldStart, oldEnd) = (wholeOld.lowerBound, wholeOld.upperBound)
    var (newStart, newEnd) = (wholeNew.lowerBound, wholeNew.upperBound)
    while oldStart < oldEnd, newStart < newEnd, old[oldStart] == new[newStart] {
      oldStart += 1
      newStart += 1
    }
    while oldStart < oldEnd, newStart < newEnd, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    let (oldRange, newRange) = (oldStart..<oldEnd, newStart..<newEnd)
    if !oldRange.isEmpty, !newRange.isEmpty, let middle = middle(of: oldRange, newRange) {
      compare(oldStart..<middle.old, newStart..<middle.new)
      compare(middle.old..<oldEnd, middle.new..<newEnd)
    } else {
      for index in oldRange { isOldChanged[index] = true }
      for index in newRange { isNewChanged[index] = true }
    }
  }

  /// A point in the middle of a shortest edit; nil where the two have nothing in common or the
  /// search took too long.
  private func middle(
    of oldRange: Range<Int>, _ newRange: Range<Int>
  ) -> (old: Int, new: Int)? {
    let (width, height) = (oldRange.count, newRange.count)
    let steps = min((width + height + 1) / 2, limit)
    var search = MiddleSearch(width: width, height: height, steps: steps)
    for step in 0..<steps {
      let forward = search.advanceForward(step) {
        old[oldRange.lowerBound + $0] == new[newRange.lowerBound + $1]
      }
      let middle =
        forward
        ?? search.advanceBackward(step) {
          old[oldRange.upperBound - 1 - $0] == new[newRange.upperBound - 1 - $1]
        }
      if let middle {
        return (oldRange.lowerBound + middle.x, newRange.lowerBound + middle.y)
      }
    }
    return nil
  }
}

/// Paths from both corners of the edit graph, kept by diagonal (`x - y`) as the furthest `x`.
private struct MiddleSearch {
  let width: Int
  let height: Int
  private let offset: Int
  private var forward: [Int]
  private var backward: [Int]
  // Diagonals that have run out of the graph are not followed further.
  private var forwardBounds = (low: 0, high: 0)
  private var backwardBounds = (low: 0, high: 0)

  init(width: Int, height: Int, steps: Int) {
    self.width = width
    self.height = height
    offset = steps + 1
    forward = Array(repeating: -1, count: 2 * steps + 3)
    backward = forward
    forward[offset + 1] = 0
    backward[offset + 1] = 0
  }

  private var delta: Int { width - height }

  mutating func advanceForward(
    _ step: Int, _ isEqual: (Int, Int) -> Bool
  ) -> (x: Int, y: Int)? {
    for diagonal in stride(
      from: -step + forwardBounds.low, through: step - forwardBounds.high, by: 2)
    {
      let (x, y) = furthest(forward, diagonal, step, isEqual)
      forward[offset + diagonal] = x
      if x > width {
        forwardBounds.high += 2
      } else if y > height {
        forwardBounds.low += 2
      } else if delta % 2 != 0, let other = known(backward, delta - diagonal),
        x >= width - other
      {
        return (x, y)
      }
    }
    return nil
  }

  mutating func advanceBackward(
    _ step: Int, _ isEqual: (Int, Int) -> Bool
  ) -> (x: Int, y: Int)? {
    for diagonal in stride(
      from: -step + backwardBounds.low, through: step - backwardBounds.high, by: 2)
    {
      let (x, y) = furthest(backward, diagonal, step, isEqual)
      backward[offset + diagonal] = x
      if x > width {
        backwardBounds.high += 2
      } else if y > height {
        backwardBounds.low += 2
      } else if delta % 2 == 0, let other = known(forward, delta - diagonal),
        other >= width - x
      {
        return (other, other - (delta - diagonal))
      }
    }
    return nil
  }

  private func furthest(
    _ paths: [Int], _ diagonal: Int, _ step: Int, _ isEqual: (Int, Int) -> Bool
  ) -> (x: Int, y: Int) {
    let below = paths[offset + diagonal - 1]
    let above = paths[offset + diagonal + 1]
    var x = diagonal == -step || (diagonal != step && below < above) ? above : below + 1
    var y = x - diagonal
    while x < width, y < height, isEqual(x, y) {
      x += 1
      y += 1
    }
    return (x, y)
  }

  private func known(_ paths: [Int], _ diagonal: Int) -> Int? {
    let index = offset + diagonal
    return paths.indices.contains(index) && paths[index] >= 0 ? paths[index] : nil
  }
}
