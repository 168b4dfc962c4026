import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Which bare years are the schedule.
@Suite struct ScheduleYearsTests {
  private func block(_ rows: [[String]], merged: [String] = []) -> HeadingBlock {
    let grid = TableGrid(SheetSketch(rows: rows, merged: merged).worksheet)
    return HeadingBlock(around: rows.count, of: grid, notAbove: 1)
  }

  private func schedule(_ columns: PlanColumns) -> [Int] {
    columns.columns.filter { $0.column.kind == .schedule }.map(\.index)
  }

  private func schedule(_ years: [String]) -> [Int] {
    schedule(PlanColumns(block([["No.", "施策", "アクション"] + years])))
  }

  @Test func theLongestRunIsOneAndOfEqualRunsTheFirst() {
    #expect(schedule(["R1年度", "R2年度", "R6年度", "R7年度", "R8年度"]) == [6, 7, 8])
    #expect(schedule(["R1年度", "R2年度", "R6年度", "R7年度"]) == [4, 5])
    #expect(schedule(["R6年度", "R8年度"]).isEmpty && schedule(["R6年度"]).isEmpty)
    #expect(schedule(["R6年度", "R7年度"]) == [4, 5])
    for last in ["R8年度以降", "R8～", "令和8年度以後", "R8〜", "R8年度から", "（令和8年度以降）"] {
      #expect(schedule(["R6年度", "R7年度", last]) == [4, 5, 6], "\(last)")
    }
    // 以降 after what is not the next year is a heading like any other.
    #expect(schedule(["R6年度", "R7年度", "R7年度以降"]) == [4, 5])
  }

  @Test func yearsThatOnlyResultsStandOverAreNone() {
    let rows = [
      ["No.", "施策", "アクション", "実績", "", "", ""], ["", "", "", "R4年度", "R5年度", "R6年度", "R7年度"],
    ]
    let columns = PlanColumns(
      HeadingBlock(
        around: 1,
        of: TableGrid(SheetSketch(rows: rows, merged: ["D1:E1"]).worksheet), notAbove: 1))
    #expect(schedule(columns) == [6, 7] && columns.guessesSchedule)
  }

  @Test func yearsUnderIssuesAreNone() {
    let rows = [
      ["No.", "施策", "アクション", "実績", "", "課題", ""], ["", "", "", "R6年度", "R7年度", "R7年度", "R8年度"],
    ]
    for merged in [[], ["D1:E1", "F1:G1"]] {
      let columns = PlanColumns(block(rows, merged: merged))
      #expect(schedule(columns).isEmpty && columns.unread.map(\.index) == [6, 7])
      #expect(columns.columns.filter { $0.column.kind == .results }.map(\.index) == [4, 5])
    }
  }

  @Test func underAGroupThatSaysSoAllYearsAreOne() {
    let rows = [
      ["", "", "", "スケジュール", ""], ["No.", "施策", "アクション", "R6年度", "R9年度", "R7年度", "R8年度"],
    ]
    let columns = PlanColumns(block(rows, merged: ["D1:E1"]))
    #expect(schedule(columns) == [4, 5] && !columns.guessesSchedule)
    #expect(columns.unknown.map(\.text) == ["R7年度", "R8年度"])
    #expect(columns.unread.map(\.index) == [6, 7])
  }

  @Test func withoutYearsNothingIsGuessed() {
    #expect(!PlanColumns(block([["No.", "施策", "アクション", "令和6年度実績"]])).guessesSchedule)
  }

  @Test func theCellsBelowMaySayThatARunIsNone() {
    let block = block([["No.", "施策", "アクション", "R1年度", "R2年度", "R3年度", "R6年度", "R7年度"]])
    var asked: [[Int]] = []
    let columns = PlanColumns(block) { run in
      asked.append(run.columns)
      return run.columns.count == 2
    }
    #expect(asked.allSatisfy { $0 == [4, 5, 6] || $0 == [7, 8] } && schedule(columns) == [7, 8])
  }

  @Test func aRunUnderAnUnknownGroupIsGrouped() {
    let rows = [["題", "", "", "利用者数", ""], ["No.", "施策", "アクション", "R6年度", "R7年度", "課題"]]
    var isGrouped: Bool?
    _ = PlanColumns(block(rows, merged: ["A1:B1", "D1:E1"])) { run in
      isGrouped = run.isGrouped
      return true
    }
    #expect(isGrouped == true)
    _ = PlanColumns(block([rows[1]])) { run in
      isGrouped = run.isGrouped
      return true
    }
    #expect(isGrouped == false)
  }

  /// Whether years under a group of unknown wording are a schedule, with these cells below.
  private func isSchedule(_ cells: [[String]], shapes: [Shape] = []) throws -> Bool {
    let groups = ["", "計画の体系", "", "", "", "進め方", "", ""]
    let head = ["No.", "基本戦略", "具体的施策", "具体的アクション", "令和6年度実績", "R6年度", "R7年度", "R8年度"]
    let rows = cells.enumerated().map { ["\($0 + 1)", "(1) 甲", "① 一", "取組", "実施"] + $1 }
    var sketch = SheetSketch(rows: [groups, head] + rows, merged: ["F1:H1"])
    sketch.shapes = shapes
    return try PlanReading.read([sketch.worksheet]).layouts[0].schedule.count == 3
  }

  @Test func moreWordsThanFiguresAreASchedule() throws {
    #expect(try !isSchedule([["検討", "3", ""]]) && isSchedule([["検討", "3", "実施"]]))
    #expect(try !isSchedule([["検討", "3", "5"]]))
  }

  @Test func aLabelHasThirtyCharactersAtMost() throws {
    let text = { String(repeating: "緑", count: $0) }
    #expect(try isSchedule([[text(30), "", ""]]) && !isSchedule([[text(31), "", ""]]))
  }

  @Test func blankYearsUnderAGroupAreOneWhereSomethingIsDrawn() throws {
    let arrow = SheetSketch.shape("実施", x: 5...7, y: 2.1...2.9)
    #expect(try !isSchedule([["", "", ""]]) && isSchedule([["", "", ""]], shapes: [arrow]))
  }
}
