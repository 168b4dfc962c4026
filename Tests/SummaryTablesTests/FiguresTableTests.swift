import SummaryTables
import TestSupport
import Testing

@Suite("figures.csv")
struct FiguresTableTests {
  @Test("a figure is one row, with its year, its unit and its cell")
  func row() throws {
    let plan = samplePlan([action(13, row: 9, results: [(2024, "投資額　計約4.26億円")])])
    var records = try plan.tables.records("figures.csv")
    #expect(records[0].removeValue(forKey: "figure_id")?.hasPrefix("A13-2024-") == true)
    #expect(
      records == [
        [
          "edition_fiscal_year": "2024", "action_no": "13",
          "fiscal_year": "2024", "as_of": "2025-02-28", "label": "投資額", "qualifier": "計;約",
          "value": "4.26", "unit": "億円", "value_in_base_unit": "426000000",
          "is_approximate": "true", "value_status": "reported", "is_relisted": "false",
          "source_field": "results", "source_sheet": "計画", "source_cell": "G9",
          "source_text": "計約4.26億円", "normal_unit": "円",
        ]
      ])
  }

  @Test("a value still to come is blank, a zero is 0")
  func statuses() throws {
    let plan = samplePlan([
      action(1, baseline: "指定 0社", results: [(2024, "交付件数は集計中")])
    ])
    let records = try plan.tables.records("figures.csv")
    #expect(records.map { $0["value"] } == ["0", ""])
    #expect(records.map { $0["value_in_base_unit"] } == ["0", ""])
    #expect(records.map { $0["value_status"] } == ["zero", "pending"])
    #expect(records[0]["figure_id"]?.hasPrefix("A1-B-") == true)
    #expect(records[1]["figure_id"]?.hasPrefix("A1-2024-") == true)
  }

  @Test("words that a spreadsheet would take for a date are put in brackets")
  func dates() throws {
    let plan = samplePlan([action(1, results: [(2024, "補助率1/2、参加 3社")])])
    let records = try plan.tables.records("figures.csv")
    #expect(records.map { $0["source_text"] } == ["〔1/2〕", "3社"])
  }

  @Test("the published plan gives the figures labelled by hand, those of relisted actions marked")
  func publishedPlan() throws {
    let records = try PublishedPlan.read().plan(withLinks: true).tables.records("figures.csv")
    #expect(records.count == 99)
    #expect(Set(records.compactMap { $0["figure_id"] }).count == 99)
    let relisted = records.filter { $0["is_relisted"] == "true" }
    #expect(Set(relisted.compactMap { $0["action_no"] }) == ["24", "31", "40", "42"])
    #expect(records.count { $0["value_status"] == "zero" } == 7)
    #expect(records.count { $0["value_status"] == "pending" } == 2)
    #expect(records.allSatisfy { ["baseline", "results"].contains($0["source_field"]) })
  }
}
