package import Diagnostics
import PlanChecks
package import PlanReading
import PlanText
package import SpreadsheetML
import TextEdits

/// An edition that is being made: the plan as it was, the plan as it shall be, and the book on its way.
///
/// The book is read once, when the session begins, and once more when it is finished. In between the
/// plan is not read but follows what is asked for, and the cells it stands in follow the log of edits.
package struct EditSession {
  /// What was read of the book as it came.
  let before: PlanReading
  /// The name of its file; nil where it has none, or where its year goes on.
  private let fileName: String?
  /// Its sheets, how their cells show texts, and what was found in its parts.
  private var sheetsBefore: [Worksheet]
  private let formatsBefore: [TextFormat]
  private let unclaimed: [Diagnostic]
  private let faults: [Diagnostic]
  package var workbook: Workbook {
    didSet {
      stale = nil
      // All that is asked of the book as it came has been asked.
      workbook.letGoOfOriginals()
    }
  }
  /// What the plan shall say, and where that stands in `workbook` now.
  package var reading: PlanReading
  /// The sheets of `workbook` as they were last looked at.
  package private(set) var worksheets: [Worksheet]
  /// Since the book came, or since `beginLog`.
  package private(set) var log = EditLog()
  /// What has happened, in that order, and where it stands in `workbook` now.
  package var events: [Event] = []
  /// The year that the edition is about to go on to; nil where it stays or has gone on.
  var comingYear: FiscalYear?
  /// What texts of update tables look like, where some words stand out.
  var runs: [UpdateSource: [TextRun]] = [:]
  /// Cells that got longer texts without an event of their own.
  private(set) var touched: [TouchedCell] = []
  /// What has become of the filled cells of update tables.
  package var updateCells: [UpdateCell] = []
  /// Texts that are to be changed, by the names of their sheets in the order in which they came.
  private var rolls: [(sheet: String, texts: [LabelRoll])] = []
  /// Names of the sheets that were looked at before the last change and are not up to date; nil: all.
  private var stale: Set<String>? = []

  /// `fileName` is that of the book, one of the places that tell its edition; `layout` says how the
  /// office has built its tables, nil for the known layout.
  package init(
    _ workbook: Workbook, fileName: String? = nil, layout: LayoutTable? = nil
  ) throws(Failure) {
    self.fileName = fileName
    worksheets = try workbook.worksheets()
    sheetsBefore = worksheets
    reading = try PlanReading.read(
      worksheets, limits: workbook.limits, layout: layout, codes: KeptCodes(workbook))
    before = reading
    formatsBefore = try workbook.textFormats
    unclaimed = try workbook.unclaimedContent()
    faults = try workbook.inheritedFaults()
    self.workbook = workbook
  }

  /// How cell formats show texts; none where the style part cannot be read.
  var formats: [TextFormat] { (try? workbook.textFormats) ?? [] }

  /// The year that actions are added for.
  var yearOfAdditions: FiscalYear { comingYear ?? reading.plan.edition }

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

  /// Lets the log begin with the book as it is now.
  mutating func beginLog() throws(Failure) {
    try refresh()
    log = EditLog()
  }

  /// Inserts or deletes rows or columns; all that is known of the sheet's cells goes with them.
  mutating func apply(
    _ edit: StructuralEdit, to sheet: String, followingAnchors: Set<Int> = []
  ) throws(Failure) {
    let found = try workbook.apply(edit, to: sheet, followingAnchors: followingAnchors)
    follow(.lines(edit, sheet: sheet))
    notice(found)
  }

  /// Inserts columns of several sheets, of each at one place, in one go; all that is known of the
  /// sheets' cells goes with them.
  mutating func insertColumns(_ edits: [SheetEdit]) throws(Failure) {
    let found = try workbook.insertColumns(edits)
    for edit in edits { follow(.lines(edit.edit, sheet: edit.sheet)) }
    notice(found)
  }

  /// Inserts copies of rows below them, at several places in one go; all that is known of the sheet's
  /// cells goes with them.
  mutating func insertRows(like rows: [RowRepetition], in sheet: String) throws(Failure) {
    let found = try workbook.insertRows(like: rows, in: sheet)
    if let edit = RowRepetition.edit(of: rows) { follow(.lines(edit, sheet: sheet)) }
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
    touched.follow(edit)
  }

  /// Remembers that a cell's text has changed, where no event tells so.
  mutating func touch(_ source: SourceCell) { touched.append(TouchedCell(source: source)) }

  /// Asks for replacements in a cell, given where it stood when the log began; `writeRolls()` makes
  /// them.
  ///
  /// Where the cell holds a formula, the run fails if they are required, else that is told.
  mutating func roll(
    _ kind: Event.RolledText, _ cell: CellReference, in sheet: String,
    text: String, _ replacements: [TextReplacement], isRequired: Bool = false
  ) {
    if replacements.isEmpty { return }
    let roll = LabelRoll(
      kind: kind, source: cell, target: log.moved(cell, in: sheet), text: text,
      replacements: replacements, isRequired: isRequired)
    if rolls.last?.sheet == sheet {
      rolls[rolls.count - 1].texts.append(roll)
    } else {
      rolls.append((sheet, [roll]))
    }
  }

  /// Makes the replacements asked for, those of all sheets in one go, and notes them.
  mutating func writeRolls() throws(Failure) {
    if rolls.isEmpty { return }
    let areTexts = try workbook.copyTexts(
      rolls.map { sheet, texts in
        let copies = texts.map {
          TextCopy(from: $0.target, replacing: $0.replacements, to: $0.target)
        }
        return (sheet, copies)
      })
    for ((sheet, texts), areTexts) in zip(rolls, areTexts) {
      for (roll, isText) in zip(texts, areTexts) { try note(roll, in: sheet, isText: isText) }
    }
    rolls = []
  }

  private mutating func note(
    _ roll: LabelRoll, in sheet: String, isText: Bool
  ) throws(Failure) {
    var isWritten = isText
    if !isWritten { isWritten = try writeNumber(roll, in: sheet) }
    guard isWritten else {
      if roll.isRequired {
        throw Failure(.headingIsFormula(sheet: sheet, cell: roll.source, roll.text))
      }
      notice([.labelIsFormula(sheet: sheet, cell: roll.target, roll.text)])
      return
    }
    note(
      .textRolled(roll.kind, old: roll.text, new: roll.replacements.applied(to: roll.text)),
      at: SourceCell(sheet: sheet, cell: roll.target))
  }

  /// Writes a heading that is a year in digits as the number it becomes; false where it is none.
  private mutating func writeNumber(
    _ roll: LabelRoll, in sheet: String
  ) throws(Failure) -> Bool {
    guard Double(roll.text) != nil,
      let number = Double(roll.replacements.applied(to: roll.text)),
      let cell = try workbook.worksheet(named: sheet).cell(at: roll.target),
      case .number = cell.value, cell.formula == nil
    else { return false }
    try workbook.setCells([roll.target: CellChange(content: .number(number))], in: sheet)
    return true
  }

  /// Lets all tables be renewed in place.
  ///
  /// Swift 6.0 cannot consume a session whose reading was changed from outside.
  mutating func renewAllTables() { reading.renewAllTables() }

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

  /// Lets the book keep the codes of all that has no mark, of what it drops too.
  mutating func keepCodes() throws(Failure) {
    var codes = try KeptCodes(workbook)
    codes.keep(before.plan)
    codes.keep(reading.plan.kpis)
    for (name, constant) in codes.constants { try workbook.setHiddenName(name, to: constant) }
  }

  /// Saves the book, reads it once more and compares it with the plan as it shall be.
  ///
  /// The session ends: a large book's parts and sheets are let go before it is read again.
  /// - Throws: `Failure` with code `integrity`, `update-not-verified` or `merge-not-verified`: faults of
  ///   this program.
  consuming func finished() throws(Failure) -> EditionResult {
    try fitRows()
    if let recounted = RecountedActions(reading) {
      recounted.apply(to: &reading.plan)
      recounted.apply(to: &events)
    }
    let (intended, sheets) = (reading.plan, sheetsBefore)
    let (old, events, cells) = (before, events, updateCells)
    let (fileName, layout, formats) = (fileName, reading.layout, formatsBefore)
    let (unclaimed, faults) = (unclaimed, faults)
    // What a large book was read into is let go as soon as nobody asks for it.
    worksheets = []
    let (bytes, copy) = try workbook.checkedCopy()
    _ = consume self
    let book = try ReadBook(consume copy, layout: layout)
    if let difference = PlanDifference(
      between: (consume intended).counted(like: book.plan), and: book.plan)
    {
      let isDamaged = !faults.isEmpty
      let reason: Diagnostic =
        events.filling == nil
        ? .updateNotVerified(difference, isDamaged: isDamaged)
        : .mergeNotVerified(difference, isDamaged: isDamaged)
      throw Failure([reason] + faults)
    }
    var known = KnownTexts()
    let review = BookReview(
      consume book, fileName: fileName, checksEdition: events.roll == nil, known: &known)
    let (reading, texts) = (review.plan.reading, review.plan.texts)
    let (diagnostics, rules) = (review.diagnostics, review.tellingRules)
    _ = consume review
    let earlier = CheckedPlan(
      old, worksheets: consume sheets, textFormats: formats, fileName: fileName, known: &known)
    let foundBefore =
      old.findings + rules.findings(inEarlier: consume earlier) + unclaimed + faults
    let told = Set(events.findings.lazy.filter { $0.code == "row-too-low" }.map(\.place))
    return EditionResult(
      workbook: bytes, before: old.plan, keysBefore: Finding.keys(of: foundBefore, in: old),
      reading: reading, texts: texts,
      events: events, cells: cells,
      findings: events.findings
        // A text that its row cannot be high enough for has been told already.
        + diagnostics.filter { $0.code != "text-clipped" || !told.contains($0.place) })
  }
}

/// A finished edition and what was done to get there.
package struct EditionResult: Sendable {
  /// The .xlsx file.
  package let workbook: [UInt8]
  /// The plan of the workbook before.
  package let before: Plan
  /// The keys of what was found in that workbook, as far as it can be found in the new one too.
  package let keysBefore: Set<String>
  /// The plan of the workbook, read back from its bytes.
  package let reading: PlanReading
  /// The texts of that plan, looked through.
  package let texts: PlanTexts
  package let events: [Event]
  /// What has become of the filled cells of the tables.
  package let cells: [UpdateCell]
  /// Those of the run, about the tables too, then those in the workbook.
  package let findings: [Diagnostic]

  package var plan: Plan { reading.plan }
}

/// A change of a label's text that is asked for.
struct LabelRoll {
  let kind: Event.RolledText
  /// Where the cell stood when the log began.
  let source: CellReference
  /// Where it stands now.
  let target: CellReference
  let text: String
  let replacements: [TextReplacement]
  let isRequired: Bool
}
