import Diagnostics
import PlanChecks
import PlanReading
import PlanText
import TestSupport

@testable import PlanReport

/// A report of a plan written down row by row; below `SheetSketch.headings` stand 担当課 and 状態 too.
struct ReportSketch {
  var rows: [[String]]
  /// In A1 notation; row 2 is the first action, K to O are R6 to R10.
  var merged: [String] = []
  var kpis: [KPI] = []
  var findings: [Finding] = []

  static func row(
    _ number: String, _ title: String, department: String = "", status: String = "",
    schedule: [String] = [],
    _ edit: (inout [String]) -> Void = { _ in }
  ) -> [String] {
    var row = SheetSketch.action(
      number, strategy: "(1) 育てる", measure: "① 学ぶ", title: title, schedule: schedule)
    edit(&row)
    return row + [department, status]
  }

  func edition() throws -> ReportedEdition {
    let sheet = SheetSketch(rows: [SheetSketch.headings + ["担当課", "状態"]] + rows, merged: merged)
    var plan = try PlanReading.read([sheet.worksheet]).plan
    plan.kpis = kpis
    return ReportedEdition(plan: plan, texts: PlanTexts(plan), findings: findings)
  }

  func page(earlier: [ReportedEdition] = []) throws -> String {
    String(
      decoding: PlanReport(of: try edition(), earlier: earlier, in: .japanese).html, as: UTF8.self)
  }
}
