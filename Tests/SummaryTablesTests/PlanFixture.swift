import ActionPlan
import Foundation

/// `Fixtures/plan/plan-r6.json`: the published plan as typed in by hand.
struct PlanFixture: Decodable {
  struct Strategy: Decodable {
    var mark: String
    var name: String
    var english: String
    var measures: [Measure]
  }

  struct Measure: Decodable {
    var mark: String
    var name: String
    var page: String
    var actions: [Action]
  }

  struct Action: Decodable {
    var no: Int
    var status: String
    var priority: Bool
    var relisted: Bool
    var relists: Int?
    var title: String
    var description: String
    var baseline: String
    var results_r6: String
    var start_year: String
    var schedule: [Span]
    var issues: String
  }

  struct Span: Decodable {
    var from: String
    var to: String
    var label: String
  }

  var strategies: [Strategy]

  static func load() throws -> PlanFixture {
    try JSONDecoder().decode(PlanFixture.self, from: fixtureData("plan-r6.json"))
  }

  var actions: [Action] { strategies.flatMap { $0.measures.flatMap(\.actions) } }

  /// The fixture as the plan that reading its workbook would give.
  ///
  /// Its relisted rows link to the action they list again, or they do not.
  func plan(withLinks: Bool) throws -> Plan {
    var plan = samplePlan([], headings: headings())
    plan.strategies = strategies.enumerated().map { index, strategy in
      let code = "S\(index + 1)"
      return ActionPlan.Strategy(
        code: code, mark: strategy.mark, name: strategy.name, nameInEnglish: strategy.english,
        source: cell(5, 2),
        measures: strategy.measures.enumerated().map { index, measure in
          ActionPlan.Measure(
            code: "\(code)M\(index + 1)", mark: measure.mark, name: measure.name,
            planPage: measure.page, source: cell(5, 3),
            actions: measure.actions.map { $0.action(withLink: withLinks) })
        })
    }
    return plan
  }
}

extension PlanFixture.Action {
  fileprivate func action(withLink: Bool) -> ActionPlan.Action {
    SummaryTablesTests.action(
      no, row: 4 + no, title: title, existing: status,
      priority: [priority ? "◎" : "", relisted ? "再掲" : ""].joined(separator: "\n"),
      description: description, baseline: baseline, results: [(2024, results_r6)],
      start: start_year,
      schedule: schedule.map { span in
        ScheduleSpan(
          years: fiscalYear(span.from)...fiscalYear(span.to), label: span.label, drawnAs: .shape,
          source: cell(4 + no, 11))
      },
      issues: issues, link: withLink ? relists : nil)
  }
}

/// `kpi-r6.json`: the indicators of the plan.
struct KPIFixture: Decodable {
  struct Indicator: Decodable {
    var name: String
    var unit: String
    var baseline_r5: Double
    var target_r6: Double
    var note_r7_r10: String
  }

  var indicators: [Indicator]

  static func load() throws -> KPIFixture {
    try JSONDecoder().decode(KPIFixture.self, from: fixtureData("kpi-r6.json"))
  }
}

/// `R6` → the fiscal year 2024.
func fiscalYear(_ text: String) -> FiscalYear { FiscalYear(2018 + (Int(text.dropFirst()) ?? 0)) }

private func fixtureData(_ name: String) throws -> Data {
  let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  return try Data(contentsOf: root.appendingPathComponent("Fixtures/plan/\(name)"))
}
