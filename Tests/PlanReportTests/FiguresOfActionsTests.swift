import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import Testing

@testable import PlanReport

@Suite("Figures of an action in the report")
struct FiguresOfActionsTests {
  /// The page of a plan with one action and its results of two years.
  private func page(_ earlier: String, _ later: String) -> String {
    func place(_ column: Int) -> SourceCell {
      SourceCell(sheet: "計画", cell: CellReference(row: 2, column: column))
    }
    let action = Action(
      number: Sourced(1, at: place(1)), texts: [.title: Sourced("相談", at: place(6))],
      results: [
        YearlyResults(fiscalYear: FiscalYear(2024), text: Sourced(earlier, at: place(8))),
        YearlyResults(fiscalYear: FiscalYear(2025), text: Sourced(later, at: place(9))),
      ])
    let measure = Measure(
      code: "S1M1", mark: "", name: "施策", planPage: nil, source: place(3), actions: [action])
    let plan = Plan(
      title: nil, edition: FiscalYear(2025), window: FiscalYear(2024)...FiscalYear(2028),
      headings: [],
      strategies: [
        Strategy(
          code: "S1", mark: "", name: "戦略", nameInEnglish: nil, source: place(2),
          measures: [measure])
      ],
      kpis: [])
    let edition = ReportedEdition(plan: plan, texts: PlanTexts(plan), findings: [])
    return String(decoding: PlanReport(of: edition, earlier: [], in: .japanese).html, as: UTF8.self)
  }

  @Test(
    "what is counted in two years says how it has changed",
    arguments: [
      ("相談3件", "相談1,205件", "↑ +1,202件"), ("相談5件", "相談3件", "↓ −2件"), ("相談5件", "相談5件", "→ 同じ"),
      ("予算1.5億円", "予算1.2億円", "↓ −0.3億円"),
    ])
  func change(_ earlier: String, _ later: String, _ change: String) {
    let page = page(earlier, later)
    #expect(page.contains("<td>\(change)</td>"), "\(change)")
    #expect(["↑", "↓", "→"].filter { page.contains($0 + " ") } == [String(change.prefix(1))])
  }

  @Test(
    "figures of which there are several, or that count other things, are not compared",
    arguments: [("相談3件、相談2件", "相談5件"), ("相談3件", "相談5社"), ("相談3件", "交流5件")])
  func notCompared(_ earlier: String, _ later: String) {
    let page = page(earlier, later)
    #expect(page.contains("増減") && !page.contains("↑ ") && !page.contains("↓ "))
  }
}
