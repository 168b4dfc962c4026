import PlanReading
import PlanText
import SummaryTables
import Testing

@Suite("actions.csv, strategies.csv and measures.csv")
struct ActionsTableTests {
  @Test("an action's row holds what the contract lists, in its order")
  func columns() throws {
    let row = action(
      7, row: 11, title: "活用\n促進【DX】", existing: "新規", priority: "◎", start: "令和元年度")
    let file = try #require(samplePlan([row]).tables.first { $0.name == "actions.csv" })
    let parsed = try ParsedCSV(file)
    #expect(
      parsed.header == [
        "edition_fiscal_year", "action_no", "measure_code", "title", "tags", "existing_or_new",
        "is_priority", "is_relisted", "relisted_of", "start_fiscal_year", "start_as_printed",
        "status", "status_fiscal_year", "merged_into", "source_sheet", "source_cell",
        "department", "is_active", "added_fiscal_year", "level_code", "municipality_code",
      ])
    #expect(
      parsed.records == [
        [
          "edition_fiscal_year": "2024", "action_no": "7", "measure_code": "S1M1",
          "title": "活用促進【DX】", "tags": "DX", "existing_or_new": "new", "is_priority": "true",
          "is_relisted": "false", "relisted_of": "", "start_fiscal_year": "2019",
          "start_as_printed": "令和元年度", "status": "", "status_fiscal_year": "",
          "merged_into": "", "source_sheet": "計画", "source_cell": "A11",
          "department": "", "is_active": "true", "added_fiscal_year": "", "level_code": "",
          "municipality_code": "",
        ]
      ])
  }

  @Test(
    "added_fiscal_year is that of the first results where nothing is said before, and a dash tells nothing",
    arguments: [
      (["", "試行"], "2025"), (["実施", "実施"], "2024"), (["―", "試行"], ""), (["―", "－"], "2024"),
      (["", ""], ""), (["―", ""], ""),
    ])
  func added(results: [String], year: String) throws {
    let years = zip([2024, 2025], results).map { (year: $0, text: $1) }
    let plan = samplePlan([action(1, results: years)], edition: 2025)
    #expect(try plan.tables.records("actions.csv")[0]["added_fiscal_year"] == year)
  }

  @Test(
    "a plan without a schedule says nothing of its first year: only blank results before tell when an action came",
    arguments: [(["実施", "実施"], ""), (["実施", ""], ""), (["", "試行"], "2025"), (["", ""], "")])
  func addedWithoutSchedule(results: [String], year: String) throws {
    let years = zip([2024, 2025], results).map { (year: $0, text: $1) }
    var plan = samplePlan([action(1, results: years)], edition: 2025)
    plan.window = FiscalYear(2025)...FiscalYear(2025)
    #expect(try plan.tables.records("actions.csv")[0]["added_fiscal_year"] == year)
  }

  @Test(
    "tags are the words in 【】 wherever they stand, joined by semicolons",
    arguments: [
      ("相談", ""), ("相談【DX】", "DX"), ("【DX】相談【省\n力化】", "DX;省力化"), ("相談【一般市民・業界向け】", "一般市民・業界向け"),
      ("相談【】", ""), ("相談【DX", ""), ("相談【a;b】", "a；b"), ("相談【1-1】", "〔1-1〕"),
    ])
  func tags(title: String, tags: String) throws {
    #expect(
      try samplePlan([action(1, title: title)]).tables.records("actions.csv")[0]["tags"] == tags)
  }

  @Test(
    "existing_or_new is a code, blank for anything else",
    arguments: [
      ("既存", "existing"), ("新規\n", "new"), ("既　存", "existing"), ("既存（拡充）", "existing"),
      ("継続", "existing"), ("", ""), ("予定", ""), ("既存/新規", ""),
    ])
  func existingOrNew(printed: String, code: String) throws {
    let records = try samplePlan([action(1, existing: printed)]).tables.records("actions.csv")
    #expect(records[0]["existing_or_new"] == code)
  }

  @Test(
    "status is what the 状態 cell says, else an ending noted in the 重点 cell",
    arguments: [
      ("終了（令和7年度）", "", ["ended", "2025", ""]), ("継続", "", ["continued", "", ""]),
      ("統合（→No.12、令和8年度）", "", ["merged", "2026", "12"]), ("", "", ["", "", ""]),
      (nil, "◎\n完了（令和6年度）", ["completed", "2024", ""]), (nil, "◎", ["", "", ""]),
    ] as [(String?, String, [String])])
  func status(printed: String?, priority: String, values: [String]) throws {
    var action = action(1, priority: priority)
    action.status = printed.map { Sourced($0, at: cell(5, 11)) }
    let record = try samplePlan([action, SummaryTablesTests.action(12)]).tables.records(
      "actions.csv")[0]
    #expect(["status", "status_fiscal_year", "merged_into"].map { record[$0] } == values)
  }

  @Test("department is the 担当課 cell as printed, blank where there is no such column")
  func department() throws {
    var row = action(1)
    row[.department] = Sourced("商工観光課\n商工係", at: cell(5, 12))
    let records = try samplePlan([row, action(2)]).tables.records("actions.csv")
    #expect(records.map { $0["department"] } == ["商工観光課商工係", ""])
  }

  private func relistedOf(_ actions: [Action]) throws -> String? {
    try samplePlan(actions).tables.records("actions.csv").last?["relisted_of"]
  }

  @Test("relisted_of is the link's target, whatever the titles say")
  func link() throws {
    let actions = [
      action(1, title: "支援【DX】"), action(2), action(3, title: "支援", priority: "再掲", link: 2),
    ]
    #expect(try relistedOf(actions) == "2")
  }

  @Test(
    "without a link relisted_of is the action whose title without tags is the same",
    arguments: ["支援(DX)の推進【省力化】", "支援 （DX） の\n推進", "【新】支援(ＤＸ)の推進"])
  func title(relisted: String) throws {
    let actions = [action(1, title: "支援(DX)の推進【DX】"), action(2, title: relisted, priority: "再掲")]
    #expect(try relistedOf(actions) == "1")
  }

  @Test("relisted_of is blank when no title or more than one is the same, or the row is not 再掲")
  func unresolved() throws {
    #expect(try relistedOf([action(1, title: "別"), action(2, priority: "再掲")]) == "")
    #expect(try relistedOf([action(1), action(2), action(3, priority: "再掲")]) == "")
    #expect(try relistedOf([action(1), action(2, priority: "◎", link: 1)]) == "")
    #expect(
      try relistedOf([action(1, title: "", priority: ""), action(2, title: "【DX】", priority: "再掲")])
        == "")
  }

  @Test("another relisted row is never the original")
  func originalIsNotRelisted() throws {
    let actions = [action(1), action(2, priority: "再掲"), action(3, priority: "◎再掲")]
    #expect(try relistedOf(actions) == "1")
  }

  @Test("strategy and measure marks keep their meaning but are no dates and no negative numbers")
  func marks() throws {
    let tables = try samplePlan([], strategyMark: "(1)", measureMark: "1-1").tables
    #expect(
      try tables.records("strategies.csv") == [
        [
          "strategy_code": "S1", "strategy_mark": "〔1〕", "strategy_name": "イノベーション",
          "strategy_name_en": "", "edition_fiscal_year": "2024",
        ]
      ])
    #expect(
      try tables.records("measures.csv") == [
        [
          "measure_code": "S1M1", "strategy_code": "S1", "measure_mark": "〔1-1〕",
          "measure_name": "デジタル化", "plan_page": "48",
          "edition_fiscal_year": "2024",
        ]
      ])
  }

  @Test(
    "plan_page is the first number of the page reference",
    arguments: [(nil, ""), ("P48", "48"), ("Ｐ４８", "48"), ("P48～50", "48"), ("別冊", "")]
      as [(String?, String)])
  func planPage(printed: String?, page: String) throws {
    let records = try samplePlan([], planPage: printed).tables.records("measures.csv")
    #expect(records[0]["plan_page"] == page)
  }
}
