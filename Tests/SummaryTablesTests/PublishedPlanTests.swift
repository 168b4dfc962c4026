import PlanReading
import PlanText
import SummaryTables
import TestSupport
import Testing

@Suite("The tables of the published plan")
struct PublishedPlanTests {
  private let fixture: PublishedPlan

  init() throws { fixture = try PublishedPlan.read() }

  @Test("list 3 strategies, 15 measures and 45 actions, 36 existing and 9 new")
  func counts() throws {
    let tables = try fixture.plan(withLinks: false).tables
    #expect(
      tables.map(\.name) == [
        "strategies.csv", "measures.csv", "actions.csv", "narratives.csv", "figures.csv",
        "schedule.csv", "kpis.csv", "observations.csv", "kpi_actions.csv", "action_history.csv",
        "other_texts.csv", "summary.csv", "findings.csv", "changes.csv", "updates.csv", "codes.csv",
        "fields.csv", "load-duckdb.sql", "load-sqlite.sql", "datapackage.json",
      ])
    #expect(
      try tables.records("strategies.csv").map { $0["strategy_mark"] } == ["〔1〕", "〔2〕", "〔3〕"])
    let pages = try tables.records("measures.csv").map { $0["plan_page"] }
    #expect(pages == [48, 50, 54, 55, 56, 57, 58, 59, 60, 61, 62, 64, 65, 66, 66].map { "\($0)" })
    let actions = try tables.records("actions.csv")
    #expect(actions.map { $0["action_no"] } == (1...45).map { "\($0)" })
    #expect(actions.count { $0["existing_or_new"] == "existing" } == 36)
    #expect(actions.count { $0["existing_or_new"] == "new" } == 9)
    #expect(actions.count { $0["start_fiscal_year"] == "" } == 16)
    #expect(actions[8]["start_fiscal_year"] == "2019" && actions[0]["start_fiscal_year"] == "2018")
  }

  @Test(
    "name the original of the four relisted actions by link and by title", arguments: [true, false])
  func relisted(withLinks: Bool) throws {
    let records = try fixture.plan(withLinks: withLinks).tables.records("actions.csv")
    let relisted = records.filter { $0["is_relisted"] == "true" }
    #expect(
      relisted.map { [$0["action_no"], $0["relisted_of"]] } == [
        ["24", "1"], ["31", "16"], ["40", "11"], ["42", "29"],
      ])
    #expect(records.count { $0["relisted_of"] != "" } == 4)
  }

  @Test("hold every narrative line as marker + text")
  func narratives() throws {
    let records = try fixture.plan(withLinks: true).tables.records("narratives.csv")
    for action in fixture.actions {
      let cells = [
        ("description", action.description), ("baseline", action.baseline),
        ("results", action.resultsR6), ("issues", action.issues),
      ]
      for (field, text) in cells {
        let rows = records.filter {
          $0["action_no"] == String(action.no) && $0["field"] == field
        }
        let isBlank = text.isEmpty || text == "—"
        let lines = isBlank ? [""] : text.split(separator: "\n").map(String.init)
        #expect(rows.map { ($0["marker"] ?? "") + ($0["text"] ?? "") } == lines)
        #expect(rows.first?["line_no"] == (isBlank ? "0" : "1"))
        let isPending = field == "results" && text.isEmpty
        let status = isPending ? "pending" : isBlank ? "none" : "reported"
        #expect(rows.allSatisfy { $0["value_status"] == status })
      }
    }
    let markers = Set(records.compactMap { $0["marker"] })
    #expect(markers == ["", "●", "○", "・", "□"])
  }

  @Test("hold 59 schedule spans")
  func schedule() throws {
    let rows = try fixture.plan(withLinks: true).tables.records("schedule.csv")
    let records = rows.filter { $0["span_no"] != "0" }
    #expect(records.count == 59)
    // The actions without an arrow.
    #expect(
      rows.filter { $0["span_no"] == "0" }.map { $0["action_no"] } == ["22", "23", "26", "27"])
    #expect(
      records.prefix(3).map { [$0["start_fiscal_year"], $0["end_fiscal_year"], $0["label"]] } == [
        ["2024", "2024", "見直し検討"], ["2025", "2026", "2年間延長予定"], ["2027", "2028", "令和9年度以降未定"],
      ])
  }

  @Test("hold baseline, target and the notes of the five indicators")
  func kpis() throws {
    let fixture = try PublishedKPIs.read()
    var plan = samplePlan([])
    plan.kpis = fixture.indicators.enumerated().map { index, indicator in
      KPI(
        code: "S1K\(index + 1)", strategyCode: "S1", indicator: indicator.name,
        unit: indicator.unit, source: cell(5 + index, 1), values: values(of: indicator, index))
    }
    let records = try plan.tables.records("kpis.csv")
    #expect(records.count == 30)
    #expect(
      records.filter { $0["kind"] == "baseline" }.map { $0["value"] } == [
        "1078", "64", "101", "0", "11",
      ])
    #expect(records.count { $0["value_status"] == "pending" } == 20)
    #expect(records[2]["note"] == "毎年度策定（前年度の3月策定）を行う「門真市第6次総合計画 実施計画」で定める目標値と連動。")
  }

  private func values(of indicator: PublishedKPIs.Indicator, _ index: Int) -> [KPIValue] {
    func value(_ kind: KPIValue.Kind, _ year: Int, _ number: Double?, _ note: String?) -> KPIValue {
      KPIValue(
        kind: kind, fiscalYear: FiscalYear(year), number: number, note: note,
        source: cell(5 + index, year - 2021))
    }
    return [
      value(.baseline, 2023, indicator.baseline, nil),
      value(.target, 2024, indicator.target, nil),
    ] + (2025...2028).map { value(.target, $0, nil, indicator.note) }
  }

  @Test("are the same bytes every time and the same columns for another year")
  func stability() throws {
    let plan = try fixture.plan(withLinks: true)
    #expect(try plan.tables == plan.tables)
    var next = plan
    next.edition = FiscalYear(2025)
    let headers = { (plan: Plan) in
      try plan.tables.filter { $0.name.hasSuffix(".csv") }.map { try ParsedCSV($0).header }
    }
    #expect(try headers(next) == headers(plan))
  }
}
