import PlanReading
import PlanText
import SpreadsheetML
import SummaryTables

/// A cell of the sheet 計画 unless another sheet is named.
func cell(_ row: Int, _ column: Int, sheet: String = "計画") -> SourceCell {
  SourceCell(sheet: sheet, cell: CellReference(row: row, column: column))
}

/// An action in a row, its columns in the order of the printed table (A–K).
func action(
  _ number: Int, row: Int = 5, sheet: String = "計画", title: String = "相談", existing: String = "既存",
  priority: String = "", description: String = "", baseline: String = "",
  results: [(year: Int, text: String)] = [], start: String = "", schedule: [ScheduleSpan] = [],
  issues: String = "", link: Int? = nil
) -> Action {
  func sourced(_ text: String, _ column: Int) -> Sourced<String> {
    Sourced(text, at: cell(row, column, sheet: sheet))
  }
  return Action(
    number: Sourced(number, at: cell(row, 1, sheet: sheet)),
    texts: [
      .title: sourced(title, 4), .existingOrNew: sourced(existing, 2),
      .priority: sourced(priority, 3), .description: sourced(description, 5),
      .baseline: sourced(baseline, 6), .startYear: sourced(start, 9), .issues: sourced(issues, 10),
    ],
    results: results.enumerated().map { index, result in
      YearlyResults(
        fiscalYear: FiscalYear(result.year), text: sourced(result.text, 7 + index))
    },
    schedule: schedule, linkedAction: link)
}

/// The headings of one table, in the row above its actions.
func headings(sheet: String = "計画", row: Int = 4, resultYears: [Int] = [2024]) -> [PlanHeading] {
  func heading(
    _ column: PlanColumn, _ number: Int, asOf: String? = nil, year: Int? = nil
  ) -> PlanHeading {
    PlanHeading(
      column: column, text: Sourced("見出し", at: cell(row, number, sheet: sheet)),
      asOf: asOf.flatMap { CalendarDate(iso: $0) }, fiscalYear: year.map { FiscalYear($0) })
  }
  return [heading(.description, 5), heading(.baseline, 6, asOf: "2024-03-31", year: 2023)]
    + resultYears.enumerated().map { index, year in
      heading(.results(FiscalYear(year)), 7 + index, asOf: "\(year + 1)-02-28", year: year)
    } + [heading(.issues, 10, year: 2025)]
}

/// A plan of one measure.
func samplePlan(
  _ actions: [Action], edition: Int = 2024, headings: [PlanHeading] = headings(),
  strategyMark: String = "(1)", measureMark: String = "①", planPage: String? = "P48",
  kpis: [KPI] = []
) -> Plan {
  let measure = Measure(
    code: "S1M1", mark: measureMark, name: "デジタル化", planPage: planPage, source: cell(5, 3),
    actions: actions)
  let strategy = Strategy(
    code: "S1", mark: strategyMark, name: "イノベーション", nameInEnglish: nil, source: cell(5, 2),
    measures: [measure])
  return Plan(
    title: nil, edition: FiscalYear(edition), window: FiscalYear(2024)...FiscalYear(2028),
    headings: headings, strategies: [strategy], kpis: kpis)
}

extension Plan {
  /// The plan's tables.
  var tables: [TableFile] {
    get throws { try SummaryTables.files(for: Edition(plan: self)) }
  }
}
