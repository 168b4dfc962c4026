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

  /// Makes replacements in a cell, given where it stood before the update, and notes them.
  mutating func roll(
    _ kind: Event.RolledText, _ cell: CellReference, in sheet: String,
    text: String, _ replacements: [TextReplacement]
  ) throws(Failure) {
    if replacements.isEmpty { return }
    let place = session.log.moved(cell, in: sheet)
    guard try session.workbook.replaceText(replacements, at: place, in: sheet) else {
      session.notice([.labelIsFormula(sheet: sheet, cell: place, text)])
      return
    }
    session.note(
      .textRolled(kind, old: text, new: replacements.applied(to: text)),
      at: SourceCell(sheet: sheet, cell: place))
  }
}
