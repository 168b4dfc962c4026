import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Tables of indicators beside another office's plan.
@Suite struct LaidOutKPITests {
  private static let plan = SheetSketch(
    name: "進捗",
    rows: [
      ["みどりの計画（令和6年度）"], ["No.", "施策", "事業名", "担当課", "R5実績", "R6実績"],
      ["1", "施策1", "手入れ", "公園課", "済", "済"], ["2", "施策2", "植樹", "公園課", "済", "済"],
    ])

  private func read(
    _ rows: [[String]], merged: [String] = [], _ change: (inout LayoutTable) -> Void = { _ in }
  ) throws -> PlanReading {
    let kpi = SheetSketch(name: "KPI", rows: [["KPI一覧（令和6年度）"]] + rows, merged: merged)
    let worksheets = [Self.plan.worksheet, kpi.worksheet]
    var layout = LayoutTable(draftOf: worksheets)
    change(&layout)
    return try PlanReading.read(worksheets, layout: layout)
  }

  /// `S1K1 創業件数 件: 基R2=3@C4 実R5=6@D4`.
  private func outline(_ reading: PlanReading) -> [String] {
    reading.plan.kpis.map { kpi in
      let values = kpi.values.map { value in
        let kind = ["baseline": "基", "target": "目", "actual": "実"][value.kind.rawValue] ?? ""
        let year = value.isUndated ? "？" : value.fiscalYear.shortLabel
        let figure = value.number.map { "\(Int($0))" } ?? value.note ?? "空"
        return "\(kind)\(year)=\(figure)@\(value.source.cell)"
      }
      return "\(kpi.code) \(kpi.indicator) \(kpi.unit): " + values.joined(separator: " ")
    }
  }

  @Test(arguments: ["基準値", "現状値", "策定時"])
  func aBaselineOverItsYearIsNoTargetAndNoActualFigure(word: String) throws {
    let reading = try read(
      [
        ["指標名", "単位", word, "実績値", "", "目標値"], ["", "", "R2", "R5", "R6", "R8"],
        ["創業件数", "件", "3", "6", "8", "10"],
      ], merged: ["A2:A3", "B2:B3", "D2:E2"])
    #expect(outline(reading) == ["K1 創業件数 件: 基R2=3@C4 実R5=6@D4 実R6=8@E4 目R8=10@F4"])
  }

  @Test func aBaselineOverItsYearIsOneInTheKnownLayoutToo() throws {
    let plan = SheetSketch.plan([SheetSketch.action("1", strategy: "(1) 甲", measure: "① 一")])
    let kpi = SheetSketch(
      name: "KPI",
      rows: [
        ["指標名", "現状値", "R6年度", "R7年度"], ["", "R2", "目標", "目標"], ["(1) 甲"], ["相談件数", "1", "2", "3"],
      ], merged: ["A1:A2"])
    let reading = try PlanReading.read([plan.worksheet, kpi.worksheet])
    #expect(outline(reading) == ["S1K1 相談件数 : 基R2=1@B4 目R6=2@C4 目R7=3@D4"])
  }

  @Test func whatStaffChooseForAColumnHolds() throws {
    let rows = [
      ["指標名", "単位", "R2", "R6", "目標値（R8）", "参考"], ["創業件数", "件", "3", "8", "10", "5"],
    ]
    #expect(try outline(read(rows)) == ["K1 創業件数 件: 実R2=3@C3 実R6=8@D3 目R8=10@E3"])
    func chosen(_ meanings: [String: String]) throws -> [String] {
      try outline(
        read(rows) { layout in
          for index in layout.rows.indices where layout.rows[index].sheet == "KPI" {
            guard let meaning = meanings[layout.rows[index].heading] else { continue }
            layout.rows[index].meaning = meaning
            if layout.rows[index].heading == "参考" { layout.rows[index].fiscalYear = "R4" }
          }
        })
    }
    #expect(
      try chosen(["R2": "indicator_baseline"]) == ["K1 創業件数 件: 基R2=3@C3 実R6=8@D3 目R8=10@E3"])
    #expect(
      try chosen(["参考": "actual", "R2": "ignore"]) == [
        "K1 創業件数 件: 実R4=5@F3 実R6=8@D3 目R8=10@E3"
      ])
  }

  @Test func aYearMayStandInTheRowOfAFigure() throws {
    let reading = try read([
      ["施策", "指標名", "単位", "基準値", "基準年度", "目標値", "目標年度", "実績値", "実績年度"],
      ["施策1", "創業件数", "件", "3", "R2", "10", "R8", "8", "R6"],
      ["施策2", "雇用者数", "人", "30", "令和元年度", "100", "令和9年度", "80", "2023"],
      ["施策2", "相談者数", "人", "4", "", "5", "未定", "", "R6"],
    ])
    #expect(
      outline(reading) == [
        "S1K1 創業件数 件: 基R2=3@D3 実R6=8@H3 目R8=10@F3",
        "S2K1 雇用者数 人: 基R1=30@D4 実R5=80@H4 目R9=100@F4",
        "S2K2 相談者数 人: 基？=4@D5 目？=5@F5 実R6=空@H5",
      ])
    let codes = reading.findings.map(\.code)
    #expect(!codes.contains("cells-unread") && !codes.contains("kpi-without-strategy"))
  }

  @Test func figuresOfNoYearAreReadAsSuch() throws {
    let reading = try read([
      ["指標名", "単位", "現状値", "目標値", "実績値"], ["創業件数", "件", "3", "10", "8"],
    ])
    #expect(outline(reading) == ["K1 創業件数 件: 基？=3@C3 目？=10@D3 実？=8@E3"])
  }

  @Test func theLevelsOfIndicatorsAreThoseOfThePlan() throws {
    let reading = try read([
      ["施策", "指標名", "単位", "基準値（R2）", "R6実績", "目標値（R8）"],
      ["施策2", "創業件数", "件", "3", "8", "10"], ["", "雇用者数", "人", "30", "80", "100"],
    ])
    #expect(reading.plan.kpis.map(\.code) == ["S2K1", "S2K2"])
    #expect(!reading.findings.contains { $0.code == "kpi-without-strategy" })
  }

  @Test func anInnerLevelNamesTheStrategyItIsOf() {
    func strategy(_ code: String, _ name: String, _ measures: [String]) -> Strategy {
      let source = SourceCell(sheet: "計画", cell: CellReference(row: 1, column: 1))
      return Strategy(
        code: code, mark: "", name: name, nameInEnglish: nil, source: source,
        measures: measures.map {
          Measure(code: "", mark: "", name: $0, planPage: nil, source: source, actions: [])
        })
    }
    let match = StrategyMatch([
      strategy("S1", "しごと", ["創業", "連携"]), strategy("S2", "ひと", ["移住", "連携"]),
    ])
    #expect(match.code(in: "移住") == "S2" && match.code(in: "しごと") == "S1")
    // Which of the two is meant nobody says.
    #expect(match.code(in: "連携") == nil && match.code(in: "防災") == nil)
  }
}
