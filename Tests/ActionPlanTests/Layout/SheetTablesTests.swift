import Diagnostics
import SpreadsheetML
import Testing

@testable import ActionPlan

@Suite struct SheetTablesTests {
  @Test func aTableMayBeContinuedUnderRepeatedHeadings() {
    let rows =
      [["○○アクションプラン"], SheetSketch.headings, SheetSketch.action("1"), [], ["○○アクションプラン（続き）"]]
      + [SheetSketch.headings, SheetSketch.action("2"), SheetSketch.action("3")]
    let tables = SheetTables(SheetSketch(rows: rows).worksheet)
    #expect(tables.plan.map(\.headingRows) == [2...2, 6...6])
    #expect(tables.plan.map(\.dataRows) == [3...3, 7...8])
    #expect(tables.plan.map { $0.titleCells.map(\.description) } == [["A1"], ["A5"]])
  }

  @Test func aMemoThatMentionsHeadingsIsNoPlan() {
    let memo = SheetSketch(rows: [
      ["具体的アクション", "スケジュール"], ["1", "課題の欄を各課で確認"], ["No.", "アクション", "課題"], ["1", "甲", "乙"],
    ])
    let tables = SheetTables(memo.worksheet)
    #expect(tables.plan.isEmpty)
    #expect(tables.incomplete.map(\.missing) == [[.strategyOrMeasure, .resultsOrSchedule]])
    #expect(tables.incomplete.filter(\.isNearlyComplete).isEmpty)
  }

  @Test func aTableOfIndicatorsBelowEndsThePlan() {
    let rows =
      [SheetSketch.headings, SheetSketch.action("1"), ["指標名", "現状値", "R6年度", "R7年度"]]
      + [["相談件数", "1", "2", "3"]]
    let tables = SheetTables(SheetSketch(rows: rows).worksheet)
    #expect(tables.plan.map(\.dataRows) == [2...2])
    #expect(tables.kpi.map(\.headingRows) == [3...3])
    #expect(tables.findings.isEmpty)
  }

  @Test func columnsBesideThePlansOnesAreReportedAndLeftAlone() {
    var sketch = SheetSketch.plan([SheetSketch.action("1") + ["庶務課"]])
    sketch.rows[0].append("担当課")
    let tables = SheetTables(sketch.worksheet)
    #expect(tables.plan.first?.columns.count == 16)
    #expect(tables.findings.map(\.code) == ["unknown-heading"])
    #expect(tables.findings.map(\.place.cell) == ["Q1"])
    #expect(tables.findings.map(\.severity) == [.note])
  }

  @Test func aBlankSheetHasNoTables() {
    let tables = SheetTables(Worksheet(name: "空", cells: []))
    #expect(tables.plan.isEmpty && tables.kpi.isEmpty && tables.incomplete.isEmpty)
  }
}
