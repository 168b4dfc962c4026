import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// What a 現状 says of no year stays of none, whichever edition the book is.
@Suite struct UndatedBaselineTests {
  private func figures(_ year: Int, heading: String, _ text: String) throws -> [Figure] {
    let sheet = SheetSketch(rows: [
      ["丁市計画（令和\(year)年度）"], ["番号", "施策", "事業名", "担当課", heading, "令和\(year)年度実績"],
      ["1", "守る", "見回り", "地域課", text, "見回り4回"], ["2", "守る", "訓練", "地域課", "", "訓練5回"],
    ]).worksheet
    return try PlanReading.read([sheet], layout: LayoutTable(draftOf: [sheet])).plan.figures()
  }

  private func baselines(_ year: Int, heading: String, _ text: String) throws -> [Figure] {
    try figures(year, heading: heading, text).filter { $0.sourceField == .baseline }
  }

  @Test("without a schedule nothing tells its year, in its id neither")
  func undated() throws {
    let found = try (6...8).map { try baselines($0, heading: "現況", "見回り3回、前年度2回") }
    for figures in found {
      #expect(figures.map(\.stated.value) == [3, 2])
      #expect(figures.map(\.fiscalYear) == [nil, nil])
      #expect(figures.map(\.id) == found[0].map(\.id))
    }
    #expect(
      try figures(6, heading: "現況", "").map(\.fiscalYear) == [FiscalYear(2024), FiscalYear(2024)])
  }

  @Test("the text or the heading may tell it")
  func dated() throws {
    let text = try (6...8).map { try baselines($0, heading: "現況", "令和5年度 見回り3回") }
    #expect(text.map { $0.map(\.fiscalYear) } == Array(repeating: [FiscalYear(2023)], count: 3))
    let heading = try (6...8).map { try baselines($0, heading: "現況（令和5年度末）", "見回り3回") }
    #expect(heading.map { $0.map(\.fiscalYear) } == Array(repeating: [FiscalYear(2023)], count: 3))
  }

  @Test("with a schedule it is the state before the plan's first year")
  func beforeTheSchedule() throws {
    let sheet = SheetSketch(
      rows: [
        ["丁市計画（令和6年度）"], ["番号", "施策", "事業名", "現況", "令和6年度実績", "スケジュール", ""],
        ["", "", "", "", "", "R6", "R7"], ["1", "守る", "見回り", "見回り3回", "見回り4回", "実施", ""],
      ], merged: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:G2"]
    ).worksheet
    let plan = try PlanReading.read([sheet], layout: LayoutTable(draftOf: [sheet])).plan
    #expect(plan.figures().map(\.fiscalYear) == [FiscalYear(2023), FiscalYear(2024)])
  }
}
