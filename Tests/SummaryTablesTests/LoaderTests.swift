import Foundation
import PlanReading
import SummaryTables
import TestSupport
import Testing

/// What the loaders make of the tables is compared, value by value, by `Scripts/check-tables`.
@Suite("The loaders for databases")
struct LoaderTests {
  private func script(_ name: String) throws -> String {
    let files = try samplePlan([action(1)]).tables
    return String(decoding: try #require(files.first { $0.name == name }).bytes, as: UTF8.self)
  }

  private static let views = [
    "kpi_achievement", "action_trend", "gantt", "due_for_review", "pending_results",
    "priority_share", "relisted_differences", "by_department", "year_over_year", "texts",
  ]

  @Test(
    "make every table with its keys, and the views",
    arguments: ["load-sqlite.sql", "load-duckdb.sql"])
  func tables(name: String) throws {
    let script = try script(name)
    for schema in SummaryTables.schemas {
      #expect(script.contains("CREATE TABLE \"\(schema.name)\" ("))
      let key = schema.primaryKey.map { "\"\($0)\"" }.joined(separator: ", ")
      #expect(script.contains("  PRIMARY KEY (\(key))"))
    }
    for view in Self.views { #expect(script.contains("CREATE VIEW \(view) AS\n")) }
    let own = "FOREIGN KEY (\"edition_fiscal_year\", \"merged_into\") REFERENCES \"actions\""
    #expect(script.contains(own))
  }

  @Test("are not written for an old code page, which no database reads")
  func codePage() throws {
    let files = try SummaryTables.files(
      for: Edition(plan: samplePlan([])), options: TableOptions(profile: .cp932))
    #expect(!files.contains { $0.name.hasSuffix(".sql") })
  }

  @Test("every row names the municipality where one is given")
  func municipality() throws {
    let options = TableOptions(municipalityCode: try MunicipalityCode("27223"))
    let files = try SummaryTables.files(
      for: Edition(plan: samplePlan([action(1)])), options: options)
    for file in files where file.name.hasSuffix(".csv") {
      let parsed = try ParsedCSV(file)
      if parsed.header.first == "code_list" || parsed.header.first == "table_name" { continue }
      #expect(parsed.header.last == "municipality_code", "\(file.name)")
      #expect(parsed.records.allSatisfy { $0["municipality_code"] == "272230" }, "\(file.name)")
    }
  }

  @Test("a merged action refers to one that stands in the table, and to no circle")
  func successors() throws {
    func merged(_ number: Int, into other: Int) -> Action {
      var action = action(number, row: 4 + number)
      action.status = Sourced("統合（→No.\(other)）", at: cell(4 + number, 11))
      return action
    }
    let plan = samplePlan([
      merged(1, into: 2), merged(2, into: 9), merged(3, into: 4), merged(4, into: 3),
      merged(5, into: 5), merged(6, into: 3),
    ])
    let records = try plan.tables.records("actions.csv")
    #expect(records.map { $0["merged_into"] } == ["2", "", "", "", "", "3"])
  }

  @Test("datapackage.json names the book, its hash, its cells and the program")
  func provenance() throws {
    var edition = Edition(plan: samplePlan([]))
    edition.provenance = [
      Provenance(fileName: "plan-r6.xlsx", bytes: Array("abc".utf8), account: CellAccount())
    ]
    let file = try #require(
      SummaryTables.files(for: edition).first { $0.name == "datapackage.json" })
    let package = try #require(
      JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    let source = try #require((package["sources"] as? [[String: Any]])?.first)
    #expect(source["path"] as? String == "plan-r6.xlsx")
    #expect(
      source["hash"] as? String
        == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect((source["cellAccount"] as? [String: Any])?["total"] as? Int == 0)
    let generator = try #require(package["generator"] as? [String: String])
    #expect(generator["name"] == "actionplan" && generator["version"]?.isEmpty == false)
  }
}
