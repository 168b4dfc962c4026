package import Diagnostics
import PlanChecks
import PlanReading
package import SpreadsheetML

/// Makes next year's workbook out of this year's.
package enum AnnualUpdate {
  /// Renews a workbook for the following fiscal year.
  ///
  /// The result is read back and compared with what was meant before it is handed out.
  /// - Throws: `Failure` when the book cannot be read or renewed; nothing has been changed then.
  package static func run(
    book bytes: [UInt8], options: AnnualUpdateOptions = AnnualUpdateOptions()
  ) throws(Failure) -> AnnualUpdateResult {
    try run(Workbook(bytes: bytes), options: options)
  }

  /// Renews a workbook that has been opened already; it is not changed itself.
  package static func run(
    _ workbook: consuming Workbook, options: AnnualUpdateOptions
  ) throws(Failure) -> AnnualUpdateResult {
    var step = try EditionStep(EditSession(workbook), options: options)
    try YearGroupCheck.run(step.reading.layouts)
    for pass in passes {
      try pass.run(&step)
      try step.writeRolls()
    }
    let isFilled = !options.updates.isEmpty || options.merge.dropsEnded
    if isFilled {
      try step.session.fill(from: options.updates, base: options.base, options: options.merge)
    }
    let (session, report) = (step.session, step.report)
    _ = consume step
    let edition = try (consume session).finished(
      isFilled ? Diagnostic.mergeNotVerified : Diagnostic.updateNotVerified)
    return AnnualUpdateResult(
      workbook: edition.bytes, before: edition.before, reading: edition.review.plan.reading,
      texts: edition.review.plan.texts, findings: edition.findings, report: report,
      merge: isFilled ? edition.report : nil)
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
protocol UpdatePass: Sendable {
  static func run(_ step: inout EditionStep) throws(Failure)
}
