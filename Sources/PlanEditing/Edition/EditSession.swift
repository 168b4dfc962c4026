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
  /// What has happened, in that order, and where it stands in `workbook` now.
  package var events: [Event] = []
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
    follow(.lines(edit, sheet: sheet))
    notice(found)
  }

  /// Inserts copies of rows below them; all that is known of the sheet's cells goes with them.
  mutating func insertRows(like rows: RowRepetition, in sheet: String) throws(Failure) {
    let found = try workbook.insertRows(like: rows, in: sheet)
    follow(.lines(rows.edit, sheet: sheet))
    notice(found)
  }

  /// Gives a sheet another name; all that is known of its cells goes by the new one.
  mutating func rename(_ sheet: String, to name: String) throws(Failure) {
    notice(try workbook.renameSheet(sheet, to: name))
    follow(.renaming(sheet, to: name))
  }

  private mutating func follow(_ edit: BookEdit) {
    log.append(edit)
    reading.follow(edit)
    events.follow(edit)
  }

  /// Notes what has happened in a cell.
  mutating func note(_ kind: Event.Kind, at source: SourceCell) {
    events.append(Event(kind, on: source.sheet, cell: source.cell))
  }

  /// Notes what has happened on a sheet, or to the whole book.
  mutating func note(_ kind: Event.Kind, on sheet: String? = nil) {
    events.append(Event(kind, on: sheet))
  }

  /// Notes what a person should know.
  mutating func notice(_ findings: [Diagnostic]) { events += findings.map { Event(.noticed($0)) } }

  /// Saves the book, reads it once more and compares it with the plan as it shall be.
  ///
  /// The session ends: a large book's parts and sheets are let go before it is read again.
  /// - Throws: `Failure` with code `integrity`, `update-not-verified` or `merge-not-verified`: faults of
  ///   this program.
  consuming func finished() throws(Failure) -> EditionResult {
    let (intended, old, events) = (reading.plan, before.plan, events)
    let (bytes, book) = try workbook.checkedCopy()
    _ = consume self
    let review = try BookReview(consume book)
    if let difference = PlanDifference(between: intended, and: review.plan.plan) {
      throw Failure(
        events.filling == nil ? .updateNotVerified(difference) : .mergeNotVerified(difference))
    }
    return EditionResult(
      workbook: bytes, before: old, reading: review.plan.reading, texts: review.plan.texts,
      events: events, findings: events.findings + review.diagnostics)
  }
}

/// A finished edition and what was done to get there.
package struct EditionResult: Sendable {
  /// The .xlsx file.
  package let workbook: [UInt8]
  /// The plan of the workbook before.
  package let before: Plan
  /// The plan of the workbook, read back from its bytes.
  package let reading: PlanReading
  /// The texts of that plan, looked through.
  package let texts: PlanTexts
  package let events: [Event]
  /// Those of the run, about the tables too, then those in the workbook.
  package let findings: [Diagnostic]

  package var plan: Plan { reading.plan }
}
