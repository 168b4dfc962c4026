package import Diagnostics
package import PlanReading
package import PlanText
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
  ///   - finalize: the year whose results are final when the tables are filled in; nil for none.
  ///   - fileName: the book's file name, one of the places that tell its edition; nil where it has none.
  ///   - limits: how much the book may hold.
  ///   - layout: how the office has built its tables; nil for the known layout.
  /// - Returns: the filled-in book, read back and compared with what was asked for.
  /// - Throws: `Failure` with every fault of the book and the tables; nothing has been changed then.
  package static func run(
    book bytes: [UInt8], updates: [UpdateFile], base: UpdateFile? = nil,
    options: MergeOptions = MergeOptions(), finalize: FiscalYear? = nil, fileName: String? = nil,
    limits: Limits = Limits(), layout: LayoutTable? = nil
  ) throws(Failure) -> EditionResult {
    var session = try EditSession(
      Workbook(bytes: bytes, limits: limits), fileName: fileName, layout: layout)
    if finalize == nil || !updates.isEmpty || options.dropsEnded {
      try session.fill(from: updates, base: base, options: options)
    }
    if let finalize {
      try session.beginLog()
      let sheets = session.worksheets
      try Finalizing(finalize, session.reading, sheets).run(in: &session)
      try session.writeRolls()
      if session.reading.layout != nil { try session.renewLayout(of: sheets) }
    }
    session.noteBlankResults(of: session.reading.plan.edition)
    let hasNewIndicators = session.reading.plan.kpis.count > session.before.plan.kpis.count
    if hasNewIndicators { try session.keepCodes() }
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
    try fill(with: read(updates, base: base, options: options), options: options)
  }

  /// Reads what update tables ask of the edition as it is now.
  ///
  /// - Parameters:
  ///   - updates: tables; the order matters only for the numbers of new actions.
  ///   - base: the book that was handed out; nil takes every difference for a change.
  ///   - options: what is wanted beyond the defaults.
  ///   - coming: the edition that it is about to become, of which tables may speak too; nil where it stays.
  /// - Returns: what differs from the edition.
  /// - Throws: `Failure` with every fault of the tables, or every figure that has no place.
  mutating func read(
    _ updates: [UpdateFile], base: UpdateFile?, options: MergeOptions,
    expecting coming: PlanReading? = nil
  ) throws(Failure) -> PlanUpdate {
    let rules = UpdateRules(
      allowsBaseline: options.allowsBaseline,
      rolledFrom: coming == nil ? nil : reading.plan.edition)
    let asked = try PlanUpdate.read(
      updates, base: base, for: coming ?? reading, of: worksheets, book: workbook,
      before: reading.plan,
      ignoring: options.ignoredColumns, by: rules)
    updateCells = asked.cells
    runs = asked.runs
    note(.fillingBegun)
    notice(asked.findings)
    for replacement in asked.update.replacements { note(.returnReplaced(replacement)) }
    try KPIUpdateCheck(self, options).run(asked.update.kpis)
    return asked.update
  }

  /// Fills in the edition as it is now.
  ///
  /// - Throws: `Failure` with what of the book stands in the way.
  mutating func fill(with update: PlanUpdate, options: MergeOptions) throws(Failure) {
    try check(update, options)
    try refresh()
    let relisted = RelistedResults(reading.plan, update, options)
    notice(relisted.findings)
    for row in relisted.synced { note(.resultsSynced(row.value), at: row.source) }
    for pass in Self.passes {
      try pass.run(relisted.update, options, &self)
      try refresh()
    }
  }

  /// What is changed place by place takes time by the rows of the plan each time.
  private func check(_ update: PlanUpdate, _ options: MergeOptions) throws(Failure) {
    let schedules = update.actions.count { $0.schedule != nil }
    let places = Set(update.newActions.map(\.measure.value)).count
    var ended = Set<Int>()
    if options.dropsEnded {
      ended = Set(
        update.actions.filter { $0.status?.value.isActive == false }.map(\.number)
          + reading.plan.actions.filter { $0.state?.isActive == false }.map(\.number.value))
    }
    // Rows that come or go cost more than an arrow that is drawn.
    try check(edits: schedules + 30 * places + 20 * ended.count)
  }

  /// - Throws: `Failure` with code `limit-exceeded` where so many changes of a plan of this size take long.
  func check(edits: Int) throws(Failure) {
    try workbook.limits.check(.edits, edits * reading.plan.actions.count)
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
