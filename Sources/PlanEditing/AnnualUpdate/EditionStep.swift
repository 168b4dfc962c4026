import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// An update under way: its steps look at the book as it came and say where its cells stood then.
struct EditionStep {
  var session: EditSession
  /// The sheets before the update.
  let worksheets: [Worksheet]
  let years: EditionYears
  let options: AnnualUpdateOptions
  /// Texts that are to be changed, by the names of their sheets in the order in which they came.
  private var rolls: [(sheet: String, texts: [Roll])] = []

  init(_ session: EditSession, options: AnnualUpdateOptions) throws(Failure) {
    self.session = session
    self.options = options
    worksheets = session.worksheets
    years = try EditionYears(session.before, worksheets, options: options)
    self.session.note(
      .editionRolled(EditionRoll(from: years.edition, to: years.edition.next)))
    self.session.reading.renew(to: years.to)
  }

  /// The plan before the update.
  var reading: PlanReading { session.before }

  /// Names of the sheets that hold plan or KPI tables, in tab order.
  var planSheets: [String] {
    let named = Set(reading.layouts.map(\.sheet) + reading.kpiLayouts.map(\.sheet))
    return worksheets.map(\.name).filter(named.contains)
  }

  func worksheet(_ name: String) -> Worksheet? { worksheets.first { $0.name == name } }

  /// The plan tables of each sheet that has some, in tab order.
  var tablesBySheet: [(sheet: String, layouts: [PlanTableLayout])] {
    planSheets.compactMap { sheet in
      let layouts = reading.layouts.filter { $0.sheet == sheet }
      return layouts.isEmpty ? nil : (sheet, layouts)
    }
  }

  /// Asks for replacements in a cell, given where it stood before the update; `writeRolls()` makes
  /// them.
  ///
  /// Where the cell holds a formula, the update fails if they are required, else that is told.
  mutating func roll(
    _ kind: Event.RolledText, _ cell: CellReference, in sheet: String,
    text: String, _ replacements: [TextReplacement], isRequired: Bool = false
  ) {
    if replacements.isEmpty { return }
    let roll = Roll(
      kind: kind, source: cell, target: session.log.moved(cell, in: sheet), text: text,
      replacements: replacements, isRequired: isRequired)
    if rolls.last?.sheet == sheet {
      rolls[rolls.count - 1].texts.append(roll)
    } else {
      rolls.append((sheet, [roll]))
    }
  }

  /// Makes the replacements asked for, those of a sheet in one go, and notes them.
  mutating func writeRolls() throws(Failure) {
    for (sheet, texts) in rolls {
      let areTexts = try session.workbook.copyTexts(
        texts.map { TextCopy(from: $0.target, replacing: $0.replacements, to: $0.target) },
        in: sheet)
      for (roll, isText) in zip(texts, areTexts) { try note(roll, in: sheet, isText: isText) }
    }
    rolls = []
  }

  private mutating func note(
    _ roll: Roll, in sheet: String, isText: Bool
  ) throws(Failure) {
    guard isText else {
      if roll.isRequired {
        throw Failure(.headingIsFormula(sheet: sheet, cell: roll.source, roll.text))
      }
      session.notice([.labelIsFormula(sheet: sheet, cell: roll.target, roll.text)])
      return
    }
    session.note(
      .textRolled(roll.kind, old: roll.text, new: roll.replacements.applied(to: roll.text)),
      at: SourceCell(sheet: sheet, cell: roll.target))
  }
}

/// A change of a label's text that a step asks for.
private struct Roll {
  let kind: Event.RolledText
  /// Where the cell stood before the update.
  let source: CellReference
  /// Where it stands now.
  let target: CellReference
  let text: String
  let replacements: [TextReplacement]
  let isRequired: Bool
}
