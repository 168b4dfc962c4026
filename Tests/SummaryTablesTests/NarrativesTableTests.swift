import PlanReading
import PlanText
import SummaryTables
import Testing

@Suite("narratives.csv")
struct NarrativesTableTests {
  private func records(_ plan: Plan, field: String) throws -> [[String: String]] {
    try plan.tables.records("narratives.csv").filter { $0["field"] == field }
  }

  @Test("a cell gives one row a line, numbered from 1, with its heading's year and date")
  func lines() throws {
    let parsed = try records(
      samplePlan([action(3, row: 9, results: [(2024, "●一\n【二】")])]), field: "results")
    let common = [
      "edition_fiscal_year": "2024", "action_no": "3", "field": "results", "fiscal_year": "2024",
      "as_of": "2025-02-28", "value_status": "reported", "source_sheet": "計画", "source_cell": "G9",
    ]
    let first = ["line_no": "1", "marker": "●", "text": "一"]
    let second = ["line_no": "2", "marker": "", "text": "【二】"]
    #expect(parsed == [first, second].map { common.merging($0) { $1 } })
  }

  @Test("the fields come in the order of the columns, the results oldest first")
  func order() throws {
    let plan = samplePlan(
      [action(1, results: [(2024, "a"), (2025, "b")])], edition: 2025,
      headings: headings(resultYears: [2024, 2025]))
    let parsed = try plan.tables.records("narratives.csv")
    #expect(
      parsed.map { [$0["field"], $0["fiscal_year"], $0["as_of"]] } == [
        ["description", "", ""], ["baseline", "2023", "2024-03-31"],
        ["results", "2024", "2025-02-28"], ["results", "2025", "2026-02-28"],
        ["issues", "2025", ""],
      ])
  }

  @Test(
    "a cell without text is one row 0: pending for this year's blank results, else none",
    arguments: [
      (2025, "", "pending"), (2025, " \n　", "pending"), (2025, "—", "none"),
      (2025, "\n - \n", "none"),
      (2024, "", "none"), (2024, "—", "none"),
    ])
  func status(year: Int, text: String, status: String) throws {
    let plan = samplePlan([action(1, results: [(year, text)])], edition: 2025)
    let parsed = try records(plan, field: "results")
    #expect(parsed.count == 1)
    #expect(parsed[0]["value_status"] == status)
    #expect(parsed[0]["line_no"] == "0")
    #expect(parsed[0]["marker"] == "" && parsed[0]["text"] == "")
  }

  @Test(
    "blank descriptions, baselines and issues are none",
    arguments: ["description", "baseline", "issues"])
  func blanks(field: String) throws {
    let parsed = try records(samplePlan([action(1)]), field: field)
    #expect(parsed.map { $0["value_status"] } == ["none"])
  }

  @Test("the heading is the one on the cell's own sheet")
  func headingOfTheSheet() throws {
    var other = headings(sheet: "2ページ")
    other[2].asOf = CalendarDate(year: 2025, month: 1, day: 31)
    let plan = samplePlan(
      [
        action(1, results: [(2024, "a")]), action(2, sheet: "2ページ", results: [(2024, "b")]),
        action(3, sheet: "3ページ", results: [(2024, "c")]),
      ], headings: headings() + other)
    let dates = try records(plan, field: "results").map { $0["as_of"] }
    #expect(dates == ["2025-02-28", "2025-01-31", ""])
  }

  @Test("where a sheet repeats the headings the nearest one above holds")
  func nearestHeading() throws {
    var second = headings(row: 20)
    second[2].asOf = CalendarDate(year: 2025, month: 1, day: 31)
    let plan = samplePlan(
      [
        action(1, row: 5, results: [(2024, "a")]), action(2, row: 21, results: [(2024, "b")]),
      ], headings: headings() + second)
    #expect(
      try records(plan, field: "results").map { $0["as_of"] } == ["2025-02-28", "2025-01-31"])
  }
}
