import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Results that have gone to the 現状 keep their year and day.
@Suite struct NarrativeSectionTests {
  private func sections(
    _ text: String, year: Int? = 2024, asOf: String? = "2025-03-31"
  ) -> [(Int?, String?, Bool)] {
    let plan = BaselineSketch.plan(text, year: year, asOf: asOf)
    let narratives = PlanTexts(plan).narratives.joined().filter { $0.field == .baseline }
    guard let narrative = narratives.first else { return [] }
    return narrative.sections(in: plan).map {
      ($0.fiscalYear?.westernYear, $0.asOf?.iso, $0.isHeaded)
    }
  }

  @Test func aFoldedYearOpensASection() {
    let found = sections("・13.2 %\n＜令和6年度（令和7年2月末時点）＞\n・101社")
    #expect(found.map(\.0) == [2023, 2024])
    #expect(found.map(\.1) == ["2024-03-31", "2025-02-28"])
    #expect(found.map(\.2) == [false, true])
  }

  @Test func finalYearsHaveNoDay() {
    let found = sections("・1\n【令和6年度】\n・2\n■令和7年度（令和8年2月末時点）\n・3", year: 2025, asOf: "2026-03-31")
    #expect(found.map(\.0) == [2023, 2024, 2025])
    #expect(found.map(\.1) == ["2024-03-31", nil, "2026-02-28"])
  }

  @Test(arguments: [
    "・相談 3件\n・訪問 4件", "【令和5年度】\n・3件", "・令和6年度に実施予定\n・3件", "【令和6年度 12社掲載】\n・3件",
    "＜令和6年度の取組＞\n・3件", "",
  ])
  func otherTextsAreOne(text: String) {
    #expect(sections(text, year: 2023, asOf: "2024-03-31").map(\.0) == [2023], "\(text)")
  }

  @Test func figuresOfAFoldedPlanAreThoseOfItsColumns() throws {
    let before = try PlanReading.read(
      book: Fixture.bytes("plan/action-plan-r6.xlsx")
    ).plan
    var after = before
    after.edition = FiscalYear(2025)
    after.fold(FiscalYear(2024), line: "＜令和6年度（令和7年2月末時点）＞")
    let folded = Dictionary(uniqueKeysWithValues: after.figures().map { ($0.id, $0.stated) })
    #expect(folded.count == before.figures().count)
    for figure in before.figures() {
      let other = folded[figure.id]
      #expect(other?.fiscalYear == figure.stated.fiscalYear, "\(figure.id)")
      #expect(other?.asOf == figure.stated.asOf, "\(figure.id)")
      #expect(other?.value == figure.stated.value && other?.label == figure.stated.label)
    }
  }
}

extension Plan {
  /// Moves the results of a year to the baselines, under a line of its own, as a fold does.
  fileprivate mutating func fold(_ year: FiscalYear, line: String) {
    for strategy in strategies.indices {
      for measure in strategies[strategy].measures.indices {
        for index in strategies[strategy].measures[measure].actions.indices {
          var action = strategies[strategy].measures[measure].actions[index]
          let results = action.results.first?.text.value ?? ""
          if !results.isEmpty, !isDashOnly(results) {
            let old = isDashOnly(action.baseline.value) ? "" : action.baseline.value
            action.baseline.value = [old, line, results].filter { !$0.isEmpty }.joined(
              separator: "\n")
          }
          action.results = []
          strategies[strategy].measures[measure].actions[index] = action
        }
      }
    }
    headings = headings.map { heading in
      var heading = heading
      if heading.column == .baseline {
        heading.fiscalYear = year
        heading.asOf = year.lastDay
      }
      return heading
    }
  }
}
