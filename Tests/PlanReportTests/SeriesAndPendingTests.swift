import Diagnostics
import PlanChecks
import PlanReading
import PlanText
import SpreadsheetML
import Testing

@testable import PlanReport

@Suite("Figures and blanks of the report")
struct SeriesAndPendingTests {
  private let place = SourceCell(sheet: "KPI", cell: CellReference(row: 5, column: 3))

  private func value(_ kind: KPIValue.Kind, _ year: Int, _ number: Double?) -> KPIValue {
    KPIValue(kind: kind, fiscalYear: FiscalYear(year), number: number, note: nil, source: place)
  }

  private func kpi(_ values: [KPIValue]) -> KPI {
    KPI(
      code: "S1K1", strategyCode: "S1", indicator: "相談件数", unit: "件", source: place,
      values: values)
  }

  @Test("the rate is actual by target of a year; none where the target is blank or 0")
  func rates() {
    let series = KPISeries(
      kpi([
        value(.baseline, 2023, 100), value(.target, 2024, 120), value(.actual, 2024, 100),
        value(.target, 2025, 0), value(.actual, 2025, 5), value(.target, 2026, nil),
        value(.actual, 2026, 5), value(.target, 2027, 10), value(.actual, 2027, 15),
        value(.target, 2028, 10),
      ]))
    #expect(series.years.map(\.rate) == [83.3, nil, nil, 150, nil])
  }

  @Test("the table below a chart has a row each for targets, actuals and rates")
  func tableOfFigures() {
    let kpi = kpi([
      value(.baseline, 2023, 1200), value(.target, 2024, 120), value(.actual, 2024, 90),
      value(.target, 2025, 130),
    ])
    let plan = Plan(
      title: nil, edition: FiscalYear(2025), window: FiscalYear(2024)...FiscalYear(2028),
      headings: [], strategies: [], kpis: [kpi])
    let edition = ReportedEdition(plan: plan, texts: PlanTexts(plan), findings: [])
    let html = String(
      decoding: PlanReport(of: edition, earlier: [], in: .japanese).html, as: UTF8.self)
    func row(_ name: String, _ cells: [String]) -> String {
      "<tr><th scope=\"row\">\(name)</th>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    #expect(html.contains(row("目標", ["", "120", "130"])))
    #expect(html.contains(row("実績", ["1,200", "90", ""])))
    #expect(html.contains(row("達成率", ["", "75%", "―"])))
  }

  @Test("the figure of each target stands in the chart too")
  func targetsInTheChart() {
    let series = KPISeries(kpi([value(.target, 2024, 1240), value(.target, 2025, 30)]))
    var page = Page(.japanese)
    KPIChart(series, page).write(&page)
    for text in ["1,240", "30"] {
      #expect(page.html.contains(">\(text)</text>"), "\(text)")
    }
  }

  @Test("blanks are due where the year has come, and of active actions only")
  func pending() {
    func action(_ number: Int, priority: String, _ results: String) -> Action {
      let place = SourceCell(sheet: "計画", cell: CellReference(row: 4 + number, column: 1))
      return Action(
        number: Sourced(number, at: place),
        texts: [
          .title: Sourced("取組\(number)", at: place), .priority: Sourced(priority, at: place),
        ],
        results: [
          YearlyResults(fiscalYear: FiscalYear(2024), text: Sourced("", at: place)),
          YearlyResults(fiscalYear: FiscalYear(2025), text: Sourced(results, at: place)),
        ])
    }
    let measure = Measure(
      code: "S1M1", mark: "", name: "施策", planPage: nil, source: place,
      actions: [
        action(1, priority: "", ""), action(2, priority: "終了（令和6年度）", ""),
        action(3, priority: "", "―"), action(4, priority: "◎", "実施"),
        action(5, priority: "", "　\n"),
      ])
    let plan = Plan(
      title: nil, edition: FiscalYear(2025), window: FiscalYear(2024)...FiscalYear(2028),
      headings: [],
      strategies: [
        Strategy(
          code: "S1", mark: "", name: "戦略", nameInEnglish: nil, source: place, measures: [measure])
      ],
      kpis: [
        kpi([
          value(.target, 2024, nil), value(.actual, 2024, nil), value(.target, 2025, nil),
          value(.actual, 2025, nil), value(.target, 2026, 5), value(.actual, 2026, nil),
        ])
      ])
    let pending = PendingValues(
      ReportedEdition(plan: plan, texts: PlanTexts(plan), findings: []))
    #expect(pending.results.map(\.number) == [1, 5])
    #expect(pending.written == 2)
    #expect(
      pending.kpis.map { "\($0.value.kind) \($0.value.fiscalYear.westernYear)" }
        == ["target 2025", "actual 2025"])
  }

  @Test("spans that overlap stand in rows of their own")
  func lanes() {
    func span(_ first: Int, _ last: Int) -> ScheduleSpan {
      ScheduleSpan(
        years: FiscalYear(first)...FiscalYear(last), label: "", drawnAs: .cell, source: place)
    }
    let window = FiscalYear(2024)...FiscalYear(2028)
    func years(_ spans: [ScheduleSpan]) -> [[Int]] {
      PlanReport.lanes(spans, in: window).map { $0.map(\.years.lowerBound.westernYear) }
    }
    #expect(years([]) == [[]])
    #expect(years([span(2026, 2028), span(2024, 2025)]) == [[2024, 2026]])
    #expect(
      years([span(2024, 2026), span(2025, 2028), span(2027, 2028)]) == [[2024, 2027], [2025]])
    #expect(years([span(2020, 2023)]) == [[]])
  }
}
