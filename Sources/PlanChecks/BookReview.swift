package import Diagnostics
import PlanReading
package import SpreadsheetML

/// A workbook's plan and everything found out about it.
package struct BookReview: Sendable {
  package let plan: CheckedPlan
  /// What reading, the rules and the look at the package say, in this order.
  package let diagnostics: [Diagnostic]

  /// Reads a workbook and looks through it.
  /// - Throws: `Failure` when a part cannot be read or no sheet holds a plan.
  package init(_ workbook: Workbook) throws(Failure) {
    let worksheets = try workbook.worksheets()
    let reading = try PlanReading.read(worksheets)
    plan = CheckedPlan(
      reading, worksheets: worksheets, textFormats: try workbook.textFormats)
    let sheets = Set(reading.layouts.map(\.sheet) + reading.kpiLayouts.map(\.sheet))
    // Of sheets that hold no plan nothing is read or written.
    let unclaimed = try workbook.unclaimedContent().filter { finding in
      finding.place.sheet.map(sheets.contains) ?? false
    }
    diagnostics =
      try reading.findings + PlanChecks.findings(in: plan) + unclaimed + workbook.inheritedFaults()
  }

  /// The findings, by severity and place, with their actions.
  package var findings: [Finding] { Finding.all(diagnostics, in: plan.reading) }
}
