import PlanReading
import PlanText
import SpreadsheetML

/// A plan of one action whose 現状 and results of 令和7年度 say the same text.
enum BaselineSketch {
  /// Reads nothing: it is made of values.
  ///
  /// - Parameters:
  ///   - text: What both cells say.
  ///   - year: The year that the heading of the 現状 names.
  ///   - asOf: The day that it names, as ISO 8601 writes it.
  /// - Returns: The plan of 令和7年度.
  static func plan(_ text: String, year: Int?, asOf: String?) -> Plan {
    let source = { SourceCell(sheet: "計画", cell: CellReference(row: $0, column: 6)) }
    let action = Action(
      number: Sourced(1, at: source(5)), texts: [.baseline: Sourced(text, at: source(5))],
      results: [YearlyResults(fiscalYear: FiscalYear(2025), text: Sourced(text, at: source(5)))])
    let heading = PlanHeading(
      column: .baseline, text: Sourced("現状", at: source(4)),
      asOf: asOf.flatMap { CalendarDate(iso: $0) }, fiscalYear: year.map { FiscalYear($0) })
    let measure = Measure(
      code: "S1M1", mark: "①", name: "施策", planPage: nil, source: source(5), actions: [action])
    let strategy = Strategy(
      code: "S1", mark: "(1)", name: "戦略", nameInEnglish: nil, source: source(5),
      measures: [measure])
    return Plan(
      title: nil, edition: FiscalYear(2025), window: FiscalYear(2024)...FiscalYear(2028),
      headings: [heading], strategies: [strategy], kpis: [])
  }
}
