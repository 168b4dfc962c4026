import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Which rows of a KPI table are indicators, and what their figures are.
@Suite struct KPIRowsTests {
  private func read(_ rows: [[String]], merged: [String] = []) throws -> PlanReading {
    let plan = SheetSketch.plan([
      SheetSketch.action("1", strategy: "(1) 甲", measure: "① 一"),
      SheetSketch.action("2", strategy: "(2) 乙", measure: "① 一"),
    ])
    let kpi = SheetSketch(name: "KPI", rows: rows, merged: merged)
    return try PlanReading.read([plan.worksheet, kpi.worksheet])
  }

  private let headings = ["指標名", "現状値\n(R5年度末)", "R6年度", "R7年度"]

  private func names(_ rows: [[String]], merged: [String] = []) throws -> [String] {
    try read([["(1) 甲"], headings] + rows, merged: merged).plan.kpis.map(\.indicator)
  }

  private func codes(_ rows: [[String]]) throws -> [String] {
    try read([["(1) 甲"], headings] + rows).findings.map(\.code)
  }

  @Test("figures of the first indicator that look like years are no headings")
  func figuresLikeYears() throws {
    let kpis = try read([
      ["(1) 甲"], headings, ["相談", "2022", "2023", "2024"], ["会議", "2019", "2020", "2021"],
    ])
    .plan.kpis
    #expect(kpis.map(\.indicator) == ["相談", "会議"])
    #expect(kpis.map { $0.values.map(\.number) } == [[2022, 2023, 2024], [2019, 2020, 2021]])
    // Below a group they are.
    let grouped = try read(
      [
        ["(1) 甲"], ["指標名", "目標値", "", ""], ["", "2024", "2025", "2026"], ["相談", "1", "2", "3"],
      ], merged: ["A2:A3", "B2:D2"]
    ).plan.kpis
    #expect(grouped.map { $0.values.map(\.fiscalYear.westernYear) } == [[2024, 2025, 2026]])
  }

  @Test func aTextWithoutFiguresIsAnIndicatorRightBelowTheLastOnly() throws {
    #expect(try names([["相談", "1"], ["会議"]]) == ["相談", "会議"])
    #expect(try names([["相談", "1"], [], ["会議"]]) == ["相談"])
    #expect(try names([["相談", "1"], ["※会議"]]) == ["相談"])
    #expect(try names([["相談", "1"], [], ["会議", "2"]]) == ["相談", "会議"])
  }

  @Test(arguments: ["合計", "計", "小計（再掲除く）", "達成率（％）", "令和6年度の達成率", "対前年度比 %"])
  func whatIsComputedOfTheRowsAboveIsNone(name: String) throws {
    let rows = [["相談", "1", "2"], [name, "9", "9"], ["会議", "3"]]
    #expect(try names(rows) == ["相談", "会議"])
    // Nothing is passed over in silence.
    let reading = try read([["(1) 甲"], headings] + rows)
    #expect(reading.account.unread.map(\.place.cell.description) == ["A4", "B4", "C4"])
  }

  @Test(arguments: ["実績", "（実績）", "うち実績", "〃　実績", "同（実績）", "同上実績", "令和6年度実績"])
  func aLabelMayStandForTheIndicatorAbove(label: String) throws {
    let kpis = try read([["(1) 甲"], headings, ["相談", "1", "2"], [label, "", "9"]]).plan.kpis
    #expect(kpis.map(\.indicator) == ["相談"])
    #expect(kpis[0].values.filter { $0.kind == .actual }.map(\.number) == [9, nil])
  }

  @Test(arguments: ["件数", "計画策定数", "同意件数", "うち相談件数", "実施率", "達成率の高い企業数"])
  func whatOnlySoundsLikeItIsAnIndicator(name: String) throws {
    #expect(try names([["相談", "1", "2"], [name, "9", "9"]]) == ["相談", name])
  }

  @Test func figuresWithoutANameAreAnIndicatorsToo() throws {
    #expect(try names([["相談", "1"], ["", "2", "3"]]) == ["相談", ""])
    #expect(try codes([["相談", "1"], ["", "2", "3"]]).first == "kpi-without-name")
    #expect(try names([["相談", "1"], [], ["", "2", "3"]]) == ["相談"])
    #expect(try names([["相談", "1"], ["", ""]]) == ["相談"])
  }

  @Test func aLineMergedOverTheTableIsNoFigure() throws {
    let reading = try read(
      [["(1) 甲"], headings, ["相談", "1"], ["(2) 乙"], ["会議", "2"]], merged: ["A4:D4"])
    #expect(reading.plan.kpis.map(\.code) == ["S1K1", "S2K1"])
  }

  @Test func theStrategyNamedNearestToTheHeadingsCounts() throws {
    let reading = try read([["(1) 甲"], ["(2) 乙"], headings, ["相談", "1"]])
    #expect(reading.plan.kpis.map(\.code) == ["S2K1"])
    #expect(reading.kpiLayouts[0].rows.map(\.strategy) == [CellReference("A2")])
    let figures = try read([["(1) 甲"], ["(2) 乙", "3", "4"], headings, ["相談", "1"]])
    #expect(figures.plan.kpis.map(\.code) == ["S1K1"])
  }

  private func kpi(_ cells: [String], headings: [String]) throws -> KPI {
    try #require(read([["(1) 甲"], headings, cells]).plan.kpis.first)
  }

  @Test func theUnitsColumnGoesBeforeTheUnitInTheName() throws {
    let headings = ["指標名", "単位", "R6年度", "R7年度"]
    #expect(try kpi(["相談 (件)", "回", "1", "2"], headings: headings).unit == "回")
    #expect(try kpi(["相談 (件)", " ", "1", "2"], headings: headings).unit == "件")
    #expect(try kpi(["相談", "", "1", "2"], headings: headings).unit == "")
  }

