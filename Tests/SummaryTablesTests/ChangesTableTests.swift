import Diagnostics
import PlanComparison
import PlanReading
import SpreadsheetML
import SummaryTables
import TestSupport
import Testing

@Suite("changes.csv") struct ChangesTableTests {
  private func records(old: Plan, new: Plan) throws -> [[String: String]] {
    let edition = Edition(plan: new, comparison: PlanComparison(old: old, new: new))
    return try SummaryTables.files(for: edition).records("changes.csv")
  }

  @Test("a change has both texts and the cells they stand in")
  func change() throws {
    let old = samplePlan([action(7, row: 5, issues: "・周知が\n不足")])
    let new = samplePlan([action(7, row: 6, sheet: "R7計画", issues: "・担い手が\n不足")], edition: 2025)
    #expect(
      try records(old: old, new: new) == [
        [
          "edition_fiscal_year": "2025", "seq": "1", "old_edition_fiscal_year": "2024",
          "change_type": "changed", "action_no": "7", "kpi_code": "", "field": "issues",
          "fiscal_year": "", "old_text": "・周知が\\n不足", "new_text": "・担い手が\\n不足",
          "source_sheet": "R7計画", "source_cell": "J6", "old_source_sheet": "計画",
          "old_source_cell": "J5",
        ]
      ])
  }

  @Test("results have their year, and a cell that was not there has no address")
  func addedResults() throws {
    let old = samplePlan([action(1)])
    let new = samplePlan([action(1, results: [(2024, "10件")])])
    let record = try records(old: old, new: new)[0]
    #expect(record["change_type"] == "added" && record["fiscal_year"] == "2024")
    #expect(record["old_text"] == "" && record["old_source_cell"] == "")
    #expect(record["new_text"] == "10件" && record["source_cell"] == "G5")
  }

  @Test("a new action has one row of its title, an action that is gone has its old number")
  func newAndGone() throws {
    let changes = try records(
      old: samplePlan([action(1), action(2, row: 6, title: "見学", description: "●見学")]),
      new: samplePlan([action(1), action(3, row: 6, title: "商談", description: "●商談")]))
    let titles = changes.filter { $0["field"] == "title" }
    #expect(titles.map { $0["change_type"] } == ["deleted", "new"])
    #expect(titles.map { $0["action_no"] } == ["2", "3"])
    #expect(changes.map { $0["seq"] } == (1...changes.count).map(String.init))
  }

  @Test("without a comparison there is a header only")
  func noComparison() throws {
    let file = try #require(
      samplePlan([action(1)]).tables.first { $0.name == "changes.csv" })
    #expect(String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n").count == 1)
  }

  @Test("every code is listed with its meaning")
  func codes() throws {
    let codes = try samplePlan([]).tables.records("codes.csv")
    let lists = Dictionary(grouping: codes) { $0["code_list"] ?? "" }
    #expect(lists["change_type"]?.map { $0["code"] } == ["added", "changed", "deleted", "new"])
    let fields = try #require(lists["changed_field"]).compactMap { $0["code"] }
    #expect(Set(fields).count == fields.count)
    for code in ["edition_title", "heading_results", "title", "results", "schedule", "kpi_target"] {
      #expect(fields.contains(code))
    }
  }

  @Test("the file is made alone too, and names what an old code page lacks")
  func alone() throws {
    let old = samplePlan([action(1, issues: "〇")])
    let new = samplePlan([action(1, issues: "😀")])
    let edition = Edition(plan: new, comparison: PlanComparison(old: old, new: new))
    let files = try SummaryTables.changes(for: edition).files
    #expect(files.map(\.name) == ["changes.csv", "datapackage.json"])
    #expect(try SummaryTables.files(for: edition).contains(files[0]))
    let machine = try SummaryTables.changes(
      for: edition, options: TableOptions(profile: .machine)
    ).files
    #expect(machine[0].bytes.first == UInt8(ascii: "e"))
    let failure = caughtFailure {
      try SummaryTables.changes(for: edition, options: TableOptions(profile: .cp932))
    }
    #expect(failure?.code == "not-in-cp932")
  }

  @Test("a status among the marks is a change of its own, and lines are kept apart")
  func status() throws {
    let changes = try records(
      old: samplePlan([action(1, priority: "◎\n再掲")]),
      new: samplePlan([action(1, priority: "◎\n再掲\n終了（令和7年度）", description: "●一\n○二\\三")]))
    let status = try #require(changes.first { $0["field"] == "status" })
    #expect(status["change_type"] == "added" && status["new_text"] == "終了（令和7年度）")
    #expect(status["source_cell"] == "C5")
    #expect(!changes.contains { $0["field"] == "priority" })
    let text = try #require(changes.first { $0["field"] == "description" })
    #expect(text["new_text"] == "●一\\n○二\\\\三")
  }
}
