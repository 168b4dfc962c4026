import PlanComparison
import TestSupport
import Testing

@Suite struct SequenceDiffTests {
  private func random(
    _ count: Int, symbols: Int, _ generator: inout SeededGenerator
  ) -> [Int] {
    (0..<count).map { _ in Int.random(in: 0..<symbols, using: &generator) }
  }

  /// The old sequence with the new stretches put in the place of the old ones.
  private func applied(_ changes: [SequenceDiff.Change], to old: [Int], from new: [Int]) -> [Int] {
    var result = old
    for change in changes.reversed() { result.replaceSubrange(change.old, with: new[change.new]) }
    return result
  }

  /// The length of a longest common subsequence, by the textbook's table.
  private func commonLength(_ old: [Int], _ new: [Int]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for (row, first) in old.enumerated() {
      for (column, second) in new.enumerated() {
        table[row + 1][column + 1] =
          first == second
          ? table[row][column] + 1 : max(table[row][column + 1], table[row + 1][column])
      }
    }
    return table[old.count][new.count]
  }

  @Test func changesGiveTheNewSequenceAndAreAsFewAsCanBe() {
    let seed = UInt64.random(in: .min ... .max)
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let symbols = Int.random(in: 1...6, using: &generator)
      let old = random(Int.random(in: 0...14, using: &generator), symbols: symbols, &generator)
      let new = random(Int.random(in: 0...14, using: &generator), symbols: symbols, &generator)
      let changes = SequenceDiff.changes(from: old, to: new)
      #expect(applied(changes, to: old, from: new) == new, "seed \(seed): \(old) → \(new)")
      let kept = old.count - changes.reduce(0) { $0 + $1.old.count }
      #expect(kept == commonLength(old, new), "seed \(seed): \(old) → \(new)")
    }
  }

  @Test func changesNeitherOverlapNorTouch() {
    let seed = UInt64.random(in: .min ... .max)
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let old = random(30, symbols: 4, &generator)
      let changes = SequenceDiff.changes(from: old, to: random(30, symbols: 4, &generator))
      for (change, next) in zip(changes, changes.dropFirst()) {
        #expect(change.old.upperBound < next.old.lowerBound, "seed \(seed)")
        #expect(change.new.upperBound < next.new.lowerBound, "seed \(seed)")
      }
    }
  }

  @Test func equalSequencesHaveNoChanges() {
    #expect(SequenceDiff.changes(from: [1, 2, 3], to: [1, 2, 3]).isEmpty)
    #expect(SequenceDiff.changes(from: [], to: []).isEmpty)
  }

  @Test func whatTakesMoreThanTheLimitIsChangedAltogether() {
    // Every other number is common: 100 steps of 3 each way.
    let old = (0..<100).flatMap { [$0, 1_000 + $0, 0] }
    let new = (0..<100).flatMap { [$0, 2_000 + $0, 1] }
    let limited = SequenceDiff.changes(from: old, to: new, limit: 5)
    #expect(applied(limited, to: old, from: new) == new)
    #expect(limited.count == 1)
    #expect(SequenceDiff.changes(from: old, to: new).count > 50)
  }
}
