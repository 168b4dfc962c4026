import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import Testing

/// What an edition shall say, made of values alone: no workbook is read or written.
@Suite struct IntendedPlanTests {
  private let year = FiscalYear(2024)

  private func cell(_ row: Int, _ column: Int) -> SourceCell {
    SourceCell(sheet: "計画", cell: CellReference(row: row, column: column))
  }

  private func action(_ number: Int, status: String? = nil, link: Int? = nil) -> Action {
    let row = number + 1
    func text(_ value: String, _ column: Int) -> Sourced<String> {
      Sourced(value, at: cell(row, column))
    }
    var texts: [ColumnKind: Sourced<String>] = [
      .title: text("研修", 2), .existingOrNew: text("既存", 3), .priority: text("◎", 4),
      .description: text("", 5), .baseline: text("5件", 6), .startYear: text("", 8),
      .issues: text("", 10),
    ]
    texts[.status] = status.map { text($0, 9) }
    return Action(
      number: Sourced(number, at: cell(row, 1)), texts: texts,
      results: [YearlyResults(fiscalYear: year, text: text("・10件", 7))], linkedAction: link)
  }

  /// 1 and 2 of one measure, 3 of another one.
  private func plan(_ actions: [Action], statusColumn: Bool = false) -> Plan {
    func measure(_ name: String, _ actions: [Action]) -> Measure {
      Measure(
        code: "S1M\(name)", mark: name, name: name, planPage: nil, source: cell(2, 1),
        actions: actions)
    }
    let heading = PlanHeading(
      column: .status, text: Sourced("状態", at: cell(1, 9)), asOf: nil, fiscalYear: nil)
    return Plan(
      title: nil, edition: year, window: year...year.next,
      headings: statusColumn ? [heading] : [],
      strategies: [
        Strategy(
          code: "S1", mark: "(1)", name: "育てる", nameInEnglish: nil, source: cell(2, 1),
          measures: [measure("①", Array(actions.dropLast())), measure("②", actions.suffix(1))])
      ], kpis: [])
  }

  private func requested(_ text: String) -> Requested<String> {
    Requested(text, from: UpdateSource(file: "表.csv", sheet: nil, cell: cell(2, 2).cell))
  }

  @Test func textsAreThoseAskedForAndAStatusLineStays() {
    var ended = action(2)
    ended.priority.value = "◎\n終了（令和5年度）"
    var plan = plan([action(1), ended, action(3)])
    let before = plan
    plan.setTexts([
      ActionUpdate(number: 1, texts: [.results(year): requested("・12件"), .title: requested("講座")]),
      ActionUpdate(number: 2, texts: [.priority: requested("○")]),
    ])
    #expect(plan.actions[0].results[0].text.value == "・12件")
    #expect(plan.actions[0].title.value == "講座")
    #expect(plan.actions[1].priority.value == "○\n終了（令和5年度）")
    #expect(plan.actions[2] == before.actions[2])
    #expect(PlanDifference(between: before, and: plan)?.subject.english.hasPrefix("No.1 ") == true)
  }

  @Test func statusStandsInItsColumnOrBelowThePriority() {
    let ended = ActionStatus(.ended, fiscalYear: year)
    var plan = plan([action(1), action(2, status: "継続"), action(3)], statusColumn: true)
    plan.setStatuses([(1, ended, nil), (2, ended, nil)])
    #expect(plan.actions[0].priority.value == "◎\n終了（令和6年度）")
    #expect(plan.actions[1].priority.value == "◎")
    #expect(plan.actions[1].status?.value == "終了（令和6年度）")
    plan.setStatuses([(1, ActionStatus(.continued), nil)])
    #expect(plan.actions[0].priority.value == "◎")
  }

  @Test func namesWithoutActionsAndLinksGoWithTheLast() {
    var plan = plan([action(1, link: 3), action(2), action(3)])
    plan.remove([3])
    #expect(plan.strategies[0].measures.map(\.name) == ["①"])
    #expect(plan.actions.map(\.linkedAction) == [nil, nil])
    plan.remove([1, 2])
    #expect(plan.strategies.isEmpty)
  }

  @Test func newYearHasBlankResultsRightOfTheLast() {
    let heading = PlanColumnLayout(
      column: .results(year), index: 7, heading: cell(1, 7).cell,
      headingRange: CellRange(cell(1, 7).cell), text: "令和6年度実績",
      wording: HeadingWording("令和6年度実績"), groups: [])
    let table = PlanTableLayout(
      sheet: "計画", headingRows: 1...1, columns: [heading],
      actionRows: (1...3).map { ActionRow(number: $0, rows: ($0 + 1)...($0 + 1)) },
      titleCells: [])
    var reading = PlanReading(
      plan: plan([action(1), action(2), action(3)]), layouts: [table], kpiLayouts: [],
      findings: [])
    reading.renew(to: year.next)
    reading.addResults(of: year.next, in: 8, of: table, heading: "令和7年度実績")
    #expect(reading.plan.edition == year.next)
    // Without a schedule the plan covers its edition alone.
    #expect(reading.plan.window == year.next...year.next)
    #expect(reading.layouts[0].results.map(\.layout.index) == [7, 8])
    #expect(
      reading.plan.actions.map { $0.results.map(\.text.value) }
        == Array(repeating: ["・10件", ""], count: 3))
    #expect(reading.plan.actions[1].results[1].text.source == cell(3, 8))
  }
}
