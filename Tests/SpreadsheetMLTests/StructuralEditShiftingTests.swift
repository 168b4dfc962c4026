import SpreadsheetML
import Testing

struct StructuralEditShiftingTests {
  @Test(
    arguments: [
      // Insertion: a line takes a higher number from the first inserted one on.
      (StructuralEdit.insertingRows(at: 5, count: 2), 4, 4),
      (.insertingRows(at: 5, count: 2), 5, 7),
      (.insertingRows(at: 1), 1_048_576, nil),
      (.insertingColumns(at: 1), 16_383, 16_384),
      (.insertingColumns(at: 1), 16_384, nil),
      // Deletion: lines vanish, those behind close up.
      (.deletingRows(at: 5, count: 2), 4, 4),
      (.deletingRows(at: 5, count: 2), 5, nil),
      (.deletingRows(at: 5, count: 2), 6, nil),
      (.deletingRows(at: 5, count: 2), 7, 5),
    ] as [(StructuralEdit, Int, Int?)])
  func lineTakesItsNewNumber(edit: StructuralEdit, line: Int, expected: Int?) {
    #expect(edit.shifted(line) == expected)
  }

  @Test(
    arguments: [
      // Insertion inside grows, at the first line moves, behind the last line does nothing.
      (StructuralEdit.insertingRows(at: 2), 1...5, 1...6),
      (.insertingRows(at: 5), 1...5, 1...6),
      (.insertingRows(at: 1), 1...5, 2...6),
      (.insertingRows(at: 6), 1...5, 1...5),
      (.insertingRows(at: 5), 5...5, 6...6),
      (.insertingRows(at: 6), 5...5, 5...5),
      // What grows over the edge ends there; what is pushed off is gone.
      (.insertingRows(at: 5, count: 10), 2...1_048_570, 2...1_048_576),
      (.insertingRows(at: 2, count: 10), 1_048_570...1_048_571, nil),
      // Deletion shrinks from either side, or leaves nothing.
      (.deletingRows(at: 1, count: 2), 2...5, 1...3),
      (.deletingRows(at: 4, count: 9), 2...5, 2...3),
      (.deletingRows(at: 3, count: 2), 2...5, 2...3),
      (.deletingRows(at: 2, count: 4), 2...5, nil),
      (.deletingRows(at: 1, count: 9), 2...5, nil),
      (.deletingRows(at: 6), 2...5, 2...5),
      // All lines stay all lines.
      (.insertingRows(at: 3), 1...1_048_576, 1...1_048_576),
      (.deletingRows(at: 3), 1...1_048_576, 1...1_048_576),
      (.deletingColumns(at: 3), 1...16_384, 1...16_384),
      (.deletingRows(at: 3), 1...16_384, 1...16_383),
      // What reaches the edge goes on doing so, unless the edge is all of it.
      (.deletingRows(at: 3), 5...1_048_576, 4...1_048_576),
      (.deletingRows(at: 9, count: 2), 5...1_048_576, 5...1_048_576),
      (.deletingRows(at: 1_048_576), 5...1_048_576, 5...1_048_576),
      (.deletingRows(at: 3), 1_048_576...1_048_576, 1_048_575...1_048_575),
    ] as [(StructuralEdit, ClosedRange<Int>, ClosedRange<Int>?)])
  func rangeOfLinesMovesGrowsOrShrinks(
    edit: StructuralEdit, lines: ClosedRange<Int>, expected: ClosedRange<Int>?
  ) {
    #expect(edit.shifted(lines) == expected)
  }

  @Test func cellMovesOnTheEditsAxisOnly() {
    let cell = CellReference(row: 5, column: 9)
    #expect(
      StructuralEdit.insertingRows(at: 1, count: 2).shifted(cell)
        == CellReference(row: 7, column: 9))
    #expect(
      StructuralEdit.insertingColumns(at: 9).shifted(cell) == CellReference(row: 5, column: 10))
    #expect(StructuralEdit.insertingColumns(at: 10).shifted(cell) == cell)
    #expect(StructuralEdit.deletingRows(at: 5).shifted(cell) == nil)
  }

  @Test func rangeMovesOnTheEditsAxisOnly() {
    let range = CellRange(rows: 5...49, columns: 9...10)
    #expect(
      StructuralEdit.insertingColumns(at: 10).shifted(range)
        == CellRange(rows: 5...49, columns: 9...11))
    #expect(
      StructuralEdit.deletingRows(at: 1, count: 10).shifted(range)
        == CellRange(rows: 1...39, columns: 9...10))
    #expect(StructuralEdit.deletingColumns(at: 9, count: 2).shifted(range) == nil)
  }

  @Test func rangeOfTheFullHeightStaysSo() {
    let column = CellRange(rows: 1...1_048_576, columns: 1...1)
    #expect(StructuralEdit.deletingRows(at: 7).shifted(column) == column)
    #expect(
      StructuralEdit.insertingColumns(at: 1).shifted(column)
        == CellRange(rows: 1...1_048_576, columns: 2...2))
  }

  @Test func insertionPushesOffTheLastCells() {
    let last = CellReference(row: 1_048_576, column: 16_384)
    let above = CellReference(row: 1_048_575, column: 1)
    #expect(StructuralEdit.insertingRows(at: 3).pushesOff(last))
    #expect(!StructuralEdit.insertingRows(at: 3).pushesOff(above))
    #expect(StructuralEdit.insertingRows(at: 3, count: 2).pushesOff(above))
    #expect(StructuralEdit.insertingColumns(at: 3).pushesOff(last))
    #expect(!StructuralEdit.insertingColumns(at: 3).pushesOff(above))
    #expect(!StructuralEdit.deletingRows(at: 3).pushesOff(last))
  }

  /// A range is the set of its lines: those that stay, and those that are inserted between them.
  @Test func rangesAgreeWithSetsOfLines() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let edit = StructuralEdit(
        axis: .rows, kind: Bool.random(using: &random) ? .insert : .delete,
        first: Int.random(in: 1...12, using: &random), count: Int.random(in: 1...6, using: &random))
      let lower = Int.random(in: 1...12, using: &random)
      let lines = lower...Int.random(in: lower...14, using: &random)
      #expect(
        edit.shifted(lines) == Self.naivelyShifted(lines, by: edit),
        "seed \(seed): \(edit), \(lines)")
    }
  }

  /// Moves a list of labelled lines about as a sheet does, and looks where the labels are.
  private static func naivelyShifted(
    _ lines: ClosedRange<Int>, by edit: StructuralEdit
  ) -> ClosedRange<Int>? {
    var sheet = (1...40).map { lines.contains($0) }
    switch edit.kind {
    case .insert:
      sheet.insert(contentsOf: Array(repeating: false, count: edit.count), at: edit.first - 1)
    case .delete:
      sheet.removeSubrange(edit.first - 1..<edit.first - 1 + edit.count)
    }
    guard let first = sheet.firstIndex(of: true), let last = sheet.lastIndex(of: true) else {
      return nil
    }
    return first + 1...last + 1
  }
}
