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
    book bytes: [UInt8], options: AnnualUpdateOptions = AnnualUpdateOptions(),
    limits: Limits = Limits()
  ) throws(Failure) -> EditionResult {
    try run(Workbook(bytes: bytes, limits: limits), options: options)
  }

  /// Renews a workbook that has been opened already; it is not changed itself.
  ///
  /// Tables fill in the edition as it is first, so that what they say of last year is finalized, folded
  /// and counted like what the book says; what they say of the new year is written when that has come.
  package static func run(
    _ workbook: consuming Workbook, options: AnnualUpdateOptions
  ) throws(Failure) -> EditionResult {
    var session = try EditSession(workbook, layout: options.layout)
    if session.reading.layout != nil { return try laidOut(consume session, options) }
    try RollingRefusal.run(session.reading, session.worksheets)
    let years = try EditionYears(session.reading, session.worksheets, options: options)
    try YearGroupRefusal.run(session.reading.layouts)
    try FurtherResultsRefusal.run(session.reading.layouts)
    if options.results == .renew { session.renewAllTables() }
    if options.results == .fold { try session.check(edits: session.reading.plan.actions.count) }
    var asked = PlanUpdate()
    if !options.updates.isEmpty || options.merge.dropsEnded {
      asked = try session.read(
        options.updates, base: options.base, options: options.merge,
        expecting: session.reading.coming(years, on: session.worksheets))
      session.comingYear = years.to
      let known = asked.known(before: years.to)
      if options.results == .renew {
        session.notice(ClearedAnswers.findings(known, session.reading, years))
      }
      try session.fill(with: known, options: options.merge)
    }
    if options.target == nil, !asked.speaks(of: years.to) {
      try years.checkFilledIn(session.reading, hasTables: !options.updates.isEmpty)
    }
    // An action that this run has added belongs to the year to come.
    session.noteBlankResults(of: years.from, except: session.events.addedActions)
    session = try renewed(consume session, years, options)
    session.comingYear = nil
    let coming = asked.coming(in: years.to, added: session.events.addedActions)
    if !coming.isEmpty { try session.fill(with: coming, options: options.merge) }
    session.noteBlankResults(of: years.to)
    try session.keepCodes()
    return try (consume session).finished()
  }

  /// Takes all steps of the update.
  private static func renewed(
    _ session: consuming EditSession, _ years: EditionYears, _ options: AnnualUpdateOptions
  ) throws(Failure) -> EditSession {
    var step = try EditionStep(session, years, options: options)
    for pass in options.results == .renew ? laidOutPasses : passes {
      try pass.run(&step)
      try step.session.writeRolls()
    }
    return step.session
  }

  /// The steps of the update in their order.
  private static let passes: [any UpdatePass.Type] = [
    // Look at the book as it came.
    EditionSignPass.self,
    PrintScalePass.self,
    // Before all other changes: later steps speak of cells where these have put them.
    ResultsColumnPass.self,
    FoldPass.self,
    OlderResultsPass.self,
    FinalizePass.self,
    IssuesHeadingPass.self,
    InputMessagePass.self,
    TitleBlockPass.self,
    PrintHeaderPass.self,
    KPIColumnPass.self,
    PartedTablesPass.self,
    KPINotePass.self,
    // Last but one: until here sheets go by the names they had.
    SheetNamePass.self,
    // Look at the finished book.
    NewReferrersPass.self,
    LeftoverPass.self,
    OldNamesInTextsPass.self,
    ClosingReportPass.self,
  ]
}

/// One step of the annual update.
protocol UpdatePass: Sendable {
  static func run(_ step: inout EditionStep) throws(Failure)
}
