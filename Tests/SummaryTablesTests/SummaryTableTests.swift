import PlanReading
import PlanText
import SummaryTables
import TestSupport
import Testing

@Suite("summary.csv")
struct SummaryTableTests {
  /// Counted by hand in the published plan: listed, relisted, distinct, existing, new, priority,
  /// started, ended, active, results reported, results pending.
  private static let published: [(scope: String, counts: [Int])] = [
    ("TOTAL", [45, 4, 41, 36, 9, 29, 27, 0, 41, 45, 0]),
    ("S1", [12, 0, 12, 8, 4, 5, 6, 0, 12, 12, 0]),
    ("S1M1", [3, 0, 3, 2, 1, 1, 1, 0, 3, 3, 0]),
    ("S1M2", [4, 0, 4, 3, 1, 1, 2, 0, 4, 4, 0]),
    ("S1M3", [3, 0, 3, 2, 1, 2, 2, 0, 3, 3, 0]),
    ("S1M4", [2, 0, 2, 1, 1, 1, 1, 0, 2, 2, 0]),
    ("S2", [9, 0, 9, 7, 2, 7, 4, 0, 9, 9, 0]),
    ("S2M1", [3, 0, 3, 3, 0, 3, 2, 0, 3, 3, 0]),
    ("S2M2", [2, 0, 2, 1, 1, 2, 1, 0, 2, 2, 0]),
    ("S2M3", [2, 0, 2, 1, 1, 2, 1, 0, 2, 2, 0]),
    ("S2M4", [1, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0]),
    ("S2M5", [1, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0]),
    ("S3", [24, 4, 20, 21, 3, 17, 17, 0, 20, 24, 0]),
    ("S3M1", [6, 1, 5, 5, 1, 3, 4, 0, 5, 6, 0]),
    ("S3M2", [8, 1, 7, 6, 2, 4, 5, 0, 7, 8, 0]),
    ("S3M3", [4, 0, 4, 4, 0, 4, 3, 0, 4, 4, 0]),
    ("S3M4", [2, 1, 1, 2, 0, 2, 2, 0, 1, 2, 0]),
    ("S3M5", [2, 1, 1, 2, 0, 2, 1, 0, 1, 2, 0]),
    ("S3M6", [2, 0, 2, 2, 0, 2, 2, 0, 2, 2, 0]),
  ]

  private static let counts = [
    "listed_count", "relisted_count", "distinct_count", "existing_count", "new_count",
    "priority_count", "started_count", "ended_count", "active_count", "results_reported_count",
    "results_pending_count",
  ]

  @Test("holds what counting the published plan by hand gives, the whole first")
  func publishedPlan() throws {
    let records = try PublishedPlan.read().plan(withLinks: true).tables.records("summary.csv")
    #expect(records.map { $0["scope_code"] } == Self.published.map(\.scope))
    for (record, expected) in zip(records, Self.published) {
      #expect(
        Self.counts.map { record[$0] } == expected.counts.map(String.init), "\(expected.scope)")
    }
    let scopes = ["TOTAL": "total", "S2": "strategy", "S2M1": "measure"]
    for record in records {
      guard let code = record["scope_code"], let scope = scopes[code] else { continue }
      #expect(record["scope"] == scope)
    }
    #expect(records[0]["strategy_code"] == "" && records[0]["measure_code"] == "")
    #expect(records[1]["strategy_code"] == "S1" && records[1]["measure_code"] == "")
    #expect(records[2]["strategy_code"] == "S1" && records[2]["measure_code"] == "S1M1")
  }

  private func total(_ plan: Plan) throws -> [String: String] {
    try plan.tables.records("summary.csv")[0]
  }

  @Test("counts ended actions as listed, but not as active")
  func ended() throws {
    let statuses = ["終了（令和7年度）", "統合（→No.1）", "完了", "休止", "継続", "拡充", ""]
    let actions = statuses.enumerated().map { index, status in
      var action = action(index + 1)
      action.status = Sourced(status, at: cell(5 + index, 11))
      return action
    }
    let record = try total(samplePlan(actions, edition: 2025))
    #expect(record["listed_count"] == "7" && record["distinct_count"] == "7")
    #expect(record["ended_count"] == "4" && record["active_count"] == "3")
    // A year earlier the first one still goes on.
    let before = try total(samplePlan(actions, edition: 2024))
    #expect(before["ended_count"] == "3" && before["active_count"] == "4")
  }

  @Test("counts an ended relisted row once, and not among the active")
  func endedRelisted() throws {
    var relisted = action(2, priority: "再掲")
    relisted.status = Sourced("終了", at: cell(6, 11))
    let record = try total(samplePlan([action(1), relisted]))
    #expect(record["ended_count"] == "1" && record["active_count"] == "1")
    #expect(record["distinct_count"] == "1")
  }

  @Test("counts blank results of the edition as pending, a dash as neither")
  func results() throws {
    let actions = ["記載", "", " \n　", "―"].enumerated().map { index, text in
      action(index + 1, results: [(2023, "昨年"), (2024, text)])
    }
    let record = try total(samplePlan(actions + [action(9, results: [(2023, "昨年")])]))
    #expect(record["results_reported_count"] == "1" && record["results_pending_count"] == "2")
  }

  @Test("counts an action as started from its start year on")
  func started() throws {
    let starts = ["令和6年度", "令和7年度", "平成30年度", "―", ""]
    let plan = samplePlan(starts.enumerated().map { action($0.offset + 1, start: $0.element) })
    #expect(try total(plan)["started_count"] == "2")
  }

  @Test("counts indicators for the plan and its strategies; for measures they are blank")
  func indicators() throws {
    func kpi(_ code: String, _ strategy: String, _ values: [(KPIValue.Kind, Int, Double?)]) -> KPI {
      KPI(
        code: code, strategyCode: strategy, indicator: "件数", unit: "件", source: cell(5, 1),
        values: values.map {
          KPIValue(
            kind: $0.0, fiscalYear: FiscalYear($0.1), number: $0.2, note: nil, source: cell(5, 2))
        })
    }
    let plan = samplePlan(
      [],
      kpis: [
        kpi("S1K1", "S1", [(.baseline, 2023, 1), (.target, 2024, 2), (.actual, 2024, 0)]),
        kpi("S1K2", "S1", [(.target, 2024, nil), (.target, 2025, 3), (.actual, 2023, 1)]),
        kpi("S9K1", "S9", [(.target, 2024, 3)]),
      ])
    let fields = ["kpi_count", "kpi_target_count", "kpi_actual_count"]
    let records = try plan.tables.records("summary.csv")
    #expect(
      records.map { record in fields.map { record[$0] } } == [
        ["3", "2", "1"], ["2", "1", "1"], ["", "", ""],
      ])
  }
}
