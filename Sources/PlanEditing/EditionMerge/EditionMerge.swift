package import Diagnostics
import PlanReading
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
  ) throws(Failure) -> EditionResult {
    var session = try EditSession(Workbook(bytes: bytes))
    try session.fill(from: updates, base: base, options: options)
    return try (consume session).finished()
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
    note(.fillingBegun)
    notice(asked.findings)
    let relisted = RelistedResults(reading.plan, asked.update, options)
    notice(relisted.findings)
    for row in relisted.synced { note(.resultsSynced(row.value), at: row.source) }
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
