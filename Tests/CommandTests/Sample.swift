import Diagnostics
import Foundation
import PlanChecks
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import SummaryTables
import actionplan

/// Values for the tests of what the command says.
enum Sample {
  /// One book with every kind of change on one sheet.
  static func book() throws -> FinishedBook {
    FinishedBook(
      output: try output(), plan: plan, events: events,
      findings: [
        Diagnostic(
          code: "planned-results", severity: .warning, place: Place(sheet: "R7計画", cell: "I5"),
          message: LocalizedText(ja: "予定と書かれています。", en: "says that it is planned.")),
        Diagnostic(
          code: "no-kpi", severity: .note,
          message: LocalizedText(ja: "KPIがありません。", en: "there are no KPIs.")),
      ].map { Finding($0, actionNumber: nil) })
  }

  private static func output() throws -> BookOutput {
    let folder = try WorkFolder()
    var input = try InputBook(readingFrom: try folder.write("x", to: "r6.xlsx"))
    input.path = "plan/r6.xlsx"
    return BookOutput(
      input: input, name: "r7", folder: "next", workbook: [1],
      tables: [
        TableFile(name: "actions.csv", bytes: [2]), TableFile(name: "kpis.csv", bytes: [3]),
      ])
  }

  private static var plan: Plan {
    let source = SourceCell(sheet: "R7計画", cell: CellReference(row: 5, column: 2))
    func measure(_ code: String) -> Measure {
      Measure(code: code, mark: "", name: "施策", planPage: nil, source: source, actions: [])
    }
    let strategy = Strategy(
      code: "S1", mark: "", name: "戦略", nameInEnglish: nil, source: source,
      measures: [measure("S1M1"), measure("S1M2")])
    return Plan(
      title: nil, edition: FiscalYear(2025), window: FiscalYear(2024)...FiscalYear(2028),
      headings: [], strategies: [strategy], kpis: [])
  }

  private static var events: [Event] {
    [
      Event(.editionRolled(EditionRoll(from: FiscalYear(2024), to: FiscalYear(2025)))),
      added("R7計画", column: 10, "令和7年度実績\n(※令和8年2月末時点)"),
      rolled(.title, "計画（令和6年度版）", "計画（令和7年度版）"),
      rolled(.dateOfIssue, "令和7年3月 産業振興課", "令和8年3月 産業振興課"),
      freed(5), freed(6), freed(10), rolled(.sheetName, "R6計画", "R7計画"),
      Event(
        .stillRefers(.formula, FiscalYear(2024)), on: "集計", cell: CellReference(row: 6, column: 2)),
      Event(.stillRefers(.definedName("実績欄"), FiscalYear(2024))),
      printed("R7計画", 58, 53),
    ]
  }

  /// A results column that was inserted; `column` is 1-based.
  static func added(_ sheet: String, column: Int, _ heading: String) -> Event {
    Event(
      .columnAdded(heading: heading), on: sheet, cell: CellReference(row: 2, column: column))
  }

  static func rolled(
    _ kind: Event.RolledText, _ old: String, _ new: String, on sheet: String = "R7計画"
  ) -> Event {
    Event(.textRolled(kind, old: old, new: new), on: sheet)
  }

  /// Another scale of a sheet's print, in per cent.
  static func printed(_ sheet: String, _ before: Int, _ after: Int) -> Event {
    Event(.printScale(PrintScale(before: before, after: after)), on: sheet)
  }

  private static func freed(_ row: Int) -> Event {
    Event(
      .targetFreed(FiscalYear(2025)), on: "KPI", cell: CellReference(row: row, column: 4))
  }
}