  @Test(arguments: [
    ("件", "12%", "%"), ("件", "12件", nil), ("%", "12%", nil), ("％", "12%", nil), ("", "12%", nil),
    ("ポイント", "12%", nil), ("割合", "12%", nil), ("件", "12", nil), ("パーセント", "12%", nil),
  ])
  func aPercentageBesideAnotherUnitKeepsItsOwn(unit: String, figure: String, own: String?) throws {
    let kpi = try kpi(["相談", unit, figure, "2"], headings: ["指標名", "単位", "R6年度", "R7年度"])
    #expect(kpi.values.first?.unit == own)
  }

  @Test func aBaselineOfDashesGivesWayToAFigure() throws {
    let rows = [["相談", "目標", "―", "2"], ["", "実績", "1", "4"]]
    let labelled = ["指標名", "区分", "現状値\n(R5年度末)", "R6年度"]
    let kpi = try #require(
      read([["(1) 甲"], labelled] + rows, merged: ["A3:A4"]).plan.kpis.first)
    let baselines = kpi.values.filter { $0.kind == .baseline }
    #expect(baselines.map(\.number) == [1] && baselines.map(\.source.address) == ["C4"])
  }

  @Test func theFirstBaselineOfAnIndicatorCounts() throws {
    let labelled = ["指標名", "区分", "現状値\n(R5年度末)", "R6年度"]
    for (first, second) in [("7", "1"), ("7", "―"), ("調査中", "1")] {
      let rows = [["相談", "目標", first, "2"], ["", "実績", second, "4"]]
      let kpi = try #require(
        read([["(1) 甲"], labelled] + rows, merged: ["A3:A4"]).plan.kpis.first)
      let baselines = kpi.values.filter { $0.kind == .baseline }
      #expect(baselines.map(\.source.address) == ["C3"], "\(first) \(second)")
    }
  }

  /// What stands beside a name merged over several rows and is no 実績 is left unread, and told.
  @Test(arguments: ["達成率", "見込", "市外", "目標", ""])
  func aFurtherRowOfTheSameKindIsNotRead(_ label: String) throws {
    let labelled = ["指標名", "区分", "現状値\n(R5年度末)", "R6年度"]
    let rows = [["相談", "目標", "1", "2"], ["", label, "", "98"], ["会議", "目標", "3", "4"]]
    let reading = try read([["(1) 甲"], labelled] + rows, merged: ["A3:A4"])
    #expect(reading.plan.kpis.map(\.indicator) == ["相談", "会議"])
    #expect(reading.plan.kpis[0].values.map(\.number) == [1, 2])
    #expect(reading.plan.kpis[1].values.map(\.number) == [3, 4])
    let unread = reading.findings.filter { $0.code == "cells-unread" && $0.place.sheet == "KPI" }
    #expect(unread.contains { $0.message.japanese.contains("D4") || $0.place.cell == "D4" })
  }

  @Test func aBlockOfActualFiguresBelowJoinsTheIndicators() throws {
    let reading = try read([
      ["(1) 甲"], headings, ["相談", "1", "2", "3"], ["会議", "4", "5", "6"], [],
      ["指標名", "R6年度実績", "R7年度実績"], ["会議", "7", "8"], ["相談", "9", ""],
    ])
    #expect(reading.plan.kpis.map(\.indicator) == ["相談", "会議"])
    let actuals = reading.plan.kpis.map { kpi in
      kpi.values.filter { $0.kind == .actual }.map(\.number)
    }
    #expect(actuals == [[9, nil], [7, 8]])
    #expect(reading.kpiLayouts.count == 2)
    #expect(reading.kpiLayouts[1].rows.map(\.indicator.description) == ["A4", "A3"])
    let kinds = reading.plan.kpis[0].values.map(\.kind)
    #expect(kinds == [.baseline, .target, .actual, .target, .actual])
  }

  @Test(arguments: [
    [["指標名", "R6年度実績", "R7年度目標"], ["相談", "9", "8"]], [["指標名", "R6年度実績"], ["来客", "9"]],
    [["指標名", "現状値", "R6年度実績"], ["相談", "9", "8"]],
  ])
  func anotherTableBelowHasIndicatorsOfItsOwn(_ table: [[String]]) throws {
    let reading = try read([["(1) 甲"], headings, ["相談", "1", "2", "3"], []] + table)
    #expect(reading.plan.kpis.count == 2)
  }

  @Test func whatTakesThePlaceOfAnIndicatorEndsIt() throws {
    let labelled = ["指標名", "R6年度", "R7年度", "状態"]
    let reading = try read([
      ["(1) 甲"], labelled, ["創業支援件数", "1", "2", ""], ["起業件数", "3", "4", "新規（旧: 創業支援件数）"],
    ])
    #expect(reading.plan.kpis.map(\.status?.kind) == [.replaced, nil])
    #expect(reading.plan.kpis.map(\.replacedBy) == ["S1K2", nil])
    #expect(reading.plan.kpis[1].statedStatus?.source.address == "D4")
  }

  @Test func aStatusThatIsNotUnderstoodIsNone() throws {
    let labelled = ["指標名", "R6年度", "R7年度", "状態"]
    let reading = try read([
      ["(1) 甲"], labelled, ["相談", "1", "2", "検討中"], ["会議", "3", "4", "終了（令和7年度）"],
      ["来客", "5", "6", "―"],
    ])
    #expect(reading.plan.kpis.map(\.statedStatus?.value) == [nil, "終了（令和7年度）", "―"])
    #expect(reading.plan.kpis.map(\.status?.kind) == [nil, .ended, nil])
    #expect(reading.account.unread.map(\.text) == ["検討中"])
  }
}
