import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanEditing

/// How a table writes a name beside several actions: column B, actions from row 2.
@Suite struct NameHabitTests {
  private func rows(_ numbers: ClosedRange<Int>) -> [ActionRow] {
    numbers.map { ActionRow(number: $0, rows: $0...$0) }
  }

  private func habit(
    _ names: [String], merged: [String] = [], block: ClosedRange<Int>,
    others: [ClosedRange<Int>] = []
  ) -> NameHabit {
    let sketch = SheetSketch(rows: [["No.", "施策"]] + names.map { ["1", $0] }, merged: merged)
    return NameHabit(
      column: 2, block: rows(block), others: others.map(rows), of: SheetGrid(sketch.worksheet))
  }

  @Test func lastTwoActionsOfTheBlockTell() {
    #expect(habit(["学ぶ", "学ぶ"], block: 2...3) == .repeated)
    #expect(habit(["学ぶ", ""], block: 2...3) == .firstOnly)
    #expect(habit(["学ぶ", ""], merged: ["B2:B3"], block: 2...3) == .merged)
    #expect(habit(["学ぶ", "", "学ぶ"], block: 2...4) == .repeated)
    #expect(habit(["学ぶ", "学ぶ", ""], block: 2...4) == .firstOnly)
    #expect(habit(["学ぶ", "", ""], merged: ["B3:B4"], block: 2...4) == .merged)
  }

  @Test func othersTellWhereTheBlockIsOneAction() {
    #expect(habit(["学ぶ", "試す", ""], block: 2...2, others: [3...4]) == .firstOnly)
    #expect(habit(["学ぶ", "試す", "試す"], block: 2...2, others: [3...4]) == .repeated)
    #expect(
      habit(["学ぶ", "試す", "", "", ""], merged: ["B5:B6"], block: 2...2, others: [3...3, 5...6])
        == .merged)
  }

  @Test func nameIsRepeatedWhereNothingTells() {
    #expect(habit(["学ぶ", ""], block: 2...2, others: [3...3]) == .repeated)
    #expect(habit(["学ぶ"], block: 2...2) == .repeated)
  }

  @Test func runIsTheOneThatHoldsTheRow() {
    let runs = [rows(2...3), rows(4...4)]
    #expect(NameBlocks.run(of: rows(3...3)[0], in: runs) == rows(2...3))
    #expect(NameBlocks.run(of: rows(4...4)[0], in: runs) == rows(4...4))
    #expect(NameBlocks.run(of: rows(9...9)[0], in: runs) == rows(9...9))
  }

  @Test func newRowsStandBelowTheirModel() {
    let layout = PlanTableLayout(
      sheet: "計画", headingRows: 1...1, columns: [],
      actionRows: [ActionRow(number: 1, rows: 2...3)], titleCells: [])
    func insertion(_ beginning: RowInsertion.Beginning, count: Int) -> RowInsertion {
      RowInsertion(
        layout: layout, layouts: [layout], model: layout.actionRows[0], beginning: beginning,
        blocks: NameBlocks(strategies: [], measures: []),
        grid: SheetGrid(SheetSketch(rows: []).worksheet), count: count)
    }
    let three = insertion(.none, count: 3)
    #expect(three.first == 4 && three.rows == 4...9)
    #expect((0...2).map { three.rows(of: $0) } == [4...5, 6...7, 8...9])
    #expect(insertion(.none, count: 1).rows == 4...5)
    #expect(insertion(.none, count: 1).beginning.level == .measure)
    #expect(insertion(.measure, count: 1).beginning.level == .strategy)
    #expect(insertion(.strategy, count: 1).beginning.level == .table)
  }
}
