import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// What cells of an action's rows say.
@Suite struct FigureUnderHeadingTests {
  @Test(arguments: [
    ("1,200", "予算額（千円）", 1200.0, "千円"), ("12%", "達成率（件）", 12, "%"), ("12", "達成度（％）", 12, "%"),
    ("12", "目標", 12, ""), ("12", "目標（税込）", 12, ""), ("12人", "目標（人）", 12, "人"),
  ])
  func theHeadingsUnitCountsWhereTheCellNamesNone(
    text: String, heading: String, value: Double, unit: String
  ) {
    #expect(ActionReading.figure(text, under: [heading]) == PlainFigure(value: value, unit: unit))
  }

  @Test(arguments: [
    ("予算額（千円）｜R6", "千円"), ("予算額（千円）｜令和6年度", "千円"), ("予算額｜R6｜（千円）", "千円"),
    ("令和6年度｜事業費｜（単位：千円）", "千円"), ("目標値｜令和6年度｜（件）", "件"), ("予算額（千円）｜R6（百万円）", "百万円"),
    // 件数 under an amount of money is no money.
    ("効果額（千円）｜件数", ""), ("予算額｜R6", ""), ("（千円）", "千円"),
  ])
  func theUnitOfAHeadingOverYearsIsTheirs(headings: String, unit: String) {
    let path = headings.split(separator: "｜").map(String.init)
    #expect(ActionReading.figure("1,200", under: path) == PlainFigure(value: 1200, unit: unit))
  }

  @Test func otherTextsAreNoFigures() {
    #expect(ActionReading.figure("検討中", under: ["予算額（千円）"]) == nil)
  }

  /// The description of an action whose number is merged over the rows.
  private func description(_ texts: [String], merged: [String] = []) throws -> String {
    let rows = texts.enumerated().map { index, text in
      var row = index == 0 ? SheetSketch.action("1") : Array(repeating: "", count: 16)
      row[6] = text
      return row
    }
    var sketch = SheetSketch.plan(rows + [SheetSketch.action("2")])
    sketch.merged = ["A2:A\(texts.count + 1)", "F2:F\(texts.count + 1)"] + merged
    return try #require(PlanReading.read([sketch.worksheet]).plan.actions.first).description.value
  }

  @Test func textsOfSeveralRowsAreJoinedOnce() throws {
    #expect(try description(["甲", "乙", "丙"]) == "甲\n乙\n丙")
    #expect(try description(["甲", "乙", "甲"]) == "甲\n乙" && description(["甲", "甲"]) == "甲")
    #expect(try description(["", "乙", " "]) == "乙" && description(["甲", "", "丙"]) == "甲\n丙")
    #expect(try description(["甲", "", "丙"], merged: ["G2:G3"]) == "甲\n丙")
    #expect(try description(["甲", "乙", ""], merged: ["G3:G4"]) == "甲\n乙")
  }

  @Test func aFigureIdKeepsTheColumnOfItsYear() throws {
    var rows = [SheetSketch.action("1"), SheetSketch.action("1"), SheetSketch.action("2")]
    for index in rows.indices { rows[index][7] = "相談3件" }
    let plan = try PlanReading.read([SheetSketch.plan(rows).worksheet]).plan
    let ids = plan.figures().map(\.id)
    #expect(Set(ids).count == ids.count)
    let starts = ids.map { $0.split(separator: "-").prefix(2).joined(separator: "-") }
    #expect(starts == ["A1-B", "A1-2024", "A1_2-B", "A1_2-2024", "A2-B", "A2-2024"])
  }

  @Test func aBaselineWithoutAYearIsOfTheYearBeforeThePlan() throws {
    var row = SheetSketch.action("1")
    row[7] = "相談3件"
    let plan = try PlanReading.read([SheetSketch.plan([row]).worksheet]).plan
    let baseline = plan.figures().filter { $0.sourceField == .baseline }
    #expect(baseline.map(\.stated.fiscalYear) == [FiscalYear(2023)])
    #expect(baseline.map(\.source.address) == ["H2"])
  }

  @Test func headingsOfThePageAboveACellAreItsOwn() throws {
    var second = SheetSketch.headings
    second[7] = "現状（令和4年度末時点）"
    var first = SheetSketch.headings
    first[7] = "現状（令和5年度末時点）"
    let sketch = SheetSketch(rows: [
      first, SheetSketch.action("1"), second, SheetSketch.action("2"),
    ])
    let plan = try PlanReading.read([sketch.worksheet]).plan
    let baselines = PlanTexts(plan).narratives.joined().filter { $0.field == .baseline }
    #expect(baselines.map(\.fiscalYear) == [FiscalYear(2023), FiscalYear(2022)])
  }
}
