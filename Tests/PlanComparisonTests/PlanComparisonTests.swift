import PlanComparison
import PlanReading
import TestSupport
import Testing

@Suite struct PlanComparisonTests {
  private func lines(_ edit: (inout [[String]]) -> Void) throws -> [String] {
    try ComparisonSketch.comparison(edit).lines
  }

  @Test func editionsThatSayTheSameHaveNoChanges() throws {
    #expect(try lines { _ in } == [])
    #expect(
      try lines { rows in
        rows[0][.issues] = "・周知が\n不足"
        rows[1][.results] = "・１０件を支援"
        rows[2][.startYear] = "平成 30年度"
      } == [])
  }

  @Test func aTextIsAddedChangedOrDeleted() throws {
    #expect(
      try lines { rows in
        rows[0][.issues] = "・担い手が不足"
        rows[1][.issues] = ""
        rows[2][.priority] = ""
        rows[2][.results] = "―"
      } == [
        "1 issues changed P2 ・周知が不足 → P2 ・担い手が不足", "2 issues deleted P3 ・周知が不足 → P3 -",
        "3 priority deleted E4 ◎ → E4 -", "3 results R6 changed I4 ・10件を支援 → I4 ―",
      ])
  }

  @Test func wordsOfAChangeStandInBothTexts() throws {
    let change = try #require(
      try ComparisonSketch.comparison { $0[0][.results] = "・12件を支援" }.changes.first)
    #expect(change.words == [WordChange(old: 1..<4, new: 1..<4)])
  }

  @Test func aBlankCellThatIsFilledIsAnAddition() throws {
    var old = ComparisonSketch.rows
    old[0][.results] = ""
    let comparison = PlanComparison(
      old: try ComparisonSketch.plan(SheetSketch.headings, old),
      new: try ComparisonSketch.plan(SheetSketch.headings, ComparisonSketch.rows))
    #expect(comparison.lines == ["1 results R6 added I2 - → I2 ・10件を支援"])
    #expect(comparison.changes[0].words == [WordChange(old: 0..<0, new: 0..<7)])
  }

  @Test func aNewActionIsListedWithAllItsTexts() throws {
    var row = ComparisonSketch.action("4", "(1) 育てる", "① 学ぶ", "講座")
    row[.results] = ""
    row[.priority] = ""
    #expect(
      try lines { $0.insert(row, at: 2) } == [
        "4 existing_or_new new - → D4 既存", "4 title new - → F4 講座",
        "4 description new - → G4 ●講座を支援", "4 baseline new - → H4 ・窓口を設置",
        "4 start_year new - → J4 平成30年度", "4 issues new - → P4 ・周知が不足",
      ])
  }

  @Test func anActionThatIsGoneStandsBehindTheOneItFollowed() throws {
    let comparison = try ComparisonSketch.comparison { $0.remove(at: 1) }
    #expect(comparison.lines.first == "2 existing_or_new deleted D3 既存 → -")
    #expect(comparison.lines.count == 8)
    let actions = comparison.strategies[0].measures[0].actions
    #expect(actions.map(\.number) == [1, 2])
    #expect(actions.map(\.presence) == [.both, .onlyOld])
  }

  @Test func anActionWithAnotherNumberIsKnownByItsTitle() throws {
    #expect(
      try lines { rows in
        rows.remove(at: 1)
        rows[1][.number] = "2"
      }.filter { !$0.contains("deleted") } == ["2 number changed A4 3 → A3 2"])
  }

  @Test func actionsOfOneNumberAndTitleAreMatchedInTheirOrder() throws {
    var rows = ComparisonSketch.rows
    rows[1] = rows[0]
    rows[1][.issues] = "・場所が不足"
    var edited = rows
    edited.insert(ComparisonSketch.action("4", "(1) 育てる", "① 学ぶ", "講座"), at: 1)
    edited[2][.issues] = "・時間が不足"
    let comparison = PlanComparison(
      old: try ComparisonSketch.plan(SheetSketch.headings, rows),
      new: try ComparisonSketch.plan(SheetSketch.headings, edited))
    #expect(
      comparison.lines.filter { !$0.contains("new -") } == [
        "1 issues changed P3 ・場所が不足 → P4 ・時間が不足"
      ])
  }

  /// In the order of the columns, whatever of it is gone and whatever is there anew.
  @Test func changesOfAnActionFollowTheColumns() throws {
    var old = ComparisonSketch.rows
    old[0][.priority] = "◎\n完了（令和6年度）"
    old[0][.startYear] = ""
    var new = ComparisonSketch.rows
    new[0][.priority] = "◎"
    new[0][.issues] = "・担い手が不足"
    let fields = PlanComparison(
      old: try ComparisonSketch.plan(SheetSketch.headings, old),
      new: try ComparisonSketch.plan(SheetSketch.headings, new)
    ).changes.map(\.field.code)
    let columns = ColumnDescriptor.all.map { ChangedField.text($0.kind).code }
    #expect(
      fields
        == ["start_year", "issues", "status"].sorted {
          (columns.firstIndex(of: $0) ?? 0) < (columns.firstIndex(of: $1) ?? 0)
        })
  }

  @Test func aStatusInAColumnThatIsNewIsTold() throws {
    let changes = try ComparisonSketch.comparison(headings: SheetSketch.headings + ["状態"]) { rows in
      for (index, status) in ["継続", "休止（令和7年度）", ""].enumerated() { rows[index].append(status) }
    }.changes.filter { $0.field.code == "status" }
    #expect(changes.map(\.actionNumber) == [1, 2])
    #expect(changes.map { $0.new?.value } == ["継続", "休止（令和7年度）"])
  }

  @Test func anActionWithAnotherTitleIsKnownByItsNumber() throws {
    #expect(
      try lines { rows in
        rows[0][.title] = "研修（拡充）"
        rows[1][.title] = "工場見学"
        rows[1][.description] = "○工場の公開を支援"
      } == [
        "1 title changed F2 研修 → F2 研修（拡充）", "2 title changed F3 見学 → F3 工場見学",
        "2 description changed G3 ●見学を支援 → G3 ○工場の公開を支援",
      ])
  }

  @Test func aRelistedRowIsNotTakenForItsOriginal() throws {
    // The original gets another title; a new relisted row bears the one it had.
    var relisted = ComparisonSketch.action("4", "(1) 育てる", "② つなぐ", "研修")
    relisted[.priority] = "再掲"
    let comparison = try ComparisonSketch.comparison { rows in
      rows[0][.title] = "研修（拡充）"
      rows[0][.description] = "●研修を拡充"
      rows.append(relisted)
    }
    #expect(comparison.lines[0] == "1 title changed F2 研修 → F2 研修（拡充）")
    #expect(comparison.strategies[0].measures[1].actions.map(\.presence) == [.both, .onlyNew])
    // Relisted rows are compared like others.
    var edited = relisted
    edited[.issues] = "・見直しが必要"
    let again = PlanComparison(
      old: try ComparisonSketch.plan(SheetSketch.headings, ComparisonSketch.rows + [relisted]),
      new: try ComparisonSketch.plan(SheetSketch.headings, ComparisonSketch.rows + [edited]))
    #expect(again.lines == ["4 issues changed P5 ・周知が不足 → P5 ・見直しが必要"])
  }

  @Test func anActionThatMovesToAnotherMeasureIsAChangeOfItsMeasure() throws {
    #expect(
      try lines { $0[1][.measure] = "② つなぐ" } == ["2 measure changed C2 ① 学ぶ → C3 ② つなぐ"])
  }

  @Test func aMeasureWithAnotherNameIsKnownByItsActions() throws {
    #expect(
      try lines { rows in
        rows[0][.measure] = "① 学び合う"
        rows[1][.measure] = "① 学び合う"
      } == ["plan measure_name changed C2 ① 学ぶ → C2 ① 学び合う"])
  }

  @Test func aNewStrategyAndItsMeasureAreNewToo() throws {
    let row = ComparisonSketch.action("4", "(2) 広げる", "① 伝える", "展示")
    let lines = try lines { $0.append(row) }
    #expect(
      lines.prefix(2) == [
        "plan strategy_name new - → B5 (2) 広げる", "plan measure_name new - → C5 ① 伝える",
      ])
    #expect(lines.dropFirst(2).allSatisfy { $0.hasPrefix("4 ") && $0.contains(" new ") })
  }

  @Test func theScheduleIsComparedByYearsAndLabels() throws {
    var old = ComparisonSketch.rows
    var new = old
    (old[0][10], old[0][11]) = ("検討", "実施")
    (new[0][10], new[0][12]) = ("検討", "実施")
    let comparison = PlanComparison(
      old: try ComparisonSketch.plan(SheetSketch.headings, old),
      new: try ComparisonSketch.plan(SheetSketch.headings, new))
    #expect(
      comparison.lines == [
        "1 schedule changed K2 R6年度 検討⏎R7年度 実施 → K2 R6年度 検討⏎R8年度 実施"
      ])
  }

  @Test func aNewResultsColumnIsAnAddedHeadingWithAddedTexts() throws {
    var headings = SheetSketch.headings
    headings.insert("令和7年度実績", at: 9)
    var rows = ComparisonSketch.rows
    for index in rows.indices { rows[index].insert(index == 1 ? "・11件を支援" : "", at: 9) }
    let comparison = PlanComparison(
      old: try ComparisonSketch.plan(SheetSketch.headings, ComparisonSketch.rows),
      new: try ComparisonSketch.plan(headings, rows))
    #expect(
      comparison.lines == [
        "plan heading_results R7 added - → J1 令和7年度実績", "2 results R7 added - → J3 ・11件を支援",
      ])
    let back = PlanComparison(
      old: try ComparisonSketch.plan(headings, rows),
      new: try ComparisonSketch.plan(SheetSketch.headings, ComparisonSketch.rows))
    #expect(
      back.lines == [
        "plan heading_results R7 deleted J1 令和7年度実績 → -",
        "2 results R7 deleted J3 ・11件を支援 → -",
      ])
  }

  @Test func departmentsAreComparedWhereAnEditionHasThem() throws {
    let headings = SheetSketch.headings + ["担当課"]
    func plan(_ departments: [String]) throws -> Plan {
      try ComparisonSketch.plan(
        headings, zip(ComparisonSketch.rows, departments).map { $0 + [$1] })
    }
    let old = try plan(["商工課", "観光課", "商工課"])
    let changes = PlanComparison(old: old, new: try plan(["商工課", "農政課", ""])).changes
    #expect(changes.map(\.field.code) == ["department", "department"])
    #expect(changes.map(\.field.label) == ["担当課", "担当課"])
    #expect(changes.map(\.kind) == [.changed, .deleted])
    let without = try ComparisonSketch.plan(SheetSketch.headings, ComparisonSketch.rows)
    let added = PlanComparison(old: without, new: old).changes
    #expect(
      added.map(\.field.code) == ["heading_department", "department", "department", "department"])
  }
}
