import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@Suite struct KPITableReadingTests {
  private func read(
    _ rows: [[String]], merged: [String] = []
  ) throws -> PlanReading {
    let plan = SheetSketch.plan([
      SheetSketch.action("1", strategy: "(1) 甲", measure: "① 一"),
      SheetSketch.action("2", strategy: "(2) 乙", measure: "① 一"),
    ])
    let kpi = SheetSketch(name: "KPI", rows: rows, merged: merged)
    return try PlanReading.read([plan.worksheet, kpi.worksheet])
  }

  /// `S1K1 相談件数 件: 基R5=1 目R6=2 …`.
  private func outline(_ kpi: KPI) -> String {
    let values = kpi.values.map { value in
      let kind = ["baseline": "基", "target": "目", "actual": "実"][value.kind.rawValue] ?? ""
      let figure = value.number.map { "\(Int($0))" } ?? value.note ?? "空"
      return "\(kind)\(value.fiscalYear.shortLabel)=\(figure)@\(value.source.cell)"
    }
    return "\(kpi.code) \(kpi.indicator) \(kpi.unit): " + values.joined(separator: " ")
  }

  private let headings = ["指標名", "現状値\n(R5年度末)", "R6年度", "R7年度", "R8年度"]

  @Test func severalTablesStandEachUnderItsStrategy() throws {
    let reading = try read([
      ["○KPI について"], ["(1) 甲 (Change)"], headings, ["相談件数 (件)", "1", "2", "", "4"], [],
      ["(2) 乙"], headings, ["参加社数", "5", "6"], ["※社数は延べ"],
    ])
    #expect(
      reading.plan.kpis.map(outline) == [
        "S1K1 相談件数 件: 基R5=1@B4 目R6=2@C4 目R7=空@D4 目R8=4@E4",
        "S2K1 参加社数 : 基R5=5@B8 目R6=6@C8 目R7=空@D8 目R8=空@E8",
      ])
    #expect(reading.kpiLayouts.map(\.headingRow) == [3, 7])
    #expect(reading.kpiLayouts.map { $0.rows.map(\.row) } == [[4], [8]])
    #expect(reading.kpiLayouts[0].rows[0].strategy == CellReference("A2"))
    #expect(reading.findings.isEmpty)
  }

  @Test func theLastYearMayStandForThoseAfterIt() throws {
    let reading = try read([
      ["指標名", "現状値", "R6年度", "R7年度以降"], ["(1) 甲"], ["相談件数", "1", "2", "3"],
    ])
    #expect(
      reading.plan.kpis.map(outline) == ["S1K1 相談件数 : 基R5=1@B3 目R6=2@C3 目R7=3@D3"])
  }

  @Test func strategiesMayStandInsideOneTable() throws {
    let reading = try read([
      headings, ["(1) 甲"], ["相談件数", "1", "2"], ["(2) 乙"], ["参加社数", "5", "6"],
    ])
    #expect(reading.plan.kpis.map(\.code) == ["S1K1", "S2K1"])
  }

  @Test func aColumnMayNameTheStrategyAndAnotherTheUnit() throws {
    let reading = try read(
      [
        ["基本戦略", "KPI", "単位", "基準値", "令和6年度目標", "令和7年度目標"],
        ["(1) 甲", "相談件数", "件", "1", "2", "3"], ["", "会議", "回", "1", "2", "3"],
        ["(2) 乙", "参加社数", "社", "4", "5", "6"],
      ], merged: ["A2:A3"])
    #expect(
      reading.plan.kpis.map(outline) == [
        "S1K1 相談件数 件: 基R5=1@D2 目R6=2@E2 目R7=3@F2",
        "S1K2 会議 回: 基R5=1@D3 目R6=2@E3 目R7=3@F3",
        "S2K1 参加社数 社: 基R5=4@D4 目R6=5@E4 目R7=6@F4",
      ])
  }

  /// What has no figures yet is an indicator all the same, not the line of a strategy.
  @Test func anIndicatorWithoutFiguresStandsBesideItsStrategy() throws {
    let reading = try read([
      ["基本戦略", "KPI", "R6年度"], ["(1) 甲", "相談件数", "1"], ["(1) 甲", "会議"], ["(2) 乙", "参加社数"],
    ])
    #expect(
      reading.plan.kpis.map(outline) == [
        "S1K1 相談件数 : 目R6=1@C2", "S1K2 会議 : 目R6=空@C3", "S2K1 参加社数 : 目R6=空@C4",
      ])
    #expect(reading.findings.map(\.code) == ["kpi-without-figures", "kpi-without-figures"])
  }

  @Test func aNoteMergedOverYearsAndRowsIsGivenForEach() throws {
    let reading = try read(
      [["(1) 甲"], headings, ["相談件数", "1", "2", "毎年度策定"], ["会議", "1", "2"]],
      merged: ["D3:E4"])
    #expect(
      reading.plan.kpis.map(outline) == [
        "S1K1 相談件数 : 基R5=1@B3 目R6=2@C3 目R7=毎年度策定@D3 目R8=毎年度策定@E3",
        "S1K2 会議 : 基R5=1@B4 目R6=2@C4 目R7=毎年度策定@D4 目R8=毎年度策定@E4",
      ])
    let notes = reading.kpiLayouts[0].rows.map(\.note)
    #expect(notes == [CellRange("D3:E4"), CellRange("D3:E4")])
  }

  @Test func aNoteMayStandInOneCell() throws {
    let reading = try read([["(1) 甲"], headings, ["相談件数", "1", "2", "", "検討中"]])
    #expect(reading.kpiLayouts[0].rows.map(\.note) == [CellRange("E3")])
  }

  @Test func rowsMayBeLabelledAsTargetAndActual() throws {
    let reading = try read(
      [
        ["(1) 甲"], ["指標名", "区分", "現状値\n(R5年度末)", "R6年度", "R7年度"], ["相談件数", "目標", "1", "2", "3"],
        ["", "実績", "", "4", ""],
      ], merged: ["A3:A4"])
    #expect(
      reading.plan.kpis.map(outline) == [
        "S1K1 相談件数 : 基R5=1@C3 目R6=2@D3 実R6=4@D4 目R7=3@E3 実R7=空@E4"
      ])
    #expect(reading.kpiLayouts[0].rows.map(\.kind) == [.target, .actual])
  }

  @Test func theYearOfTheBaselineMayStandAboveItsName() throws {
    let reading = try read([
      ["(1) 甲"], ["指標名", "令和4年度末", "R6年度", "R7年度"], ["", "現状値", "目標値", "目標値"],
      ["相談件数", "1", "2", "3"],
    ])
    #expect(reading.plan.kpis.map(outline) == ["S1K1 相談件数 : 基R4=1@B4 目R6=2@C4 目R7=3@D4"])
  }

  @Test func yearsWithoutAKindAreResultsUpToTheFirstTarget() throws {
    let reading = try read([
      ["(1) 甲"], ["指標名", "現状値\n(R5年度末)", "R6年度", "R7年度", "R8年度目標", "R9年度"],
      ["相談件数", "1", "2", "3", "4", "5"],
    ])
    #expect(
      reading.plan.kpis.map(outline) == [
        "S1K1 相談件数 : 基R5=1@B3 実R6=2@C3 実R7=3@D3 目R8=4@E3 目R9=5@F3"
      ])
  }

  @Test func theBaselineMayStandInAnyRowOfItsIndicator() throws {
    let reading = try read(
      [
        ["(1) 甲"], ["指標名", "区分", "現状値\n(R5年度末)", "R6年度"], ["相談件数", "目標", "", "2"],
        ["", "実績", "1", "4"], ["参加社数", "目標", "", "5"], ["", "実績", "", "6"],
      ], merged: ["A3:A4", "A5:A6"])
    #expect(
      reading.plan.kpis.map(outline) == [
        "S1K1 相談件数 : 基R5=1@C4 目R6=2@D3 実R6=4@D4", "S1K2 参加社数 : 基R5=空@C5 目R6=5@D5 実R6=6@D6",
      ])
  }

  @Test func aBlankStrategyCellGoesOnWithTheOneAbove() throws {
    let reading = try read([
      ["基本戦略", "KPI", "R6年度"], ["(1) 甲", "相談件数", "1"], ["", "会議", "2"], ["(2) 乙", "参加社数", "3"],
    ])
    #expect(reading.plan.kpis.map(\.code) == ["S1K1", "S1K2", "S2K1"])
    #expect(reading.findings.isEmpty)
    let other = try read([["基本戦略", "KPI", "R6年度"], ["(1) 甲", "件数", "1"], ["その他", "会議", "2"]])
    #expect(other.plan.kpis.map(\.code) == ["S1K1", "K1"])
    #expect(other.findings.map(\.code) == ["kpi-without-strategy"])
  }

  @Test func anActualRowMayStandBelowItsIndicator() throws {
    let reading = try read([
      ["(1) 甲"], headings, ["相談件数", "1", "2"], ["実績", "", "3"], ["会議", "1", "2"],
    ])
    #expect(reading.plan.kpis.map(\.indicator) == ["相談件数", "会議"])
    #expect(reading.plan.kpis[0].values.filter { $0.kind == .actual }.first?.number == 3)
  }

  @Test func yearsMayStandUnderTargetAndActual() throws {
    let reading = try read(
      [
        ["(1) 甲"], ["指標名", "現状値", "目標", "", "実績", ""], ["", "", "R6年度", "R7年度", "R6年度", "R7年度"],
        ["相談件数", "1", "2", "3", "4", "5"],
      ], merged: ["A2:A3", "B2:B3", "C2:D2", "E2:F2"])
    #expect(
      reading.plan.kpis.map(outline) == [
        "S1K1 相談件数 : 基R5=1@B4 目R6=2@C4 実R6=4@E4 目R7=3@D4 実R7=5@F4"
      ])
  }

  @Test func anIndicatorWithoutAStrategyIsReported() throws {
    let reading = try read([headings, ["相談件数", "1", "2"]])
    #expect(reading.plan.kpis.map(\.code) == ["K1"])
    #expect(reading.findings.map(\.code) == ["kpi-without-strategy"])
  }

  @Test func anIndicatorWithoutFiguresIsReported() throws {
    let reading = try read([["(1) 甲"], headings, ["相談件数"]])
    #expect(reading.plan.kpis.map(\.code) == ["S1K1"])
    #expect(reading.findings.map(\.code) == ["kpi-without-figures"])
  }
}
