package import Diagnostics
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
  ) throws(Failure) -> EditionResult {
    try run(Workbook(bytes: bytes), options: options)
  }

  /// Renews a workbook that has been opened already; it is not changed itself.
  package static func run(
    _ workbook: consuming Workbook, options: AnnualUpdateOptions
  ) throws(Failure) -> EditionResult {
    var step = try EditionStep(EditSession(workbook), options: options)
    try YearGroupRefusal.run(step.reading.layouts)
    for pass in passes {
      try pass.run(&step)
      try step.writeRolls()
    }
    if !options.updates.isEmpty || options.merge.dropsEnded {
      try step.session.fill(from: options.updates, base: options.base, options: options.merge)
    }
    let session = step.session
    _ = consume step
    return try (consume session).finished()
  }

  /// The steps of the update in their order.
  private static let passes: [any UpdatePass.Type] = [
    // Looks at the book as it came.
    EditionSignPass.self,
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
    LeftoverPass.self,
    ClosingReportPass.self,
  ]
}

/// One step of the annual update.
protocol UpdatePass: Sendable {
  static func run(_ step: inout EditionStep) throws(Failure)
}
