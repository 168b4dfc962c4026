import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct HeadingBlockTests {
  private func block(_ sketch: SheetSketch, around row: Int) -> HeadingBlock {
    HeadingBlock(around: row, of: TableGrid(sketch.worksheet), notAbove: 1)
  }

  @Test func titleAndDataAreNoPartOfIt() {
    let sketch = SheetSketch(rows: [
      ["○○計画アクションプラン"], ["", "", "", "令和7年3月"], ["No.", "具体的施策", "アクション", "開始年"],
      ["1", "施策", "取組", "令和6年度"],
    ])
    #expect(block(sketch, around: 3).rows == 3...3)
  }

  @Test func groupHeadingsAboveArePartOfIt() {
    let sketch = SheetSketch(
      rows: [
        ["計画の体系", "", "具体的アクション", "スケジュール", ""],
        ["No.", "具体的施策", "具体的アクション", "R6年度", "R7年度"],
      ], merged: ["A1:B1", "D1:E1"])
    let block = block(sketch, around: 2)
    #expect(block.rows == 1...2)
    #expect(block.stacks[3].cells.map(\.text) == ["スケジュール", "R6年度"])
    #expect(block.stacks[4].cells.map(\.text) == ["スケジュール", "R7年度"])
  }

  @Test func itReachesDownAsFarAsMergedHeadings() {
    let sketch = SheetSketch(
      rows: [
        ["No.", "具体的施策", "アクション", "スケジュール", ""], ["", "", "", "R6", "R7"],
        ["", "", "", "上期", "通年"],
        ["1", "施策", "取組"],
      ], merged: ["A1:A3", "B1:B3", "C1:C3", "D1:E1"])
    let block = block(sketch, around: 1)
    #expect(block.rows == 1...3)
    #expect(block.stacks[0].cells.map(\.text) == ["No."])
  }

  @Test func rowsOfHeadingsBelowBelongToItUnmergedToo() {
    let sketch = SheetSketch(rows: [
      ["No.", "具体的施策", "アクション", "スケジュール", "", "課題"], ["", "", "", "R6", "R7", ""],
      ["1", "施策", "取組", "実施"],
    ])
    let block = block(sketch, around: 1)
    #expect(block.rows == 1...2)
    #expect(block.stacks[4].cells.map(\.text) == ["スケジュール", "R7"])
    #expect(block.stacks[5].cells.map(\.text) == ["課題"])
  }

  @Test func aLongListOfHeadingsIsNotReadAsOneHeading() {
    let sketch = SheetSketch(rows: Array(repeating: ["指標", "目標", "課題"], count: 500))
    #expect(block(sketch, around: 1).rows.count <= 12)
  }

  @Test func aMergedRangeAlongTheWholeTableIsNoHeading() {
    let sketch = SheetSketch(
      rows: [["No.", "施策", "アクション", "縦書きの注"]], merged: ["D1:D60"])
    #expect(block(sketch, around: 1).rows == 1...1)
  }
}
