import Foundation

/// The published plan as transcribed in `Fixtures/plan`, the oracle for what is read.
package struct PublishedPlan: Decodable {
  package var title: String
  package var headers: Headers
  package var strategies: [Strategy]

  package struct Headers: Decodable {
    package var columns: [Column]
  }

  package struct Column: Decodable {
    package var key: String
    package var label: String
  }

  package struct Strategy: Decodable {
    package var mark: String
    package var name: String
    package var english: String
    package var measures: [Measure]
  }

  package struct Measure: Decodable {
    package var mark: String
    package var name: String
    package var page: String
    package var actions: [Action]
  }

  package struct Action: Decodable {
    package var no: Int
    package var status: String
    package var priority: Bool
    package var relisted: Bool
    package var relists: Int?
    package var title: String
    package var description: String
    package var baseline: String
    package var resultsR6: String
    package var startYear: String
    package var schedule: [Span]
    package var issues: String

    enum CodingKeys: String, CodingKey {
      case no, status, priority, relisted, relists, title, description, baseline, schedule, issues
      case resultsR6 = "results_r6"
      case startYear = "start_year"
    }
  }

  package struct Span: Decodable, Equatable {
    package var from: String
    package var to: String
    package var label: String

    package init(from: String, to: String, label: String) {
      self.from = from
      self.to = to
      self.label = label
    }
  }

  /// All actions in the order of the table.
  package var actions: [Action] { strategies.flatMap { $0.measures.flatMap(\.actions) } }

  package static func read() throws -> PublishedPlan {
    try JSONDecoder().decode(
      PublishedPlan.self, from: Data(contentsOf: Fixture.url("plan/plan-r6.json")))
  }
}

/// The published KPI tables.
package struct PublishedKPIs: Decodable {
  package var indicators: [Indicator]

  package struct Indicator: Decodable {
    package var strategy: String
    package var name: String
    package var unit: String
    package var baseline: Double
    package var target: Double
    package var note: String

    enum CodingKeys: String, CodingKey {
      case strategy, name, unit
      case baseline = "baseline_r5"
      case target = "target_r6"
      case note = "note_r7_r10"
    }
  }

  package static func read() throws -> PublishedKPIs {
    try JSONDecoder().decode(
      PublishedKPIs.self, from: Data(contentsOf: Fixture.url("plan/kpi-r6.json")))
  }
}
