import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// What staff call actions by, and forms with a block for each.
@Suite struct ActionNameTests {
  @Test(arguments: [
    ("1", "1", ""), ("001", "001", ""), ("1-1-①", "1-1-①", ""), ("1重点", "1", "重点"),
    ("12（再掲）", "12", "再掲"),
    ("１２ ★", "12", "★"), ("3新規・重点", "3新規・重点", ""), ("7※", "7", "※"), ("7その他", "7その他", ""),
    ("重点", "重点", ""),
    ("①重点", "①重点", ""), ("A-1", "A-1", ""),
  ])
  func aMarkMayStandBehindANumber(text: String, number: String, mark: String) {
    let name = ActionName(text)
    #expect(name.number == number && name.mark == mark, "\(name)")
  }

  @Test func theNameIsThatOfTheRowsMergedCell() {
    let sketch = SheetSketch(rows: [["1重点"], [], [" \n"]], merged: ["A1:A2"])
    let grid = TableGrid(sketch.worksheet)
    let name = { (row: Int) in
      ActionName(in: ActionRow(number: 1, rows: row...row), column: 1, of: grid)
    }
    #expect(name(2) == ActionName("1重点") && name(3) == nil)
  }

  @Test func aMarkInTheNumbersCellMakesAPriority() throws {
    let sketch = SheetSketch(rows: [
      ["No.", "事業名", "令和6年度実績"], ["1重点", "祭り", "実施"], ["2（再掲）", "市場", "実施"], ["3", "港", "実施"],
    ])
    let layout = LayoutTable(draftOf: [sketch.worksheet])
    let actions = try PlanReading.read([sketch.worksheet], layout: layout).plan.actions
    #expect(actions.map(\.priority.value) == ["◎", "再掲", ""])
    #expect(actions.map(\.number.value) == [1, 2, 3])
  }

  /// The cell of the first label of an action's name.
  private func form(_ rows: [[String]]) -> String? {
    BlockForms.first(in: [
      TableGrid(SheetSketch(name: "目次", rows: [["目次"]]).worksheet),
      TableGrid(SheetSketch(rows: rows).worksheet),
    ])?.address
  }

  private let block = [["番号", "3"], ["事業名", "祭り"], ["事業概要", "祭りを行う"], ["実績", "行った"]]

  @Test func fourLabelsOneBelowTheOtherMakeAForm() {
    #expect(form(block) == "A2")
    #expect(form([["評価票"], []] + block) == "A4")
    #expect(form(block.map { [""] + $0 }) == "B2")
    #expect(form(Array(block.dropFirst())) == nil)
    #expect(form(block.filter { $0[0] != "事業名" } + [["課題", "なし"]]) == nil)
  }

  @Test func headingsBesideEachOtherAreNoLabels() {
    #expect(form(block.map { [$0[0], "担当課"] }) == nil)
    #expect(form(block.map { [$0[0], "", "祭り"] }) == "A2")
    #expect(form(block.map { [$0[0]] }) == "A2")
  }

  @Test func labelsOfOneColumnCountTogether() {
    #expect(
      form(block.enumerated().map { $0.offset % 2 == 0 ? $0.element : [""] + $0.element }) == nil)
  }

  @Test func aLabelHasNinetyBytesAtMost() {
    let long = { (count: Int) in
      [["番号", "3"], ["事業名" + String(repeating: "　", count: count), "祭り"]] + self.block.dropFirst(2)
    }
    #expect(form(long(27)) == "A2" && form(long(28)) == nil)
  }
}
