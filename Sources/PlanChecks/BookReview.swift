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
  package init(_ workbook: consuming Workbook) throws(Failure) {
    let worksheets = try workbook.worksheets()
    let reading = try PlanReading.read(worksheets)
    let formats = try workbook.textFormats
    let sheets = Set(reading.layouts.map(\.sheet) + reading.kpiLayouts.map(\.sheet))
    // Of sheets that hold no plan nothing is read or written.
    let unclaimed = try workbook.unclaimedContent().filter { finding in
      finding.place.sheet.map(sheets.contains) ?? false
    }
    let inherited = try workbook.inheritedFaults()
    // The parts of a large book need not be kept for what follows.
    _ = consume workbook
    plan = CheckedPlan(reading, worksheets: worksheets, textFormats: formats)
    diagnostics = reading.findings + PlanChecks.findings(in: plan) + unclaimed + inherited
  }

  /// The findings, by severity and place, with their actions.
  package var findings: [Finding] { Finding.all(diagnostics, in: plan.reading) }
}
