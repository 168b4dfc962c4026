import Diagnostics
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

  private func account(
    _ headings: [String], _ cells: [String]
  ) throws -> (cells: [String], findings: [Diagnostic]) {
    let sketch = SheetSketch(rows: [
      ["No.", "基本目標", "事業名", "令和6年度実績"] + headings, ["1", "(1) 甲", "祭り", "実施した。"] + cells,
    ])
    let reading = try PlanReading.read(
      [sketch.worksheet], layout: LayoutTable(draftOf: [sketch.worksheet]))
    return (
      reading.account.otherTexts.map(\.place.cell.description),
      reading.findings.filter { $0.code == "indicator-unread" }
    )
  }

  @Test func whatNoIndicatorShowsIsUnreadAndTold() throws {
    let (cells, findings) = try account(
      ["単位", "現状値（令和5年度）", "令和6年度実績値", "目標値（令和10年度）"], ["件", "50", "60", "100"])
    // The actual figure is the action's of its year.
    #expect(cells == ["E2", "F2", "H2"] && findings.map(\.place.cell) == ["E2", "F2", "H2"])
    #expect(findings.allSatisfy { $0.severity == .warning })
    #expect(
      findings[1].message.japanese
        == "見出し「現状値（令和5年度）」の列の記入は、指標名と数値がそろわないため、指標の表に入りません（1セル、最初は「50」）。")
    #expect(
      findings[1].message.english
        == "What stands under the heading \"現状値（令和5年度）\" is in no table of indicators: an indicator"
        + " needs a name and a figure (1 cell, the first one \"50\").")
  }

  @Test(arguments: [
    (["成果指標", "活動指標"], ["来場", "出店"], ["E2", "F2"]),
    (["指標名", "単位", "目標値", "成果指標", "指標の単位"], ["相談", "件", "20", "来場", "人"], ["H2", "I2"]),
    (["指標名", "単位", "目標値", "目標年度"], ["相談", "件", "20", "R10"], []),
    (["指標名", "単位", "現状値", "目標年度"], ["相談", "件", "20", "R10"], ["H2"]),
    (["指標名", "単位", "令和6年度実績値"], ["相談", "件", "20"], []),
    (["指標名", "単位", "目標値"], ["相談", "件", ""], ["E2", "F2"]),
  ])
  func anIndicatorShowsItsTextsBesideAFigure(
    headings: [String], cells: [String], unread: [String]
  ) throws {
    #expect(try account(headings, cells).cells == unread)
  }
}
