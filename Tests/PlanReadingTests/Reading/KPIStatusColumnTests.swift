import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// The column 状態 of a KPI table.
@Suite struct KPIStatusColumnTests {
  private func read(_ rows: [[String]], merged: [String] = []) throws -> PlanReading {
    let plan = SheetSketch.plan([SheetSketch.action("1", strategy: "(1) 甲", measure: "① 一")])
    let headings = ["指標名", "状態", "現状値\n(R5年度末)", "R6年度", "R7年度"]
    let kpi = SheetSketch(name: "KPI", rows: [["(1) 甲"], headings] + rows, merged: merged)
    return try PlanReading.read([plan.worksheet, kpi.worksheet])
  }

  @Test(arguments: [
    ("終了", KPIStatus.Kind.ended, nil, nil), ("終了（令和6年度）", .ended, 2024, nil),
    ("R6年度で廃止", .ended, 2024, nil), ("休止", .suspended, nil, nil), ("統合", .merged, nil, nil),
    ("統合（→起業件数）", .merged, nil, "S1K2"), ("置換", .replaced, nil, nil),
    ("置換（令和6年度）", .replaced, 2024, nil), ("置換（→起業件数）", .replaced, nil, "S1K2"),
    ("起業件数に置き換え", .replaced, nil, "S1K2"),
  ])
  func anEnd(text: String, kind: KPIStatus.Kind, year: Int?, successor: String?) throws {
    let reading = try read([
      ["創業支援件数", text, "1", "2", ""], ["起業件数", "新規", "", "", "5"],
    ])
    let kpi = try #require(reading.plan.kpis.first)
    #expect(kpi.status == KPIStatus(kind, fiscalYear: year.map { FiscalYear($0) }), "\(text)")
    #expect(kpi.replacedBy == successor, "\(text)")
    #expect(reading.plan.kpis.map(\.status).last == .some(nil))
    #expect(reading.findings.isEmpty, "\(reading.findings)")
  }

  @Test func itCountsWhereTargetsGoOn() throws {
    let reading = try read([["創業支援件数", "終了（令和6年度）", "1", "2", "3"]])
    #expect(reading.plan.kpis.map(\.status) == [KPIStatus(.ended, fiscalYear: FiscalYear(2024))])
  }

  @Test func aNewIndicatorNamesTheOneItReplaces() throws {
    let reading = try read([
      ["創業支援件数", "", "1", "2", ""], ["起業件数", "新規（旧: 創業支援件数）", "", "", "5"],
    ])
    #expect(reading.plan.kpis.map(\.status?.kind) == [.replaced, nil])
    #expect(reading.plan.kpis.map(\.replacedBy) == ["S1K2", nil])
  }

  @Test(arguments: ["継続", "新規", "―", ""])
  func whatGoesOn(text: String) throws {
    let reading = try read([["創業支援件数", text, "1", "2", "3"]])
    #expect(reading.plan.kpis.map(\.status) == [nil])
    #expect(reading.findings.isEmpty, "\(reading.findings)")
  }

  @Test func whatIsNotUnderstoodIsToldAsUnread() throws {
    let reading = try read([["創業支援件数", "順調", "1", "2", "3"]])
    #expect(reading.plan.kpis.map(\.status) == [nil])
    #expect(reading.findings.map(\.code) == ["cells-unread"])
    #expect(reading.account.unread.map(\.place.cell.description) == ["B3"])
  }

  @Test func aCellMergedOverTheRowsOfAnIndicatorIsRead() throws {
    let plan = SheetSketch.plan([SheetSketch.action("1", strategy: "(1) 甲", measure: "① 一")])
    let kpi = SheetSketch(
      name: "KPI",
      rows: [
        ["(1) 甲"], ["指標名", "区分", "状態", "R6年度", "R7年度"], ["創業支援件数", "目標", "終了", "2", ""],
        ["", "実績", "", "3", ""],
      ], merged: ["A3:A4", "C3:C4"])
    let reading = try PlanReading.read([plan.worksheet, kpi.worksheet])
    #expect(reading.plan.kpis.map(\.status?.kind) == [.ended])
    #expect(reading.findings.isEmpty, "\(reading.findings)")
  }
}
