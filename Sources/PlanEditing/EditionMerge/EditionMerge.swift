package import Diagnostics
import PlanChecks
package import PlanReading
import SpreadsheetML

/// Fills in an edition from update tables.
package enum EditionMerge {
  /// Fills in a workbook without rolling its year.
  ///
  /// Where the tables ask for nothing that the book does not say already, its bytes stay as they are.
  /// - Parameters:
  ///   - bytes: the book, an .xlsx file.
  ///   - updates: tables; the order matters only for the numbers of new actions.
  ///   - base: the book that was handed out; nil takes every difference for a change.
  ///   - options: what is wanted beyond the defaults.
  /// - Returns: the filled-in book, read back and compared with what was asked for.
  /// - Throws: `Failure` with every fault of the book and the tables; nothing has been changed then.
  package static func run(
    book bytes: [UInt8], updates: [UpdateFile], base: UpdateFile? = nil,
    options: MergeOptions = MergeOptions()
  ) throws(Failure) -> MergeResult {
    var session = try EditSession(Workbook(bytes: bytes))
    try session.fill(from: updates, base: base, options: options)
    let edition = try (consume session).finished(Diagnostic.mergeNotVerified)
    return MergeResult(
      workbook: edition.bytes, before: edition.before, reading: edition.review.plan.reading,
      texts: edition.review.plan.texts, findings: edition.findings, report: edition.report)
  }
}

extension EditSession {
  /// Fills in the edition as it is now from update tables.
  ///
  /// - Throws: `Failure` with every fault of the book and the tables.
  package mutating func fill(
    from updates: [UpdateFile], base: UpdateFile?, options: MergeOptions
  ) throws(Failure) {
    try refresh()
    let asked = try PlanUpdate.read(updates, base: base, for: reading, of: worksheets)
    findings += asked.findings
    let relisted = RelistedResults(reading.plan, asked.update, options)
    findings += relisted.findings
    report.synced = relisted.synced
    for pass in Self.passes {
      try pass.run(relisted.update, options, &self)
      try refresh()
    }
  }

  /// The steps of filling in, in their order.
  private static let passes: [any MergePass.Type] = [
    // Before rows move: texts are written where the reading found them.
    ActionTextPass.self,
    KPIPass.self,
    // New rows first: an action may be merged into a new one.
    NewActionPass.self,
    StatusPass.self,
    // Behind added actions, which get a schedule too.
    SchedulePass.self,
    DroppedActionPass.self,
  ]
}

/// One step of filling in an edition.
package protocol MergePass: Sendable {
  /// Changes the book and what the plan shall say; the sheets are up to date when it begins.
  static func run(
    _ update: PlanUpdate, _ options: MergeOptions, _ session: inout EditSession
  ) throws(Failure)
}

/// A filled-in workbook and what was done to get there.
package struct MergeResult: Sendable {
  /// The .xlsx file.
  package var workbook: [UInt8]
  /// The plan of the workbook before.
  package var before: Plan
  /// The plan of the workbook, read back from its bytes.
  package var reading: PlanReading
  /// The texts of that plan, looked through.
  package var texts: PlanTexts
  /// Findings about the tables and in the workbook.
  package var findings: [Diagnostic]
  package var report: MergeReport

  package init(
    workbook: [UInt8], before: Plan, reading: PlanReading, texts: PlanTexts,
    findings: [Diagnostic], report: MergeReport
  ) {
    self.workbook = workbook
    self.before = before
    self.reading = reading
    self.texts = texts
    self.findings = findings
    self.report = report
  }

  package var plan: Plan { reading.plan }
}
