import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import Testing

/// Values of the plan's model.
@Suite struct PlanModelTests {
  private let source = SourceCell(sheet: "計画", cell: CellReference(row: 2, column: 1))
  private let year = FiscalYear(2024)

  private func sourced(_ text: String) -> Sourced<String> { Sourced(text, at: source) }

  private func action(_ number: Int = 1, title: String = "祭り", results: String = "実施") -> Action {
    Action(
      number: Sourced(number, at: source), texts: [.title: sourced(title)],
      results: [YearlyResults(fiscalYear: year, text: sourced(results))])
  }

  @Test func aColumnOfAYearNeedsOneAndOthersHaveNone() {
    #expect(PlanColumn(.results, of: nil) == nil && PlanColumn(.schedule) == nil)
    #expect(PlanColumn(.results, of: year) == .results(year))
    #expect(PlanColumn(.title, of: year) == .title && PlanColumn(.title) == .title)
    #expect(PlanColumn.results(year).resultsYear == year)
    #expect(PlanColumn.results(year).scheduleYear == nil)
    #expect(PlanColumn.schedule(year).scheduleYear == year)
    #expect(PlanColumn.schedule(year).resultsYear == nil)
  }

  @Test func aColumnIsNamedWithItsYear() {
    #expect(PlanColumn.results(year).label == "令和6年度実績")
    #expect(PlanColumn.schedule(year).label == "令和6年度" && PlanColumn.issues.label == "課題")
    #expect(PlanColumn.results(year).name.english == "令和6年度実績 (results)")
    #expect(PlanColumn.results(year).name.japanese == "令和6年度実績")
    #expect(PlanColumn.schedule(year).name.japanese == "R6年度")
    #expect(PlanColumn.schedule(year).name.english == "R6年度 (schedule)")
    #expect(PlanColumn.issues.name.english == "課題 (issues)")
  }

  @Test func textsAreFoundAndChangedByTheirColumns() throws {
    var action = action()
    let note = try #require(PlanColumn(.note))
    let second = try #require(PlanColumn(.description, of: nil, position: 1))
    action.further = [note, second].map { FurtherText(column: $0, text: sourced("済")) }
    #expect(action.text(.title)?.value == "祭り" && action.text(.issues) == nil)
    #expect(action.text(.results(year))?.value == "実施")
    #expect(action.text(.results(year.next)) == nil && action.text(.schedule(year)) == nil)
    #expect(action.text(note)?.value == "済" && action.text(second)?.value == "済")
    for column in [.title, .results(year), .results(year.next), .issues, note] {
      action.setText(column, to: "新")
    }
    #expect(action.title.value == "新" && action.text(.results(year))?.value == "新")
    #expect(action.results.count == 1 && action.text(.issues) == nil)
    #expect(action.further.map(\.text.value) == ["新", "済"])
    #expect(action.cellTexts.map(\.column) == [.title, .results(year), note, second])
  }

  @Test func furtherColumnsAreThoseThatTheModelHasNoWordFor() {
    #expect(!PlanColumn.title.isFurther && !PlanColumn.results(year).isFurther)
    #expect(!PlanColumn.number.isFurther && !PlanColumn.schedule(year).isFurther)
    #expect(PlanColumn(.description, of: nil, position: 1)?.isFurther == true)
    #expect(PlanColumn(.target, of: year)?.isFurther == true)
    #expect(PlanColumn(.note)?.isFurther == true && PlanColumn(.indicatorName)?.isFurther == true)
    #expect(PlanColumn(.ignored)?.isFurther == false)
  }

  @Test func actionsThatSayTheSameMayStandElsewhere() {
    var other = action()
    let base = action()
    other.changeSources { $0.sheet = "別" }
    #expect(other != base && other.saysTheSame(as: base))
    #expect(other.number.source.sheet == "別" && other.title.source.sheet == "別")
    #expect(other.results[0].text.source.sheet == "別")
    #expect(!action(2).saysTheSame(as: base) && !action(title: "港").saysTheSame(as: base))
    #expect(!action(results: "").saysTheSame(as: base))
    other.linkedAction = 3
    #expect(!other.saysTheSame(as: base))
  }

