package import Diagnostics
import PlanChecks
package import PlanReading
package import SpreadsheetML

/// An edition that is being made: the plan as it was, the plan as it shall be, and the book on its way.
///
/// The book is read once, when the session begins, and once more when it is finished. In between the
/// plan is not read but follows what is asked for, and the cells it stands in follow the log of edits.
package struct EditSession {
  /// The book as it came.
  let original: Workbook
  /// What was read of it.
  let before: PlanReading
  package var workbook: Workbook { didSet { stale = nil } }
  /// What the plan shall say, and where that stands in `workbook` now.
  package var reading: PlanReading
  /// The sheets of `workbook` as they were last looked at.
  package private(set) var worksheets: [Worksheet]
  package private(set) var log = EditLog()
  package var report = MergeReport()
  /// What the yearly update has done; nil where the year stays.
  var renewal: AnnualUpdateReport?
  package var findings: [Diagnostic] = []
  /// Names of the sheets that were looked at before the last change and are not up to date; nil: all.
  private var stale: Set<String>? = []

  package init(_ workbook: Workbook) throws(Failure) {
    original = workbook
    self.workbook = workbook
    worksheets = try workbook.worksheets()
    reading = try PlanReading.read(worksheets)
    before = reading
  }

  package func worksheet(_ name: String) -> Worksheet? { worksheets.first { $0.name == name } }

  /// Looks at all sheets again where the book has changed.
  package mutating func refresh() throws(Failure) {
    if stale == [] { return }
    worksheets = try workbook.worksheets()
    stale = []
  }

  /// Looks at some sheets again where the book has changed.
  mutating func refresh(_ names: Set<String>) throws(Failure) {
    for index in worksheets.indices where names.contains(worksheets[index].name) {
      let name = worksheets[index].name
      if let stale, !stale.contains(name) { continue }
      worksheets[index] = try workbook.worksheet(named: name)
      stale = (stale ?? Set(worksheets.map(\.name))).subtracting([name])
    }
  }

  /// Inserts or deletes rows or columns; all that is known of the sheet's cells goes with them.
  mutating func apply(
    _ edit: StructuralEdit, to sheet: String, followingAnchors: Set<Int> = []
  ) throws(Failure) {
    let found = try workbook.apply(edit, to: sheet, followingAnchors: followingAnchors)
    note(.lines(edit, sheet: sheet))
    findings += found
  }

  /// Inserts copies of rows below them; all that is known of the sheet's cells goes with them.
  mutating func insertRows(like rows: RowRepetition, in sheet: String) throws(Failure) {
    let found = try workbook.insertRows(like: rows, in: sheet)
    note(.lines(rows.edit, sheet: sheet))
    findings += found
  }

  /// Gives a sheet another name; all that is known of its cells goes by the new one.
  mutating func rename(_ sheet: String, to name: String) throws(Failure) {
    findings += try workbook.renameSheet(sheet, to: name)
    note(.renaming(sheet, to: name))
  }

  private mutating func note(_ edit: BookEdit) {
    log.append(edit)
    reading.follow(edit)
    report.follow(edit)
    renewal?.follow(edit)
    findings.follow(edit)
  }

  /// Saves the book, reads it once more and compares it with the plan as it shall be.
  ///
  /// The session ends: a large book's parts and sheets are let go before it is read again.
  /// - Throws: `Failure` with code `integrity`, or that of `notVerified`: faults of this program.
  consuming func finished(
    _ notVerified: (PlanDifference) -> Diagnostic
  ) throws(Failure) -> FinishedEdition {
    let (intended, before, findings) = (reading.plan, before.plan, findings)
    let report = report
    let (bytes, book) = try workbook.checkedCopy()
    _ = consume self
    let review = try BookReview(consume book)
    if let difference = PlanDifference(between: intended, and: review.plan.plan) {
      throw Failure(notVerified(difference))
    }
    return FinishedEdition(
      bytes: bytes, review: review, before: before, findings: findings + review.diagnostics,
      report: report)
  }
}

/// An edition that has come out as meant.
struct FinishedEdition {
  /// The .xlsx file.
  let bytes: [UInt8]
  /// What was read of it.
  let review: BookReview
  /// The plan of the book it was made from.
  let before: Plan
  /// Those of the session, then those of the file.
  let findings: [Diagnostic]
  let report: MergeReport
}
