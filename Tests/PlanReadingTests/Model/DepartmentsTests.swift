import PlanReading
import PlanText
import SpreadsheetML
import Testing

/// Who has which actions, and what departments still have to fill in.
@Suite struct DepartmentsTests {
  private func source(_ row: Int, _ column: Int = 1) -> SourceCell {
    SourceCell(sheet: "計画", cell: CellReference(row: row, column: column))
  }

  private func action(
    _ number: Int, _ department: String?, results: String, year: Int = 2024, priority: String = "",
    level: String? = nil
  ) -> Action {
    var action = Action(
      number: Sourced(number, at: source(number)),
      texts: [
        .title: Sourced("取組\(number)", at: source(number, 2)),
        .priority: Sourced(priority, at: source(number, 3)),
      ],
      results: [
        YearlyResults(fiscalYear: FiscalYear(year), text: Sourced(results, at: source(number, 4)))
      ])
    if let department { action[.department] = Sourced(department, at: source(number, 5)) }
    action.levelCode = level
    return action
  }

  @Test(arguments: [
    ("福祉課、健康課", ["福祉課", "健康課"]), ("福祉課・福祉課", ["福祉課"]), ("―", []), ("〃", []), ("同上", []),
    ("要確認", []),
    ("福祉課\n〃", ["福祉課"]),
  ])
  func namesOfACell(_ text: String, names: [String]) {
    #expect(Departments.split(text) == names)
  }

  @Test(arguments: [
    ("商工課\n農政課", "商工課、農政課"), ("商工課（主）\n農政課\n水産室", "商工課（主）、農政課、水産室"), ("商工課、\n農政課", "商工課、\n農政課"),
    // One department on two lines, and a name that is broken.
    ("産業部\n商工課", "産業部\n商工課"), ("商工課\n商工係", "商工課\n商工係"), ("産業振興\n課", "産業振興\n課"), ("商工課", "商工課"),
    ("商工課\n", "商工課\n"), ("", ""),
  ])
  func departmentsOnLinesOfTheirOwnStayApart(text: String, line: String) {
    #expect(Departments.oneLine(text) == line)
  }

  private func plan(_ actions: [Action]) -> Plan {
    let measure = Measure(
      code: "S1M1", mark: "①", name: "施策", planPage: nil, source: source(1), actions: actions)
    let strategy = Strategy(
      code: "S1", mark: "(1)", name: "戦略", nameInEnglish: nil, source: source(1),
      measures: [measure])
    return Plan(
      title: nil, edition: FiscalYear(2024), window: FiscalYear(2024)...FiscalYear(2028),
      headings: [], strategies: [strategy], kpis: [])
  }

  @Test(arguments: [
    ("福祉課、健康課", ["福祉課", "健康課"]), ("福祉課・健康課／港湾課", ["福祉課", "健康課", "港湾課"]),
    ("福祉課\n健康課", ["福祉課", "健康課"]), ("福祉課, 福祉課", ["福祉課"]), ("福祉課、―", ["福祉課"]), ("", []), ("―", []),
    ("福祉課及び健康課", ["福祉課", "健康課"]), ("福祉課　健康課", ["福祉課", "健康課"]), ("福祉部　健康課", ["福祉部　健康課"]),
    ("福祉課 給付係", ["福祉課 給付係"]), ("維持及び管理課", ["維持及び管理課"]), ("健康部 福祉課及び港湾課", ["健康部 福祉課", "港湾課"]),
    (" 福祉課 ", ["福祉課"]), ("福祉課；健康課;港湾課/福祉課", ["福祉課", "健康課", "港湾課"]),
  ])
  func twoInOneCellCountForBoth(text: String, names: [String]) {
    #expect(Departments.split(text) == names)
  }

  @Test func departmentsStandInTheOrderOfTheTable() {
    let plan = plan([
      action(1, "港湾課", results: ""), action(2, "福祉課、港湾課", results: ""), action(3, nil, results: ""),
    ])
    #expect(Departments.all(of: plan) == ["港湾課", "福祉課"])
  }

