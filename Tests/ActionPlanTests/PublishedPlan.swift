import Foundation
import TestSupport

/// The published plan as transcribed in `Fixtures/plan`, the oracle for what is read.
struct PublishedPlan: Decodable {
  var title: String
  var headers: Headers
  var strategies: [Strategy]

  struct Headers: Decodable {
    var columns: [Column]
  }

  struct Column: Decodable {
    var key: String
    var label: String
  }

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
    var resultsR6: String
    var startYear: String
    var schedule: [Span]
    var issues: String

    enum CodingKeys: String, CodingKey {
      case no, status, priority, relisted, relists, title, description, baseline, schedule, issues
      case resultsR6 = "results_r6"
      case startYear = "start_year"
    }
  }

  struct Span: Decodable, Equatable {
    var from: String
    var to: String
    var label: String
  }

  static func read() throws -> PublishedPlan {
    try JSONDecoder().decode(
      PublishedPlan.self, from: Data(contentsOf: Fixture.url("plan/plan-r6.json")))
  }
}

/// The published KPI tables.
struct PublishedKPIs: Decodable {
  var indicators: [Indicator]

  struct Indicator: Decodable {
    var strategy: String
    var name: String
    var unit: String
    var baseline: Double
    var target: Double
    var note: String

    enum CodingKeys: String, CodingKey {
      case strategy, name, unit
      case baseline = "baseline_r5"
      case target = "target_r6"
      case note = "note_r7_r10"
    }
  }

  static func read() throws -> PublishedKPIs {
    try JSONDecoder().decode(
      PublishedKPIs.self, from: Data(contentsOf: Fixture.url("plan/kpi-r6.json")))
  }
}
