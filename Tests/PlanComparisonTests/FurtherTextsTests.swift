import PlanComparison
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Texts of which an action has several, one under each year.
@Suite struct FurtherTextsTests {
  /// A table with 実績値 and 課題 under each year.
  private func plan(_ years: [String], _ issues: [String]) throws -> Plan {
    let groups = years.flatMap { [$0, ""] }
    let below = years.flatMap { _ in ["実績", "課題"] }
    let cells = issues.flatMap { ["開いた。", $0] }
    let merged = years.indices.map { index in
      let first = CellReference(row: 1, column: 4 + 2 * index)
      return "\(first):\(CellReference(row: 1, column: first.column + 1))"
    }
    let sketch = SheetSketch(
      rows: [
        ["No.", "事業名", "担当課"] + groups, ["", "", ""] + below, ["1", "祭り", "総務課"] + cells,
      ], merged: ["A1:A2", "B1:B2", "C1:C2"] + merged)
    let layout = LayoutTable(draftOf: [sketch.worksheet])
    return try PlanReading.read([sketch.worksheet], layout: layout).plan
  }

  private func issues(_ old: Plan, _ new: Plan) -> [String] {
    PlanComparison(old: old, new: new).lines.filter { $0.hasPrefix("1 issues") }
  }

  @Test("a level that the book does not have is no change where its only action comes or goes")
  func noLevelsWithoutNames() throws {
    func plan(_ rows: [[String]]) throws -> Plan {
      let head = ["番号", "施策", "事業名", "令和6年度実績"]
      let sheet = SheetSketch(rows: [head] + rows).worksheet
      return try PlanReading.read([sheet], layout: LayoutTable(draftOf: [sheet])).plan
    }
    let rows = [
      ["1-1", "育てる", "研修", "開いた。"], ["1-2", "育てる", "見学", "行った。"], ["2-1", "つなぐ", "商談", "会った。"],
    ]
    let (one, other) = (try plan(rows), try plan(Array(rows.dropLast())))
    for compared in [
      PlanComparison(old: one, new: other), PlanComparison(old: other, new: one),
    ] {
      let fields = compared.changes.map(\.field)
      #expect(fields.contains(.strategyName) && !fields.contains(.measureName))
      #expect(!compared.changes.contains { ($0.old?.value ?? "") + ($0.new?.value ?? "") == "" })
    }
  }

  @Test("the comparison table says of which year a text is")
  func yearsInTheTable() throws {
    let years = ["令和5年度", "令和6年度"]
    let rows = ComparisonRows(
      PlanComparison(
        old: try plan(years, ["場所がない。", "人が足りない。"]), new: try plan(years, ["場所がない。", "人は足りた。"]))
    ).rows
    #expect(rows.last?.place == "令和6年度\n課題")
  }

  @Test func aTextOfTheNewYearIsNew() throws {
    let old = try plan(["令和6年度"], ["人が足りない。"])
    let new = try plan(["令和6年度", "令和7年度"], ["人が足りない。", "金が足りない。"])
    #expect(issues(old, new) == ["1 issues R7 added - → G3 金が足りない。"])
    let blank = try plan(["令和6年度", "令和7年度"], ["人が足りない。", ""])
    #expect(issues(old, blank).isEmpty)
  }

  @Test func eachYearIsComparedWithItself() throws {
    let old = try plan(["令和5年度", "令和6年度"], ["場所がない。", "人が足りない。"])
    let new = try plan(["令和6年度", "令和7年度"], ["人は足りた。", "金が足りない。"])
    #expect(
      issues(old, new) == [
        "1 issues R5 deleted E3 場所がない。 → -", "1 issues R6 changed G3 人が足りない。 → E3 人は足りた。",
        "1 issues R7 added - → G3 金が足りない。",
      ])
  }

  @Test func aSecondColumnOfResultsOfAYearIsComparedToo() throws {
    func plan(_ state: String) throws -> Plan {
      let sketch = SheetSketch(rows: [
        ["No.", "事業名", "担当課", "R6実績", "R6取組状況"], ["1", "祭り", "総務課", "開いた。", state],
      ])
      return try PlanReading.read(
        [sketch.worksheet], layout: LayoutTable(draftOf: [sketch.worksheet])
      ).plan
    }
    let lines = PlanComparison(old: try plan("順調"), new: try plan("遅れ")).lines
    #expect(lines == ["1 results R6 changed E2 順調 → E2 遅れ"])
  }
}
