import PlanReading
import PlanText
import Testing

@testable import PlanEditing

/// What tables ask for is written partly before the year goes on, partly behind it.
@Suite struct YearOfAnUpdateTests {
  private let r6 = FiscalYear(2024)
  private let r7 = FiscalYear(2025)
  private let r8 = FiscalYear(2026)

  private func action(_ number: Int, _ texts: [PlanColumn: String]) -> ActionUpdate {
    ActionUpdate(number: number, texts: texts.mapValues { RowBook.asked($0) })
  }

  private func kpi(_ code: String?, _ years: [FiscalYear], unit: String? = nil) -> KPIUpdate {
    KPIUpdate(
      code: code, indicator: RowBook.asked("件数"), unit: unit.map { RowBook.asked($0) },
      values: years.map {
        KPIUpdate.Value(kind: .target, fiscalYear: $0, content: RowBook.asked(.number(1)))
      })
  }

  @Test func resultsOfTheNewYearComeWithIt() {
    let update = PlanUpdate(actions: [
      action(2, [.results(r7): "b", .issues: "d"]), action(1, [.results(r7): "a"]),
      action(3, [.results(r6): "c"]),
    ])
    #expect(
      update.known(before: r7).actions
        == [action(2, [.issues: "d"]), action(3, [.results(r6): "c"])])
    #expect(
      update.coming(in: r7, added: []).actions
        == [action(1, [.results(r7): "a"]), action(2, [.results(r7): "b"])])
  }

  @Test func scheduleAndStatusAreKnownBefore() {
    let schedule = ActionUpdate(number: 1, schedule: RowBook.asked([RequestedSpan(short: "R7 実施")]))
    let status = ActionUpdate(number: 2, status: RowBook.asked(ActionStatus(.ended)))
    let update = PlanUpdate(actions: [schedule, status])
    #expect(update.known(before: r7) == update)
    #expect(update.coming(in: r7, added: []).isEmpty)
  }

  @Test func newActionComesBeforeAndItsResultsWithTheYear() {
    let new = RowBook.new("甲", measure: "学ぶ", texts: [.results(r7): "a", .results(r6): "b"])
    let update = PlanUpdate(newActions: [RowBook.new("乙", measure: "学ぶ"), new])
    #expect(
      update.known(before: r7).newActions == [
        RowBook.new("乙", measure: "学ぶ"),
        RowBook.new("甲", measure: "学ぶ", texts: [.results(r6): "b"]),
      ])
    let coming = update.coming(in: r7, added: [8, 9])
    #expect(coming.newActions.isEmpty)
    #expect(coming.actions == [action(9, [.results(r7): "a"])])
  }

  @Test func figuresOfTheNewYearAndLaterComeWithIt() {
    let update = PlanUpdate(kpis: [
      kpi("S1K1", [r6, r7, r8], unit: "件"), kpi("S1K2", [r7]), kpi("S1K3", [r6]),
      kpi("S1K4", [], unit: "人"), kpi(nil, [r6, r7]),
    ])
    #expect(
      update.known(before: r7).kpis
        == [kpi("S1K1", [r6], unit: "件"), kpi("S1K3", [r6]), kpi("S1K4", [], unit: "人")])
    #expect(
      update.coming(in: r7, added: []).kpis
        == [kpi("S1K1", [r7, r8]), kpi("S1K2", [r7]), kpi(nil, [r6, r7])])
  }

  @Test func tableSpeaksOfTheYearByResultsAndFigures() {
    #expect(PlanUpdate(actions: [action(1, [.results(r7): "a"])]).speaks(of: r7))
    #expect(!PlanUpdate(actions: [action(1, [.results(r6): "a"])]).speaks(of: r7))
    let new = RowBook.new("甲", measure: "学ぶ", texts: [.results(r7): "a"])
    #expect(PlanUpdate(newActions: [new]).speaks(of: r7))
    #expect(!PlanUpdate(newActions: [new]).speaks(of: r6))
    #expect(PlanUpdate(kpis: [kpi("S1K1", [r6, r7])]).speaks(of: r7))
    #expect(!PlanUpdate(kpis: [kpi("S1K1", [r6, r8])]).speaks(of: r7))
  }

  @Test func updateIsEmptyWhenItAsksForNothing() {
    #expect(PlanUpdate().isEmpty)
    #expect(!PlanUpdate(actions: [action(1, [.issues: "a"])]).isEmpty)
    #expect(!PlanUpdate(newActions: [RowBook.new("甲", measure: "学ぶ")]).isEmpty)
    #expect(!PlanUpdate(kpis: [kpi("S1K1", [r6])]).isEmpty)
  }
}
