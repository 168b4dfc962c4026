import Diagnostics
import Foundation
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import actionplan

/// Values for the tests of what the command says.
enum Sample {
  /// One book with every kind of change on one sheet.
  static func book() throws -> FinishedBook {
    FinishedBook(
      output: try output(), plan: plan, report: report,
      findings: [
        Diagnostic(
          code: "planned-results", severity: .warning, place: Place(sheet: "R7計画", cell: "I5"),
          message: LocalizedText(ja: "予定と書かれています。", en: "says that it is planned.")),
        Diagnostic(
          code: "no-kpi", severity: .note,
          message: LocalizedText(ja: "KPIがありません。", en: "there are no KPIs.")),
      ])
  }

  private static func output() throws -> BookOutput {
    let folder = try WorkFolder()
    var input = try InputBook(readingFrom: try folder.write("x", to: "r6.xlsx"))
    input.path = "plan/r6.xlsx"
    return BookOutput(
      input: input, name: "r7", folder: "next", workbook: [1],
      tables: [("actions.csv", [2]), ("kpis.csv", [3])])
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

  private static var report: AnnualUpdateReport {
    var report = AnnualUpdateReport(from: FiscalYear(2024), to: FiscalYear(2025))
    report.addedColumns = [
      .init(sheet: "R7計画", column: 10, heading: "令和7年度実績\n(※令和8年2月末時点)")
    ]
    report.rolledTexts = [
      rolled(.title, "計画（令和6年度版）", "計画（令和7年度版）"),
      rolled(.dateOfIssue, "令和7年3月 産業振興課", "令和8年3月 産業振興課"),
      rolled(.sheetName, "R6計画", "R7計画"),
    ]
    report.freedTargets = [(5, 4), (6, 4), (10, 4)].map { row, column in
      SourceCell(sheet: "KPI", cell: CellReference(row: row, column: column))
    }
    report.referrers = [
      .init(kind: .formula, place: "集計!B6", formula: "SUM(I5:I49)"),
      .init(kind: .definedName, place: "実績欄", formula: "'R7計画'!$I$5:$I$49"),
    ]
    report.printScales = [.init(sheet: "R7計画", percentBefore: 58, percentAfter: 53)]
    return report
  }

  private static func rolled(
    _ kind: AnnualUpdateReport.RolledText.Kind, _ old: String, _ new: String
  ) -> AnnualUpdateReport.RolledText {
    .init(kind: kind, sheet: "R7計画", cell: nil, old: old, new: new)
  }
}
