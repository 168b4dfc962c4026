package import Diagnostics
import PlanChecks
import PlanReading
import SpreadsheetML

/// Makes next year's workbook out of this year's.
package enum AnnualUpdate {
  /// Renews a workbook for the following fiscal year.
  ///
  /// The result is read back and compared with what was meant before it is handed out.
  /// - Throws: `Failure` when the book cannot be read or renewed; nothing has been changed then.
  package static func run(
    book bytes: [UInt8], options: AnnualUpdateOptions = AnnualUpdateOptions()
  ) throws(Failure) -> AnnualUpdateResult {
    let workbook = try Workbook(bytes: bytes)
    let worksheets = try workbook.worksheets()
    let reading = try PlanReading.read(worksheets)
    let years = try EditionYears(reading, worksheets, options: options)
    try YearGroupCheck.run(reading.layouts)
    var step = EditionStep(
      workbook: workbook, worksheets: worksheets, reading: reading, years: years,
      options: options)
    for pass in passes { try pass.run(&step) }
    let renewed = try step.workbook.checkedSave()
    let review = try BookReview(try Workbook(bytes: renewed))
    let result = review.plan.reading
    try RenewalCheck(
      before: step.expected, after: result.plan, years: years,
      hasSchedule: reading.layouts.contains { !$0.schedule.isEmpty }
    ).run()
    if !options.updates.isEmpty || options.merge.dropsEnded {
      let merged = try EditionMerge.run(
        book: renewed, updates: options.updates, base: options.base, options: options.merge)
      return AnnualUpdateResult(
        workbook: merged.workbook, before: reading.plan, reading: merged.reading,
        findings: step.findings + merged.findings,
        report: step.report, merge: merged.report)
    }
    return AnnualUpdateResult(
      workbook: renewed, before: reading.plan, reading: result,
      findings: step.findings + review.diagnostics,
      report: step.report)
  }

  /// The steps of the update in their order.
  private static let passes: [any UpdatePass.Type] = [
    // Looks at the book as it came.
    EditionCheck.self,
    // Before all other changes: later steps speak of cells where these have put them.
    ResultsColumnPass.self,
    FoldPass.self,
    OlderResultsPass.self,
    FinalizePass.self,
    IssuesHeadingPass.self,
    TitleBlockPass.self,
    PrintHeaderPass.self,
    KPINotePass.self,
    // Last but one: until here sheets go by the names they had.
    SheetNamePass.self,
    // Look at the finished book.
    LeftoverCheck.self,
    ClosingReportPass.self,
  ]
}

/// One step of the annual update.
protocol UpdatePass: SendableMetatype {
  static func run(_ step: inout EditionStep) throws(Failure)
}
