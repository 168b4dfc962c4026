import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

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

  /// An action whose texts could all stand over columns.
  private func actionLikeHeadings(_ number: String) -> [String] {
    var row = SheetSketch.action(number, measure: "施策", title: "取組の検討")
    row.replaceSubrange(6..<10, with: ["内容", "現状", "実績なし", "令和4年度"])
    row[15] = "・課題の整理"
    return row
  }

  private func numbers(_ rows: [[String]], merged: [String] = []) -> [Int] {
    SheetTables(SheetSketch(rows: rows, merged: merged).worksheet).plan
      .flatMap { $0.actionRows.map(\.number) }
  }

  @Test(arguments: ["1", "'１", "No.1", "'(1)"])
  func aNumberedRowIsAnActionWhateverItsTexts(number: String) {
    let rows = [actionLikeHeadings(number), SheetSketch.action("2"), actionLikeHeadings("3")]
    #expect(numbers([SheetSketch.headings] + rows) == [1, 2, 3])
    #expect(numbers([SheetSketch.headings] + rows.reversed()) == [3, 2, 1])
  }

  @Test func aNumberedRowIsAnActionWithoutAHeadingOverTheNumbersToo() {
    var headings = SheetSketch.headings
    headings[0] = ""
    #expect(numbers([headings, actionLikeHeadings("'1"), SheetSketch.action("'2")]) == [1, 2])
  }

  @Test func furtherRowsOfAMergedNumberAreNoHeadings() {
    let rows = [
      SheetSketch.headings, actionLikeHeadings("1"), actionLikeHeadings(""),
      SheetSketch.action("2"),
    ]
    #expect(numbers(rows, merged: ["A2:A3"]) == [1, 2])
  }

  @Test(arguments: [[], [SheetSketch.action("1")]])
  func anUnnumberedActionEndsNoTableAndIsReported(above: [[String]]) {
    let rows = [SheetSketch.headings] + above + [actionLikeHeadings(""), SheetSketch.action("7")]
    let tables = SheetTables(SheetSketch(rows: rows).worksheet)
    #expect(tables.plan.flatMap { $0.actionRows.map(\.number) }.last == 7)
    #expect(tables.findings.map(\.code) == ["action-without-number"])
    #expect(tables.findings.first?.place.cell == "A\(above.count + 2)")
  }

  @Test func anUnnumberedActionOfIndicatorsIsNoTableOfThem() {
    var row = SheetSketch.action("", title: "指標")
    row.replaceSubrange(6..<10, with: ["目標", "現状値", "実績", "令和4年度"])
    let rows = [SheetSketch.headings, SheetSketch.action("1"), row, SheetSketch.action("2")]
    #expect(numbers(rows) == [1, 2])
    // An action added later stands at the end of its measure, with the highest number of all.
    let added = Array(rows.prefix(2)) + [SheetSketch.action("46")] + rows.suffix(2)
    #expect(numbers(added) == [1, 46, 2])
  }

  @Test func aTableOfNumberedIndicatorsIsOne() {
    let rows =
      [SheetSketch.headings, SheetSketch.action("1"), SheetSketch.action("2")]
      + [["No.", "指標名", "単位", "現状値", "R6年度", "備考"], ["1", "相談", "件", "1", "2", "延べ"]]
    let tables = SheetTables(SheetSketch(rows: rows).worksheet)
    #expect(tables.plan.map { $0.actionRows.map(\.number) } == [[1, 2]])
    #expect(tables.kpi.map(\.headingRows) == [4...4])
    #expect(tables.findings.isEmpty)
  }

  @Test func anUnnumberedActionAboveRepeatedHeadingsIsReported() {
    var action = SheetSketch.action("", title: "補助制度", schedule: ["実施"])
    action[11] = ""
    let rows =
      [SheetSketch.headings, SheetSketch.action("1"), action, SheetSketch.headings]
      + [SheetSketch.action("2")]
    let tables = SheetTables(SheetSketch(rows: rows, merged: ["K3:L3"]).worksheet)
    #expect(tables.findings.map(\.code) == ["action-without-number"])
    #expect(tables.plan.map(\.headingRows) == [1...1, 4...4])
  }

  @Test func headingsMayBeRepeatedInAnotherOrder() {
    let rows =
      [SheetSketch.headings, SheetSketch.action("1"), SheetSketch.headings.reversed()]
      + [SheetSketch.action("2").reversed()]
    #expect(numbers(rows.map(Array.init)) == [1, 2])
  }

  @Test func repeatedHeadingsWithOneSpoiltDoNotHideTheRowsBelow() {
    var spoilt = SheetSketch.headings
    spoilt[5] = "事項"
    let rows = [SheetSketch.headings, SheetSketch.action("1"), spoilt, SheetSketch.action("2")]
    let tables = SheetTables(SheetSketch(rows: rows).worksheet)
    #expect(tables.plan.map { $0.actionRows.map(\.number) } == [[1, 2]])
    #expect(tables.findings.map(\.code) == ["incomplete-headings"])
    #expect(tables.findings.first?.message.japanese.contains("具体的アクション") == true)
  }

  @Test func aRemarkMergedBesideTheTableHidesNoRows() {
    let rows = [SheetSketch.headings + ["縦書きの注"]] + (1...5).map { SheetSketch.action("\($0)") }
    #expect(numbers(rows, merged: ["Q1:Q6"]) == [1, 2, 3, 4, 5])
  }

  @Test func aTableWithoutOneReadableNumberIsReported() {
    let tables = SheetTables(SheetSketch.plan([SheetSketch.action("1-1")]).worksheet)
    #expect(tables.plan.isEmpty)
    #expect(tables.findings.map(\.code) == ["unreadable-action-number"])
  }

  @Test func columnsBesideThePlansOnesAreReportedAndLeftAlone() {
    var sketch = SheetSketch.plan([SheetSketch.action("1") + ["庶務課"]])
    sketch.rows[0].append("担当者")
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
