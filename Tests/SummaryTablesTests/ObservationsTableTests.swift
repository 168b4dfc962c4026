import PlanReading
import PlanText
import SummaryTables
import Testing

@Suite("observations.csv and kpi_actions.csv")
struct ObservationsTableTests {
  private func kpi(_ values: [KPIValue], name: String = "相談件数", unit: String = "件") -> KPI {
    KPI(
      code: "S1K1", strategyCode: "S1", indicator: name, unit: unit,
      source: cell(5, 2, sheet: "KPI"), values: values)
  }

  private func value(_ kind: KPIValue.Kind, _ year: Int, _ number: Double?) -> KPIValue {
    KPIValue(
      kind: kind, fiscalYear: FiscalYear(year), number: number, note: nil,
      source: cell(5, year - 2020, sheet: "KPI"))
  }

  private func rows(_ plan: Plan, _ names: [String]) throws -> [[String?]] {
    try plan.tables.records("observations.csv").map { record in names.map { record[$0] } }
  }

  @Test("hold indicators and texts in one form")
  func both() throws {
    let plan = samplePlan(
      [action(13, results: [(2024, "投資額　計約4.26億円")])],
      kpis: [kpi([value(.baseline, 2023, 1078), value(.target, 2024, 1200)])])
    let names = [
      "series_id", "action_no", "kpi_code", "label", "fiscal_year", "as_of", "kind",
      "accumulation", "value", "unit", "value_in_base_unit", "base_unit", "value_status",
    ]
    #expect(
      try rows(plan, names) == [
        [
          "S1K1", "", "S1K1", "相談件数", "2023", "", "actual", "none", "1078", "件", "1078", "件",
          "reported",
        ],
        [
          "S1K1", "", "S1K1", "相談件数", "2024", "", "target", "none", "1200", "件", "1200", "件",
          "reported",
        ],
        [
          "A13:投資額:円", "13", "", "投資額", "2024", "2025-02-28", "actual", "none", "4.26", "億円",
          "426000000", "円", "reported",
        ],
      ])
  }

  @Test("a series keeps its name from year to year: the label goes without its year")
  func series() throws {
    let plan = samplePlan(
      [
        action(
          1,
          results: [(2024, "・令和6年度の取組を実施。\n【令和6年度 28件】"), (2025, "・令和7年度の取組を実施。\n【令和7年度 31件】")])
      ], edition: 2025, headings: headings(resultYears: [2024, 2025]))
    #expect(
      try rows(plan, ["series_id", "label", "fiscal_year", "value"]) == [
        ["A1:取組:件", "取組", "2024", "28"], ["A1:取組:件", "取組", "2025", "31"],
      ])
  }

  @Test(
    "kind and accumulation are what the words say",
    arguments: [
      ("新規認定 4社", "actual", "new"), ("累計認定 69社", "actual", "cumulative"),
      ("参加率 13.2%", "rate", "none"), ("会議 月1回", "rate", "none"), ("目標30社", "target", "none"),
      ("来場者 120人増", "change", "none"),
    ])
  func words(text: String, kind: String, accumulation: String) throws {
    let plan = samplePlan([action(1, results: [(2024, text)])])
    #expect(try rows(plan, ["kind", "accumulation"]) == [[kind, accumulation]])
  }

  @Test("a part has a series of its own")
  func parts() throws {
    let plan = samplePlan([action(1, results: [(2024, "出展 16社（うちオンライン出展4社）")])])
    let found = try rows(plan, ["series_id", "accumulation"])
    #expect(found.count == 2 && Set(found.map { $0[0] }).count == 2)
    #expect(found.map { $0[1] } == ["none", "of_which"])
  }

  @Test("two numbers that nothing tells apart are two series")
  func nameless() throws {
    let plan = samplePlan([action(1, results: [(2024, "3社、5社")])])
    let found = try rows(plan, ["series_id"])
    #expect(Set(found).count == found.count)
  }

  @Test("an indicator and an action are linked where name and figure agree, and it is said how")
  func links() throws {
    let plan = samplePlan(
      [
        action(8, title: "創業支援件数の拡大", results: [(2024, "支援 64件")]),
        action(9, row: 6, title: "創業支援件数の周知", results: [(2024, "支援 63件")]),
        action(10, row: 7, title: "公園", results: [(2024, "支援 64件")]),
      ], kpis: [kpi([value(.actual, 2024, 64), value(.target, 2024, 63)], name: "創業支援件数")])
    let records = try plan.tables.records("kpi_actions.csv")
    #expect(records.map { $0["action_no"] } == ["8"])
    #expect(records[0]["kpi_code"] == "S1K1" && records[0]["shared_words"] == "創業支援件数")
    #expect(records[0]["unit_agreement"] == "same" && records[0]["value"] == "64")
    #expect(records[0]["fiscal_year"] == "2024")
  }
}
