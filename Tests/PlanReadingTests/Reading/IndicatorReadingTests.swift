import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Indicators that stand inside the rows of actions.
@Suite struct IndicatorReadingTests {
  private func plan(_ headings: [String], _ rows: [[String]]) throws -> Plan {
    let below = rows.enumerated().map { index, texts in
      ["\(index + 1)", "(1) 甲", "祭り\(index)", "実施した。"] + texts
    }
    let sketch = SheetSketch(rows: [["No.", "基本目標", "事業名", "令和6年度実績"] + headings] + below)
    let layout = LayoutTable(draftOf: [sketch.worksheet])
    return try PlanReading.read([sketch.worksheet], layout: layout).plan
  }

  private let headings = ["指標名", "単位", "現状値（令和5年度）", "目標値", "目標年度"]

  @Test func anIndicatorHasTheFiguresOfItsRow() throws {
    let plan = try plan(
      headings, [["相談件数", "件", "10", "20", "令和10年度"], ["来場者数（人）", "", "5人", "未定", ""]])
    #expect(plan.kpis.map(\.code) == ["A1K1", "A2K1"])
    #expect(plan.kpis.map(\.indicator) == ["相談件数", "来場者数"])
    #expect(plan.kpis.map(\.unit) == ["件", "人"])
    #expect(
      plan.kpis.map(\.actionNumber) == [1, 2] && plan.kpis.map(\.strategyCode) == ["S1", "S1"])
    #expect(
      plan.kpis.map { $0.values.map(\.kind) } == [[.baseline, .target], [.baseline, .target]])
    #expect(plan.kpis.map { $0.values.map(\.number) } == [[10, 20], [5, nil]])
    #expect(plan.kpis[0].values.map(\.fiscalYear.westernYear) == [2023, 2028])
    #expect(plan.kpis[0].values.map(\.isUndated) == [false, false])
    #expect(plan.kpis[1].values.map(\.isUndated) == [false, true])
    #expect(plan.kpis[1].values.map(\.note) == [nil, "未定"])
    #expect(plan.kpis[0].values.map(\.source.address) == ["G2", "H2"])
  }

  @Test func aRowWithoutANameHasNone() throws {
    let plan = try plan(
      headings, [["", "件", "10", "20", ""], ["―", "", "", "", ""], ["相談", "件", "", "", ""]])
    #expect(plan.kpis.map(\.code) == ["A3K1"])
    #expect(plan.kpis[0].values.isEmpty)
  }

  @Test func ofTwoIndicatorsTheFirstHasTheTarget() throws {
    let plan = try plan(
      ["指標名", "単位", "目標値", "成果指標", "指標の単位"], [["相談", "件", "20", "来場", "人"]])
    #expect(plan.kpis.map(\.code) == ["A1K1", "A1K2"])
    #expect(plan.kpis.map(\.unit) == ["件", "人"])
    #expect(plan.kpis.map { $0.values.map(\.number) } == [[20], []])
  }

  @Test func theActualOfARowIsOneOfItsIndicator() throws {
    let plan = try plan(["指標名", "単位", "令和6年度実績値"], [["相談", "件", "18"]])
    #expect(plan.kpis.map { $0.values.map(\.kind) } == [[.actual]])
    let actual = try #require(plan.kpis[0].values.last)
    #expect(actual.number == 18 && actual.fiscalYear.westernYear == 2024 && !actual.isUndated)
  }
}
