import Diagnostics
import PlanChecks
import PlanReading
import PlanText
import SummaryTables
import TestSupport
import Testing

@Suite("Several editions of a plan")
struct HistoryTests {
  /// An edition of a year with actions in the order of their numbers.
  private func source(
    _ year: Int, _ actions: [Action], diagnostics: [Diagnostic] = [], name: String? = nil
  ) -> PlanHistory.Source {
    let plan = samplePlan(actions, edition: year, headings: headings(resultYears: [year]))
    return PlanHistory.Source(
      name: name ?? "r\(year - 2018).xlsx", edition: Edition(plan: plan), diagnostics: diagnostics,
      reading: PlanReading(plan: plan, layouts: [], kpiLayouts: [], findings: []))
  }

  private func tables(_ sources: [PlanHistory.Source]) throws -> [TableFile] {
    try HistoryTables(PlanHistory(sources)).files
  }

  private func titled(_ number: Int, _ title: String, _ year: Int, _ results: String = "済")
    -> Action
  {
    action(number, row: 4 + number, title: title, results: [(year, results)])
  }

  private var three: [PlanHistory.Source] {
    [
      source(2028, [titled(1, "相談会", 2028), titled(3, "見学", 2028, "")]),
      source(2024, [titled(1, "相談", 2024), titled(2, "広報", 2024)]),
      source(2025, [titled(1, "相談会", 2025), titled(2, "広報", 2025), titled(3, "見学", 2025)]),
    ]
  }

