import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// An update under way: its steps look at the book as it was before its year goes on and say where its
/// cells stood then.
struct EditionStep {
  var session: EditSession
  /// What was read of the book before its year goes on, filled in with what tables say of the years so
  /// far.
  let reading: PlanReading
  let worksheets: [Worksheet]
  let years: EditionYears
  let options: AnnualUpdateOptions
  /// What has come to refer to results of the year to come, and how many edits had been made when it
  /// stood where it says.
  private(set) var newReferrers: [(referrer: Referrer, heading: String?, since: Int)] = []
  /// How its sheets are printed, by their names then.
  var printScales: [String: PrintScale] = [:]

  init(
    _ session: EditSession, _ years: EditionYears, options: AnnualUpdateOptions
  ) throws(Failure) {
    self.session = session
    try self.session.beginLog()
    reading = session.reading
    worksheets = self.session.worksheets
    self.years = years
    self.options = options
    self.session.note(
      .editionRolled(EditionRoll(from: years.edition, to: years.edition.next)))
    self.session.reading.renew(to: years.to)
  }

  /// Names of the sheets that hold plan or KPI tables, in tab order.
  var planSheets: [String] {
    let named = Set(reading.layouts.map(\.sheet) + reading.kpiLayouts.map(\.sheet))
    return worksheets.map(\.name).filter(named.contains)
  }

  /// Remembers what refers to a column that has been given to the year to come; without `heading` it is
  /// the results'.
  mutating func noteNewReferrer(_ referrer: Referrer, under heading: String? = nil) {
    newReferrers.append((referrer, heading, session.log.edits.count))
  }

  func worksheet(_ name: String) -> Worksheet? { worksheets.first { $0.name == name } }

  /// The plan tables of each sheet that has some, in tab order.
  var tablesBySheet: [(sheet: String, layouts: [PlanTableLayout])] {
    planSheets.compactMap { sheet in
      let layouts = reading.layouts.filter { $0.sheet == sheet }
      return layouts.isEmpty ? nil : (sheet, layouts)
    }
  }
}