  @Test func blankResultsOfTheEditionArePending() {
    let plan = plan([
      action(1, "港湾課", results: "実施した"), action(2, "福祉課", results: " \n"),
      action(3, "港湾課", results: ""), action(4, nil, results: ""),
      action(5, "福祉課", results: "", year: 2023),
    ])
    let pending = plan.pendingCells
    #expect(pending.map(\.actionNumber) == [3, 2, 4])
    #expect(pending.map(\.department) == ["港湾課", "福祉課", ""])
    // 港湾課 has answered for another action.
    #expect(pending.map(\.isUnanswered) == [false, true, true])
    #expect(pending.map(\.title) == ["取組3", "取組2", "取組4"])
    #expect(pending.map(\.column) == Array(repeating: .results(FiscalYear(2024)), count: 3))
    #expect(pending.map(\.source) == [source(3, 4), source(2, 4), source(4, 4)])
  }

  @Test func bothDepartmentsOfACellAreAsked() {
    let pending = plan([action(1, "福祉課、港湾課", results: "")]).pendingCells
    #expect(pending.map(\.department) == ["福祉課", "港湾課"])
  }

  @Test func relistedAndEndedActionsAreNotPending() {
    let actions = [
      action(1, "福祉課", results: "", priority: "再掲"),
      action(2, "福祉課", results: "", priority: "終了（令和5年度）"),
      action(3, "福祉課", results: "", priority: "◎"),
    ]
    #expect(plan(actions).pendingCells.map(\.actionNumber) == [3])
    // What is said of a relisted action is no answer either.
    let answered = action(1, "福祉課", results: "実施した", priority: "再掲")
    #expect(plan([answered, actions[2]]).pendingCells.map(\.isUnanswered) == [true])
  }

  @Test func nothingIsPendingWhereAllIsFilledIn() {
    #expect(plan([action(1, "福祉課", results: "実施した")]).pendingCells.isEmpty)
  }

  @Test func whatStandsInPlaceOfResultsIsFilledInToo() throws {
    var action = action(1, "福祉課", results: "実施した")
    for (kind, year) in [(ColumnKind.grade, 2024), (.rate, 2023), (.target, 2024)] {
      let column = try #require(PlanColumn(kind, of: FiscalYear(year)))
      action.further.append(FurtherText(column: column, text: Sourced("", at: source(1, 6))))
    }
    #expect(plan([action]).pendingCells.map(\.column.kind) == [.grade])
    #expect(action.yearTexts(of: FiscalYear(2024)).map(\.column.kind) == [.results, .grade])
  }

  @Test func aDepartmentsPlanHasItsActionsOnly() {
    var whole = plan([
      action(1, "福祉課", results: "", level: "S1M1L1"),
      action(2, "港湾課", results: "", level: "S1M1L2"),
      action(3, "福祉課、港湾課", results: ""),
    ])
    let codes: [(String, String?)] = [
      ("S1", nil), ("S1M1", "S1"), ("S1M1L1", "S1M1"), ("S1M1L2", "S1M1"), ("S2", nil),
    ]
    whole.levels = codes.enumerated().map { offset, level in
      PlanLevel(
        code: level.0, level: offset, parentCode: level.1, mark: "", name: level.0,
        source: source(1))
    }
    whole.kpis = [nil, 1, 2].map { number in
      var kpi = KPI(
        code: "K", strategyCode: "S1", indicator: "件数", unit: "", source: source(1), values: [])
      kpi.actionNumber = number
      return kpi
    }
    let own = whole.ofDepartment("福祉課")
    #expect(own.actions.map(\.number.value) == [1, 3])
    #expect(own.kpis.map(\.actionNumber) == [nil, 1])
    #expect(own.levels.map(\.code) == ["S1", "S1M1", "S1M1L1"])
    #expect(whole.ofDepartment("総務課").strategies.isEmpty)
    #expect(whole.ofDepartment("総務課").levels.isEmpty)
  }

  @Test func blanksMakeNoOtherDepartment() {
    let plan = plan([
      action(1, "産業 振興課", results: ""), action(2, "産業振興課", results: "実施した"),
      action(3, "産業振興課・産業　振興課", results: ""),
    ])
    #expect(Departments.all(of: plan) == ["産業 振興課"])
    #expect(plan.pendingCells.map(\.department) == ["産業 振興課", "産業 振興課"])
    #expect(plan.pendingCells.map(\.isUnanswered) == [false, false])
    #expect(Departments.areSame("福祉課、産業振興課", "産業 振興課・福祉課"))
    #expect(!Departments.areSame("福祉課", "福祉課、産業振興課"))
  }
}
