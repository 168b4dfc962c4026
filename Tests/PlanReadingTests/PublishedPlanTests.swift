import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Both workbooks of the published plan give exactly its content.
@Suite struct PublishedPlanTests {
  static let books = ["plan/action-plan-r6.xlsx", "plan/action-plan-r6-pages.xlsx"]

  private func reading(_ book: String) throws -> PlanReading {
    try PlanReading.read(Workbook(bytes: Fixture.bytes(book)).worksheets())
  }

  @Test(arguments: books)
  func strategiesAndMeasures(_ book: String) throws {
    let plan = try reading(book).plan
    let published = try PublishedPlan.read()
    #expect(plan.strategies.map(\.mark) == published.strategies.map(\.mark))
    #expect(plan.strategies.map(\.name) == published.strategies.map(\.name))
    #expect(plan.strategies.map(\.nameInEnglish) == published.strategies.map(\.english))
    let measures = plan.strategies.map(\.measures)
    #expect(measures.map { $0.map(\.mark) } == published.strategies.map { $0.measures.map(\.mark) })
    #expect(measures.map { $0.map(\.name) } == published.strategies.map { $0.measures.map(\.name) })
    #expect(
      measures.map { $0.map(\.planPage) } == published.strategies.map { $0.measures.map(\.page) })
    #expect(
      measures.map { $0.map { $0.actions.map(\.number.value) } }
        == published.strategies.map { $0.measures.map { $0.actions.map(\.no) } })
  }

  @Test(arguments: books)
  func everyTextOfEveryAction(_ book: String) throws {
    let actions = try reading(book).plan.actions
    let published = try PublishedPlan.read().strategies.flatMap { $0.measures.flatMap(\.actions) }
    #expect(actions.count == 45)
    for (action, expected) in zip(actions, published) {
      #expect(action.number.value == expected.no)
      #expect(action.title.value == expected.title)
      #expect(action.existingOrNew.value == expected.status)
      #expect(action.isPriority == expected.priority, "No. \(expected.no)")
      #expect(action.isRelisted == expected.relisted, "No. \(expected.no)")
      #expect(action.description.value == expected.description)
      #expect(action.baseline.value == expected.baseline)
      #expect(action.results.map(\.fiscalYear) == [FiscalYear(2024)])
      #expect(action.results.map(\.text.value) == [expected.resultsR6])
      #expect(action.startYear.value == expected.startYear)
      #expect(action.issues.value == expected.issues)
    }
  }

  @Test(arguments: books)
  func everySpanOfTheSchedule(_ book: String) throws {
    let actions = try reading(book).plan.actions
    let published = try PublishedPlan.read().strategies.flatMap { $0.measures.flatMap(\.actions) }
    let spans = actions.map { action in
      action.schedule.map { span in
        PublishedPlan.Span(
          from: span.years.lowerBound.shortLabel, to: span.years.upperBound.shortLabel,
          label: span.label)
      }
    }
    #expect(spans == published.map(\.schedule))
    #expect(spans.joined().count == 59)
  }

  @Test func spansKnowHowTheyAreDrawn() throws {
    let drawn = try reading(Self.books[0]).plan.actions.flatMap(\.schedule).map(\.drawnAs)
    #expect(drawn.allSatisfy { $0 == .shape })
    let cells = try reading(Self.books[1]).plan.actions.flatMap(\.schedule)
    #expect(
      cells.allSatisfy { span in
        let isOneYear = span.years.lowerBound == span.years.upperBound
        return span.drawnAs == (isOneYear ? .cell : .mergedCell)
      })
  }

  @Test func relistedRowsLinkToTheirOriginals() throws {
    let actions = try reading(Self.books[0]).plan.actions
    let links = Dictionary(
      uniqueKeysWithValues: actions.compactMap { action in
        action.linkedAction.map { (action.number.value, $0) }
      })
    #expect(links == [24: 1, 31: 16, 40: 11, 42: 29])
  }

  @Test func titleHeadingsEditionAndWindow() throws {
    let published = try PublishedPlan.read()
    for book in Self.books {
      let plan = try reading(book).plan
      #expect(plan.title?.value.hasPrefix(published.title) == true)
      #expect(plan.edition == FiscalYear(2024))
      #expect(plan.window == FiscalYear(2024)...FiscalYear(2028))
      let first = plan.headings.first?.text.source.sheet
      let labels = plan.headings.filter { $0.text.source.sheet == first }.map(\.text.value)
      func folded(_ text: String) -> String { text.filter { !$0.isWhitespace } }
      // The number column has no printed heading of its own.
      #expect(
        labels.dropFirst().map(folded)
          == published.headers.columns.dropFirst().map { folded($0.label) })
    }
  }

  @Test func pagesKeepTheirOwnWording() throws {
    let headings = try reading(Self.books[1]).plan.headings.filter { $0.column == .issues }
    let wordings = headings.map { $0.text.value.filter { !$0.isWhitespace } }
    #expect(wordings.count == 6)
    // Sources: pages 1, 3 における; 2, 4 においての; the transcription folds 5 and 6.
    #expect(wordings[0].contains("における") && wordings[1].contains("においての"))
  }

  @Test func kpisOfTheFirstBook() throws {
    let kpis = try reading(Self.books[0]).plan.kpis
    let published = try PublishedKPIs.read().indicators
    #expect(kpis.map(\.indicator) == published.map(\.name))
    #expect(kpis.map(\.unit) == published.map(\.unit))
    #expect(kpis.map(\.code) == ["S1K1", "S1K2", "S2K1", "S3K1", "S3K2"])
    for (kpi, expected) in zip(kpis, published) {
      let figures = kpi.values.filter { $0.number != nil }
      #expect(figures.map(\.kind) == [.baseline, .target])
      #expect(figures.map(\.fiscalYear) == [FiscalYear(2023), FiscalYear(2024)])
      #expect(figures.map(\.number) == [expected.baseline, expected.target])
      let notes = kpi.values.filter { $0.note != nil }
      #expect(notes.map(\.fiscalYear) == (2025...2028).map(FiscalYear.init))
      #expect(notes.allSatisfy { $0.note == expected.note })
    }
  }

  @Test func secondBookHasNoKPIsAndSaysSo() throws {
    let reading = try reading(Self.books[1])
    #expect(reading.plan.kpis.isEmpty)
    #expect(reading.findings.map(\.severity) == [.note])
  }

  @Test(arguments: books)
  func noFindingIsAnError(_ book: String) throws {
    #expect(try reading(book).findings.allSatisfy { $0.severity < .error })
  }
}
