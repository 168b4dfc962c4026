import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Ids name a figure by its cell alone.
@Suite struct FigureIDTests {
  private func plan() throws -> Plan {
    try PlanReading.read(
      Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx")).worksheets()
    ).plan
  }

  /// The same plan with a year of results more, whose texts look back on the year before.
  private func nextPlan() throws -> Plan {
    var plan = try plan()
    for strategy in plan.strategies.indices {
      for measure in plan.strategies[strategy].measures.indices {
        for action in plan.strategies[strategy].measures[measure].actions.indices {
          let source = plan.strategies[strategy].measures[measure].actions[action].issues.source
          plan.strategies[strategy].measures[measure].actions[action].results.append(
            YearlyResults(
              fiscalYear: FiscalYear(2025), text: Sourced("令和6年度 5件、令和7年度 6件", at: source)))
        }
      }
    }
    return plan
  }

  @Test func areUniqueAndNoDatesOrNumbers() throws {
    let ids = try plan().figures().map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.wholeMatch(of: /A[0-9]+-(B|[0-9]{4})-[a-z][a-z2-9]{5}(-[0-9]+)?/) != nil, "\(id)")
    }
  }

  @Test func stayWhenAColumnIsAdded() throws {
    let before = try plan().figures()
    let after = try nextPlan().figures()
    #expect(after.count == before.count + 90)
    let byID = Dictionary(uniqueKeysWithValues: after.map { ($0.id, $0.stated) })
    for figure in before { #expect(byID[figure.id] == figure.stated, "\(figure.id)") }
  }

  @Test func stayWhenAnotherFigureIsAddedToTheCell() throws {
    let before = try plan()
    var after = before
    after.changeEveryResult { "・出前授業 7校。\n" + $0 + "\n・視察受入れ 3団体。" }
    let byID = Dictionary(uniqueKeysWithValues: after.figures().map { ($0.id, $0.stated) })
    for figure in before.figures() {
      #expect(byID[figure.id]?.value == figure.stated.value, "\(figure.id)")
      #expect(byID[figure.id]?.sourceText == figure.stated.sourceText, "\(figure.id)")
    }
  }

  @Test func tellRowsOfTheSameNumberApart() throws {
    var plan = try plan()
    let actions = plan.strategies[0].measures[0].actions
    plan.strategies[0].measures[0].actions.append(actions[0])
    let ids = plan.figures().map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains { $0.hasPrefix("A1_2-2024-") })
  }
}

extension Plan {
  /// Changes the text of every result.
  fileprivate mutating func changeEveryResult(_ change: (String) -> String) {
    for strategy in strategies.indices {
      for measure in strategies[strategy].measures.indices {
        for action in strategies[strategy].measures[measure].actions.indices {
          let results = strategies[strategy].measures[measure].actions[action].results
          strategies[strategy].measures[measure].actions[action].results = results.map {
            YearlyResults(
              fiscalYear: $0.fiscalYear, text: Sourced(change($0.text.value), at: $0.text.source))
          }
        }
      }
    }
  }
}