  @Test func scheduleAndFurtherTextsArePartOfWhatIsSaid() throws {
    let note = try #require(PlanColumn(.note))
    let span = ScheduleSpan(years: year...year, label: "実施", drawnAs: .cell, source: source)
    var base = action()
    base.schedule = [span]
    base.further = [FurtherText(column: note, text: sourced("済"))]
    var other = base
    other.schedule[0].label = "検討"
    #expect(!other.saysTheSame(as: base))
    other.schedule = [
      ScheduleSpan(years: year...year.next, label: "実施", drawnAs: .cell, source: source)
    ]
    #expect(!other.saysTheSame(as: base))
    other.schedule = [
      ScheduleSpan(years: year...year, label: "実施", drawnAs: .shape, source: source)
    ]
    #expect(!other.saysTheSame(as: base))
    other = base
    other.further[0].text.value = "未"
    #expect(!other.saysTheSame(as: base))
    base.changeSources { $0.sheet = "別" }
    #expect(base.schedule[0].source.sheet == "別" && base.further[0].text.source.sheet == "別")
  }

  @Test(arguments: [
    ("既存", ExistingOrNew.existing), ("継続", .existing), ("既存（拡充）", .existing), ("新規", .new),
    ("新規（R6～）", .new), ("新 規", .new), ("新規（R6～）（再掲）", .new), ("拡充", nil), ("", nil), ("（新規）", nil),
  ])
  func existingOrNewIsRead(cell: String, expected: ExistingOrNew?) {
    #expect(ExistingOrNew(cell) == expected)
  }

  @Test func strategiesAndMeasuresWithoutANameAreNoLevels() {
    func measure(_ name: String, mark: String = "") -> Measure {
      Measure(code: "M", mark: mark, name: name, planPage: "P1", source: source, actions: [])
    }
    func levels(_ name: String, mark: String = "", _ measures: [Measure]) -> [PlanLevel] {
      let strategy = Strategy(
        code: "S", mark: mark, name: name, nameInEnglish: "Grow", source: source, measures: measures
      )
      return Plan(
        title: nil, edition: year, window: year...year, headings: [], strategies: [strategy],
        kpis: []
      ).twoLevels
    }
    #expect(levels("甲", [measure("い"), measure("")]).map(\.code) == ["S", "M"])
    #expect(levels("甲", [measure("い")]).map(\.level) == [1, 2])
    #expect(levels("甲", [measure("い")]).map(\.parentCode) == [nil, "S"])
    #expect(levels("甲", [measure("い")]).map(\.planPage) == [nil, "P1"])
    #expect(levels("", [measure("い")]).map(\.level) == [1])
    #expect(levels("", [measure("い")]).map(\.parentCode) == [nil])
    #expect(levels("", mark: "(1)", [measure("", mark: "①")]).map(\.mark) == ["(1)", "①"])
    #expect(levels("", []).isEmpty)
  }

  @Test func slipsAreFoundInNarrativesLabelsAndTitles() {
    let cell = { SourceCell(sheet: "計画", cell: CellReference(row: 2, column: $0)) }
    var action = Action(
      number: Sourced(1, at: cell(1)),
      texts: [.title: Sourced("祭り（港", at: cell(2)), .issues: Sourced("人手（港", at: cell(3))],
      results: [YearlyResults(fiscalYear: year, text: Sourced("実施", at: cell(4)))])
    action.schedule = [
      ScheduleSpan(years: year...year, label: "検討（港", drawnAs: .cell, source: cell(5)),
      ScheduleSpan(years: year...year, label: "実施", drawnAs: .cell, source: cell(6)),
    ]
    let measure = Measure(
      code: "S1M1", mark: "", name: "い", planPage: nil, source: source, actions: [action])
    let strategy = Strategy(
      code: "S1", mark: "", name: "甲", nameInEnglish: nil, source: source, measures: [measure])
    let plan = Plan(
      title: nil, edition: year, window: year...year, headings: [], strategies: [strategy],
      kpis: [])
    let found = PlanTexts(plan).slips
    #expect(Set(found.map(\.source.column)) == [2, 3, 5] && found.count == 3)
    #expect(found.allSatisfy { $0.slips.strayBracket != nil })
  }
}
