import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// Tables in which every action has a row for what is planned and another for what was done.
@Suite struct RowKindsTests {
  /// Actions, each with the labels of its rows in column Q.
  private func labels(_ actions: [[String]]) -> RowKinds.Labels? {
    var sketch = SheetSketch(rows: [SheetSketch.headings + ["区分の別"]])
    for (index, labels) in actions.enumerated() {
      let first = sketch.rows.count + 1
      for (offset, label) in labels.enumerated() {
        let row =
          offset == 0 ? SheetSketch.action("\(index + 1)") : Array(repeating: "", count: 16)
        sketch.rows.append(row + [label])
      }
      if labels.count > 1 {
        let last = first + labels.count - 1
        sketch.merged += ["A\(first):A\(last)", "F\(first):F\(last)"]
      }
    }
    let tables = SheetTables(sketch.worksheet)
    return RowKinds.first(in: tables.plan.map { PlanTable(layout: $0, grid: tables.grid) })
  }

  @Test func twoLabelsOfEachActionAreFound() {
    let found = labels([["計画", "実績"], ["計画", "実績"]])
    #expect(found?.words == ["計画", "実績"])
    #expect(found?.source.address == "Q2")
  }

  @Test(arguments: [
    ["目標値", "実績値"], ["予算額", "決算額"], ["見込み", "結果"], ["予定（R6）", "実施（R6）"], ["計画", "見込", "実績"],
  ])
  func labelsMayBeWordedOtherwise(_ words: [String]) {
    #expect(labels([words, words])?.words == words)
  }

  @Test(arguments: [["甲", "乙"], ["計画", ""], ["計画", "計画"], ["計画書", "実績"], ["", ""], ["計画"]])
  func otherRowsAreNone(_ words: [String]) {
    #expect(labels([words, words]) == nil)
  }

  @Test func mostActionsMustBeBuiltSo() {
    let two = ["計画", "実績"]
    #expect(labels([two, ["計画"]]) == nil && labels([two, two, ["計画"]]) != nil)
    #expect(labels([two, ["甲", "乙"]]) == nil && labels([two, two, ["甲", "乙"]]) != nil)
  }
}
