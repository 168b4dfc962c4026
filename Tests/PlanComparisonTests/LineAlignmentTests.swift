import Testing

@testable import PlanComparison

/// Word 0 is replaced, then two words are added behind old word 2.
@Suite struct LineAlignmentTests {
  typealias Change = SequenceDiff.Change

  private let replaced = Change(old: 0..<1, new: 0..<1)
  private let added = Change(old: 3..<3, new: 3..<5)

  private func aligned(_ new: [Int], lineStart: Int) -> [Change] {
    LineAlignment(
      oldNumbers: [0, 5, 6], newNumbers: new, startsOldLine: { $0 == 0 },
      startsNewLine: { $0 == lineStart }
    ).aligned([replaced, added])
  }

  @Test func addedWordsMoveToTheStartOfALine() {
    #expect(
      aligned([9, 5, 6, 5, 6], lineStart: 2) == [replaced, Change(old: 2..<2, new: 2..<4)])
  }

  @Test func theyMoveOverAllWordsThatStayBetweenTwoChanges() {
    #expect(
      aligned([9, 5, 6, 5, 6], lineStart: 1) == [replaced, Change(old: 1..<1, new: 1..<3)])
  }

  @Test func theyDoNotMoveIntoTheChangeBefore() {
    #expect(aligned([6, 5, 6, 5, 6], lineStart: 0) == [replaced, added])
  }

  @Test func theyStayWhereAnotherWordWouldBeInTheWay() {
    #expect(aligned([9, 4, 6, 5, 6], lineStart: 1) == [replaced, added])
  }

  @Test func wordsTakenAwayMoveToo() {
    let taken = LineAlignment(
      oldNumbers: [9, 5, 6, 5, 6], newNumbers: [0, 5, 6], startsOldLine: { $0 == 1 },
      startsNewLine: { $0 == 0 }
    ).aligned([replaced, Change(old: 3..<5, new: 3..<3)])
    #expect(taken == [replaced, Change(old: 1..<3, new: 1..<1)])
  }
}
