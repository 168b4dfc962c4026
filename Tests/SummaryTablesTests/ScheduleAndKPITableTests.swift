import PlanReading
import PlanText
import SpreadsheetML
import SummaryTables
import Testing

@Suite("schedule.csv and kpis.csv")
struct ScheduleAndKPITableTests {
  @Test(
    "a span's row holds its years, label and form",
    arguments: [
      (ScheduleSpan.Drawing.shape, "shape"), (.mergedCell, "merged_cell"), (.cell, "cell"),
    ])
  func span(drawing: ScheduleSpan.Drawing, code: String) throws {
    let first = ScheduleSpan(
      years: FiscalYear(2024)...FiscalYear(2024), label: "検討", drawnAs: drawing, source: cell(5, 12)
    )
    let second = ScheduleSpan(
      years: FiscalYear(2025)...FiscalYear(2028), label: "", drawnAs: drawing, source: cell(5, 13))
    let records = try samplePlan([action(4, schedule: [first, second])]).tables.records(
      "schedule.csv")
    #expect(
      records[0] == [
        "edition_fiscal_year": "2024", "action_no": "4", "span_no": "1",
        "start_fiscal_year": "2024", "end_fiscal_year": "2024", "label": "検討", "drawn_as": code,
        "source_sheet": "計画", "source_cell": "L5", "class_code": "study",
      ])
    #expect(records[1]["span_no"] == "2")
    #expect(records[1]["start_fiscal_year"] == "2025" && records[1]["end_fiscal_year"] == "2028")
  }

  @Test("an action without a span has a row of its own")
  func noSpan() throws {
    let record = try samplePlan([action(4)]).tables.records("schedule.csv")[0]
    #expect(record["span_no"] == "0" && record["start_fiscal_year"] == "")
    #expect(record["class_code"] == "" && record["drawn_as"] == "" && record["source_cell"] == "A5")
  }

  private func record(
    _ kind: KPIValue.Kind, _ year: Int, _ number: Double?, note: String? = nil
  ) throws -> [String: String] {
    let value = KPIValue(
      kind: kind, fiscalYear: FiscalYear(year), number: number, note: note,
      source: cell(5, 4, sheet: "KPI"))
    let kpi = KPI(
      code: "S1K1", strategyCode: "S1", indicator: "相談件数", unit: "件",
      source: cell(5, 2, sheet: "KPI"), values: [value])
    return try samplePlan([], edition: 2025, kpis: [kpi]).tables.records("kpis.csv")[0]
  }

  @Test("a figure's row holds the plain number")
  func figure() throws {
    #expect(
      try record(.baseline, 2023, 1078) == [
        "edition_fiscal_year": "2025", "kpi_code": "S1K1", "strategy_code": "S1",
        "indicator": "相談件数", "unit": "件", "fiscal_year": "2023", "kind": "baseline",
        "value": "1078", "value_status": "reported", "note": "", "source_sheet": "KPI",
        "source_cell": "D5", "qualifier": "", "is_approximate": "false", "status": "",
        "replaced_by": "", "action_no": "",
      ])
  }

  @Test("a missing target is pending from the edition's year on, and none before or with a dash")
  func missingTarget() throws {
    #expect(try record(.target, 2024, nil)["value_status"] == "none")
    #expect(try record(.target, 2025, nil)["value_status"] == "pending")
    #expect(try record(.target, 2026, nil)["value_status"] == "pending")
    let dash = try record(.target, 2026, nil, note: "—")
    #expect(dash["value_status"] == "none" && dash["note"] == "")
    let note = try record(.target, 2026, nil, note: "毎年度\n策定")
    #expect(note["value_status"] == "pending" && note["note"] == "毎年度策定")
  }

  @Test(
    "a figure that is none alone is in the book; a year is no figure",
    arguments: [
      ("1,200（見込み）", "reported"), ("130～140", "reported"), ("１２※", "reported"),
      ("※1,185", "reported"), ("（1200）", "reported"), ("年間1200件", "reported"),
      ("暫定1,185", "reported"),
      ("R8以降に設定", "pending"),
      ("2026年度に設定", "pending"), ("令和8年度に5件増", "pending"), ("未定", "pending"),
    ])
  func figureInWords(note: String, status: String) throws {
    let record = try record(.target, 2026, nil, note: note)
    #expect(record["value_status"] == status && record["value"] == "" && record["note"] == note)
  }

  @Test(
    "words in place of a figure are in the book, unless they say that it is still to come",
    arguments: [
      ("検討", "reported"), ("増加", "reported"), ("維持", "reported"), ("毎年度10件以上", "reported"),
      ("前年度を上回る", "reported"), ("計画策定", "reported"), ("現状維持", "reported"),
      ("検討中", "pending"), ("毎年度策定", "pending"), ("毎年度設定する", "pending"), ("会議で決定", "pending"),
      ("調査予定", "pending"), ("別途検討", "pending"), ("調整中", "pending"), ("○○", "pending"),
      ("該当なし", "none"),
    ])
  func targetInWords(note: String, status: String) throws {
    #expect(try record(.target, 2026, nil, note: note)["value_status"] == status)
    // What an earlier year says in words is in the book too.
    let earlier = status == "pending" ? "none" : status
    #expect(try record(.target, 2024, nil, note: note)["value_status"] == earlier)
  }

  @Test("a missing baseline is none; an actual value of the edition's own year is due")
  func missingFigure() throws {
    #expect(try record(.baseline, 2025, nil)["value_status"] == "none")
    #expect(try record(.actual, 2025, nil)["value_status"] == "pending")
    #expect(try record(.actual, 2024, nil)["value_status"] == "none")
    #expect(try record(.actual, 2026, nil)["value_status"] == "none")
  }

  @Test("a text of an earlier year that holds a number is in the book")
  func earlierFigureInWords() throws {
    #expect(try record(.actual, 2024, nil, note: "71※暫定")["value_status"] == "reported")
    #expect(try record(.baseline, 2023, nil, note: "1,200（見込み）")["value_status"] == "reported")
    #expect(try record(.actual, 2024, nil, note: "未集計")["value_status"] == "none")
  }

  @Test("words and units written with a number are kept")
  func wordedFigure() throws {
    func record(_ text: String) throws -> [String: String] {
      let value = KPIValue(
        kind: .target, fiscalYear: FiscalYear(2025), figure: KPIFigure(.text(text)),
        source: cell(5, 4, sheet: "KPI"))
      let kpi = KPI(
        code: "S1K1", strategyCode: "S1", indicator: "相談件数", unit: "件",
        source: cell(5, 2, sheet: "KPI"), values: [value])
      return try samplePlan([], edition: 2025, kpis: [kpi]).tables.records("kpis.csv")[0]
    }
    let share = try record("85.5%")
    #expect(share["value"] == "85.5" && share["unit"] == "%" && share["qualifier"] == "")
    let bound = try record("1,200人以上")
    #expect(bound["value"] == "1200" && bound["unit"] == "人" && bound["qualifier"] == "以上")
    #expect(bound["is_approximate"] == "false" && bound["value_status"] == "reported")
    let rounded = try record("約1,200")
    #expect(rounded["unit"] == "件" && rounded["is_approximate"] == "true")
    #expect(try record("―")["value_status"] == "none")
  }

  @Test("nothing is due of an indicator that has ended")
  func endedIndicator() throws {
    let value = KPIValue(
      kind: .target, fiscalYear: FiscalYear(2026), number: nil, note: nil,
      source: cell(5, 4, sheet: "KPI"))
    let kpi = KPI(
      code: "S1K1", strategyCode: "S1", indicator: "相談件数", unit: "件",
      source: cell(5, 2, sheet: "KPI"), values: [value],
      status: KPIStatus(.replaced), replacedBy: "S1K2")
    let record = try samplePlan([], edition: 2025, kpis: [kpi]).tables.records("kpis.csv")[0]
    #expect(record["value_status"] == "none" && record["status"] == "replaced")
    #expect(record["replaced_by"] == "S1K2")
  }

  @Test("a zero is a reported value")
  func zero() throws {
    let record = try record(.actual, 2025, 0)
    #expect(record["value"] == "0" && record["value_status"] == "reported")
  }
}