  @Test("are stacked from the oldest to the newest, whatever their order; years may be missing")
  func stacked() throws {
    let files = try tables(three)
    #expect(
      try files.records("actions.csv").map {
        [$0["edition_fiscal_year"], $0["action_no"], $0["title"]]
      } == [
        ["2024", "1", "相談"], ["2024", "2", "広報"], ["2025", "1", "相談会"], ["2025", "2", "広報"],
        ["2025", "3", "見学"], ["2028", "1", "相談会"], ["2028", "3", "見学"],
      ])
    // What is the same for every book stands there once.
    let alone = try samplePlan([]).tables
    for name in ["codes.csv", "fields.csv", "load-sqlite.sql", "load-duckdb.sql"] {
      #expect(files.first { $0.name == name } == alone.first { $0.name == name }, "\(name)")
    }
    #expect(try tables(three.reversed()) == files)
  }

  @Test("tell of each action when it came and went, how it was called, and how much has changed")
  func actions() throws {
    let names = [
      "action_no", "title", "first_edition_fiscal_year", "last_edition_fiscal_year",
      "results_status", "changed_field_count",
    ]
    let records = try tables(three).records("action_history.csv")
    #expect(
      records.map { record in names.map { record[$0] } } == [
        ["1", "相談", "2024", "2028", "reported", ""], ["2", "広報", "2024", "2025", "reported", ""],
        // The title, and the results of another year in place of last year's.
        ["1", "相談会", "2024", "2028", "reported", "3"],
        ["2", "広報", "2024", "2025", "reported", "2"],
        ["3", "見学", "2025", "2028", "reported", ""],
        ["1", "相談会", "2024", "2028", "reported", "2"], ["3", "見学", "2025", "2028", "pending", "1"],
      ])
    let added = try tables(three).records("actions.csv").map { $0["added_fiscal_year"] }
    #expect(added == ["2024", "2024", "", "", "2025", "", "2025"])
  }

  @Test("where numbers are names, each action keeps its own past, wherever it stands")
  func namedNumbers() throws {
    func named(_ year: Int, _ titles: KeyValuePairs<String, String>) -> PlanHistory.Source {
      var source = source(
        year, titles.enumerated().map { titled($0.offset + 1, $0.element.value, year) })
      var plan = source.edition.plan
      for (index, title) in titles.enumerated() { plan.numberNames[index + 1] = title.key }
      source.edition = Edition(plan: plan)
      return source
    }
    let files = try tables([
      named(2024, ["1-1": "相談", "1-2": "広報", "2-1": "見学"]),
      named(2025, ["1-1": "相談", "2-1": "見学"]),
    ])
    let fields = ["title", "first_edition_fiscal_year", "last_edition_fiscal_year"]
    #expect(
      try files.records("action_history.csv").map { record in fields.map { record[$0] } } == [
        ["相談", "2024", "2025"], ["広報", "2024", "2024"], ["見学", "2024", "2025"],
        ["相談", "2024", "2025"], ["見学", "2024", "2025"],
      ])
  }

  @Test("warn of numbers under which they say something else")
  func reusedNumbers() throws {
    let history = try PlanHistory([
      source(2024, [titled(1, "相談", 2024), titled(2, "広報", 2024)]),
      source(2025, [titled(1, "相談", 2025), titled(2, "下水", 2025)]),
    ])
    #expect(history.sources.map { $0.diagnostics.map(\.code) } == [[], ["number-reused"]])
  }

  @Test("tell which findings are new, still there and mended")
  func findings() throws {
    func finding(_ word: String) -> Diagnostic {
      Diagnostic(code: "stale-year", message: LocalizedText(ja: word, en: word))
    }
    let actions = [action(1)]
    let files = try tables([
      source(2024, actions, diagnostics: [finding("a"), finding("b")]),
      source(2025, actions, diagnostics: [finding("b"), finding("c")]),
      source(2026, actions, diagnostics: [finding("c")]),
    ])
    // The mark of the measure, ①, is told of besides.
    let told = try files.records("findings.csv").filter { $0["code"] == "stale-year" }
    #expect(
      told.map {
        [$0["edition_fiscal_year"], $0["message_en"], $0["state"], $0["mended_in_fiscal_year"]]
      } == [
        ["2024", "a", "", "2025"], ["2024", "b", "", ""], ["2025", "b", "still_there", "2026"],
        ["2025", "c", "new", ""], ["2026", "c", "still_there", ""],
      ])
  }

  @Test("two books of one edition are refused with both names")
  func editionTwice() throws {
    let failure = caughtFailure {
      try PlanHistory([
        source(2024, [action(1)], name: "a.xlsx"), source(2025, [action(1)]),
        source(2024, [action(1)], name: "b.xlsx"),
      ])
    }
    #expect(failure?.diagnostics.map(\.code) == ["history-edition-twice"])
    let message = try #require(failure?.diagnostics.first?.message)
    for text in [message.japanese, message.english] {
      #expect(text.contains("a.xlsx") && text.contains("b.xlsx"))
    }
  }

  @Test("what shares too little, or no year, is another plan")
  func otherPlan() throws {
    let one = source(2024, (1...3).map { titled($0, "相談\($0)", 2024) }, name: "one.xlsx")
    let other = source(2025, (1...3).map { titled($0, "下水\($0)", 2025) }, name: "other.xlsx")
    let failure = caughtFailure { try PlanHistory([one, other]) }
    #expect(failure?.diagnostics.map(\.code) == ["history-other-plan"])
    let message = try #require(failure?.diagnostics.first?.message)
    #expect(message.english.contains("one.xlsx") && message.japanese.contains("other.xlsx"))
    // A third of the actions in common will do.
    let revised = source(
      2025, [titled(1, "相談1", 2025), titled(2, "下水", 2025), titled(3, "公園", 2025)])
    #expect(throws: Never.self) { try PlanHistory([one, revised]) }
    var next = source(2029, one.edition.plan.actions)
    next.edition = Edition(plan: with(window: 2029...2033, next.edition.plan))
    let periods = caughtFailure { try PlanHistory([one, next]) }
    #expect(periods?.diagnostics.map(\.code) == ["history-other-plan"])
    #expect(periods?.diagnostics.first?.message.english.contains("R6–R10 and R11–R15") == true)
  }

  private func with(window: ClosedRange<Int>, _ plan: Plan) -> Plan {
    var plan = plan
    plan.window = FiscalYear(window.lowerBound)...FiscalYear(window.upperBound)
    return plan
  }
}
