package import Diagnostics
package import PlanReading

/// Next year's workbook and what was done to get there.
package struct AnnualUpdateResult: Sendable {
  /// The new .xlsx file.
  package var workbook: [UInt8]
  /// The plan of last year's workbook.
  package var before: Plan
  /// The new workbook's plan, read back from its bytes.
  package var reading: PlanReading
  /// The texts of that plan, looked through.
  package var texts: PlanTexts
  /// Findings in the new workbook.
  package var findings: [Diagnostic]
  package var report: AnnualUpdateReport
  /// What was filled in from update tables; nil without any.
  package var merge: MergeReport?

  package init(
    workbook: [UInt8], before: Plan, reading: PlanReading, texts: PlanTexts,
    findings: [Diagnostic], report: AnnualUpdateReport, merge: MergeReport? = nil
  ) {
    self.workbook = workbook
    self.before = before
    self.reading = reading
    self.texts = texts
    self.findings = findings
    self.report = report
    self.merge = merge
  }

  package var plan: Plan { reading.plan }
}
