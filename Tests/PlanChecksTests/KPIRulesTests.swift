import Diagnostics
import PlanChecks
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// The rules about indicators: one indicator in A3, its value of R5 in B3.
@Suite struct KPIRulesTests {
  private func found(
    _ indicator: String, _ value: String, titles: [String] = ["相談センターの運営"], baseline: String
  ) throws -> [String] {
    var plan = CheckSketch()
    plan.rows = titles.map { CheckSketch.Row(title: $0, baseline: baseline) }
    let sheets =
      try plan.checked().worksheets + [
        SheetSketch(
          name: "KPI",
          rows: [
            ["(1) 育てる"], ["指標名", "現状値\n(R5年度末)", "R6年度", "R7年度", "R8年度", "R9年度", "R10年度"],
            [indicator, value, "", "", "", "", ""],
          ]
        ).worksheet
      ]
    let checked = CheckedPlan(try PlanReading.read(sheets), worksheets: sheets)
    return PlanChecks.findings(in: checked).filter { $0.place.sheet == "KPI" }
      .map { "\($0.code) \($0.place.cell ?? "")" }
  }

  @Test func figuresAreComparedInTheSameUnit() throws {
    let differs = ["kpi-differs-from-action B3"]
    #expect(try found("相談センターの運営件数 (件)", "12", baseline: "13件") == differs)
    #expect(try found("相談センターの運営件数 (件)", "12", baseline: "12件") == [])
    #expect(try found("相談センターの運営件数 (件)", "1185", baseline: "計11回") == [])
    #expect(try found("相談センターの運営件数 (件)", "1185", baseline: "3校、20名") == [])
    #expect(try found("相談センターの運営人数 (人)", "12", baseline: "13名") == differs)
  }

  @Test func casesMayBeCompaniesWhereOneActionCountsThem() throws {
    let titles = ["相談センターの運営", "相談センターの運営（啓発）"]
    #expect(
      try found("相談センターの運営件数 (件)", "12", baseline: "13社") == ["kpi-differs-from-action B3"])
    #expect(try found("相談センターの運営件数 (件)", "12", titles: titles, baseline: "13社") == [])
    #expect(
      try found("相談センターの運営社数 (件)", "12", titles: titles, baseline: "13社")
        == ["kpi-differs-from-action B3"])
  }

  @Test func figuresInAnotherUnit() throws {
    #expect(try found("相談件数 (件)", "85.5%", baseline: "実施") == ["kpi-unit-differs B3"])
    #expect(try found("相談件数 (件)", "85件", baseline: "実施") == [])
    #expect(try found("空き店舗 (店)", "20店減", baseline: "実施") == [])
    #expect(try found("参加者数 (名)", "30人", baseline: "実施") == [])
  }

  @Test func figuresWithARemark() throws {
    #expect(
      try found("相談件数 (件)", "85（見込み）", baseline: "実施") == ["kpi-figure-with-remark B3"])
    #expect(try found("相談件数 (件)", "1,40", baseline: "実施") == ["kpi-figure-with-remark B3"])
    #expect(try found("相談件数 (件)", "集計中", baseline: "実施") == [])
  }

  @Test func indicatorsOfMoreThanTheWhole() throws {
    #expect(try found("参加率 (%)", "132", baseline: "実施") == ["share-over-100 B3"])
    #expect(try found("目標達成率 (%)", "132", baseline: "実施") == [])
  }

  private func findings(aboutRepeated rows: [[String]]) throws -> [Diagnostic] {
    let sheets =
      try CheckSketch(CheckSketch.Row()).checked().worksheets + [
        SheetSketch(name: "KPI", rows: rows).worksheet
      ]
    let checked = CheckedPlan(try PlanReading.read(sheets), worksheets: sheets)
    return PlanChecks.findings(in: checked).filter { $0.code == "indicator-repeated" }
  }

  private func repeated(_ rows: [[String]]) throws -> [String] {
    try findings(aboutRepeated: rows).map { "\($0.severity) \($0.place.cell ?? "")" }
  }

  @Test func indicatorsThatStandTwiceAreToldWithWhetherTheirFiguresDiffer() throws {
    let rows = [
      ["(1) 育てる"], ["指標名", "現状値\n(R5年度末)", "R6年度"], ["相談件数 (件)", "1", "2"], ["相談件数 (件)", "1", "2"],
      ["相談件数 (件)", "1", "3"],
    ]
    let messages = try findings(aboutRepeated: rows).map(\.message)
    #expect(
      messages.map(\.japanese) == [
        "指標「相談件数」は KPI!A3 にもあります。", "指標「相談件数」は KPI!A3 にもあります（数値が違います）。",
      ])
    #expect(
      messages.map(\.english) == [
        "The indicator \"相談件数\" stands in KPI!A3 too.",
        "The indicator \"相談件数\" stands in KPI!A3 too, with other figures.",
      ])
  }

  @Test func indicatorsThatStandTwice() throws {
    let headings = ["指標名", "現状値\n(R5年度末)", "R6年度", "R7年度"]
    let rows = [["(1) 育てる"], headings, ["相談件数 (件)", "1", "2", "3"]]
    #expect(try repeated(rows + [["相談件数（件）", "1", "2", "3"]]) == ["warning A4"])
    #expect(try repeated(rows + [["相談件数 (社)", "1", "2", "3"]]) == [])
    #expect(try repeated(rows + [["【再掲】相談件数 (件)", "1", "2", "3"]]) == [])
    // A short name may mean another thing under another strategy.
    let other = [["(2) 広げる"], headings]
    #expect(try repeated(rows + other + [["相談件数 (件)", "4", "5", "6"]]) == [])
    let long = rows.dropLast() + [["中小企業相談センター相談件数 (件)", "1", "2", "3"]]
    #expect(
      try repeated(long + other + [["中小企業相談センター相談件数 (件)", "4", "5", "6"]])
        == ["warning A6"])
    #expect(
      try repeated(long + other + [["中小企業相談センター相談件数 (件)", "1", "2", "3"]]) == ["note A6"])
  }
}
