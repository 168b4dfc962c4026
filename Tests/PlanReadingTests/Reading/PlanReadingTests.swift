import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@Suite struct PlanReadingTests {
  private func read(_ rows: [[String]], merged: [String] = []) throws -> Plan {
    try PlanReading.read([SheetSketch(rows: rows, merged: merged).worksheet]).plan
  }

  @Test func titleEditionAndWindowAreRead() throws {
    let plan = try read([
      ["資料1"], ["○○計画アクションプラン（令和6年度版）"], SheetSketch.headings, SheetSketch.action("1"),
    ])
    #expect(plan.title?.value == "○○計画アクションプラン（令和6年度版）")
    #expect(plan.title?.source.cell == CellReference("A2"))
    #expect(plan.edition == FiscalYear(2024))
    #expect(plan.window == FiscalYear(2024)...FiscalYear(2028))
  }

  @Test func withoutResultsTheTitleNamesTheEdition() throws {
    let plan = try read([
      ["○○計画（令和7年度版）"], ["No.", "施策", "アクション", "R6", "R7", "R8"], ["1", "① 一", "補助制度", "実施"],
    ])
    #expect(plan.edition == FiscalYear(2025))
  }

  @Test func withoutScheduleTheWindowIsTheEditionsYear() throws {
    let plan = try read([["No.", "施策", "アクション", "令和6年度実績"], ["1", "① 一", "補助制度", "実"]])
    #expect(plan.window == FiscalYear(2024)...FiscalYear(2024))
    #expect(plan.title == nil)
  }

  @Test func fullWidthAndBrokenHeadingsAreRead() throws {
    let plan = try read([
      [
        "Ｎｏ．", "基本\n戦略", "具体的　施策", "具体的\nアクション", "令和６年度\n実績\n（※令和７年２月末時点）", "Ｒ６\n年度", "Ｒ７\n年度",
      ], ["'１", "（１）甲", "①一", "補助制度", "実", "実施", ""],
    ])
    #expect(plan.actions.map(\.number.value) == [1])
    #expect(plan.window == FiscalYear(2024)...FiscalYear(2025))
    let results = plan.headings.first { $0.column == .results(FiscalYear(2024)) }
    #expect(results?.asOf == CalendarDate(year: 2025, month: 2, day: 28))
    #expect(results?.text.value == "令和６年度\n実績\n（※令和７年２月末時点）")
  }

  @Test func headingsKeepTheirWordingOnEveryPage() throws {
    let first = SheetSketch.plan([SheetSketch.action("1")], name: "1")
    var second = SheetSketch.plan([SheetSketch.action("2")], name: "2")
    second.rows[0][15] = "令和7年度以降の課題"
    let plan = try PlanReading.read([first.worksheet, second.worksheet]).plan
    let issues = plan.headings.filter { $0.column == .issues }
    #expect(issues.map(\.text.value) == ["課題", "令和7年度以降の課題"])
    #expect(issues.map(\.fiscalYear) == [nil, FiscalYear(2025)])
    #expect(plan.headings.count == 32)
  }

  @Test func aBlankStrategyBelowRepeatedHeadingsGoesOnWithTheOneAbove() throws {
    let plan = try read(
      [SheetSketch.headings, SheetSketch.action("1", strategy: "(1) 甲", measure: "① 一")]
        + [SheetSketch.headings, SheetSketch.action("2"), SheetSketch.action("3", measure: "② 二")])
    #expect(plan.strategies.map(\.name) == ["甲"])
    #expect(plan.strategies[0].measures.map { $0.actions.map(\.number.value) } == [[1, 2], [3]])
  }

  @Test func aLongPlanIsReadInLinearTime() throws {
    let rows = (1...20_000).map { number in
      SheetSketch.action(
        "\(number)", strategy: number % 100 == 1 ? "(\(number / 100)) 戦略\(number)" : "",
        measure: number % 10 == 1 ? "① 施策\(number)" : "", title: "補助制度の活用促進 その\(number)",
        schedule: ["実施"])
    }
    var sketch = SheetSketch.plan(rows)
    sketch.merged = (1...20_000).map { "K\($0 + 1):O\($0 + 1)" }
    sketch.shapes = (1...20_000).map { row in
      SheetSketch.shape("見直し", x: 14...15, y: Double(row) + 0.2...Double(row) + 0.8)
    }
    sketch.rowHeights = Dictionary(uniqueKeysWithValues: (2...20_001).map { ($0, 100) })
    let sheet = sketch.worksheet
    var plan: Plan?
    let time = try cpuTime { plan = try PlanReading.read([sheet]).plan }
    #expect(plan?.actions.count == 20_000)
    #expect(plan?.actions.flatMap(\.schedule).count == 40_000)
    // Some seconds without optimisation; an hour if merges were looked through for each cell.
    #expect(time < .seconds(60))
  }
}
