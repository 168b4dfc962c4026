import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// An update under way: the book as it is being changed, and what was known of it before.
struct EditionStep {
  var workbook: Workbook
  /// The book before the update.
  let original: Workbook
  /// The sheets before the update.
  let worksheets: [Worksheet]
  /// The plan before the update.
  let reading: PlanReading
  let years: EditionYears
  let options: AnnualUpdateOptions
  /// What the plan must say when it is read back, but for the results of the new year.
  var expected: Plan
  var report: AnnualUpdateReport
  var findings: [Diagnostic] = []
  /// The columns inserted into each plan sheet or deleted from it, in the order of the edits.
  var edits: [String: [StructuralEdit]] = [:]
  /// New names of sheets, by the old ones.
  var newNames: [String: String] = [:]

  init(
    workbook: Workbook, worksheets: [Worksheet], reading: PlanReading, years: EditionYears,
    options: AnnualUpdateOptions
  ) {
    self.workbook = workbook
    original = workbook
    self.worksheets = worksheets
    self.reading = reading
    self.years = years
    self.options = options
    expected = reading.plan
    report = AnnualUpdateReport(
      from: years.edition, to: years.edition.next, resultsYear: years.to)
  }

  /// Names of the sheets that hold plan or KPI tables, in tab order.
  var planSheets: [String] {
    let named = Set(reading.layouts.map(\.sheet) + reading.kpiLayouts.map(\.sheet))
    return worksheets.map(\.name).filter(named.contains)
  }

  func worksheet(_ name: String) -> Worksheet? { worksheets.first { $0.name == name } }

  /// Where a cell stands now that columns have been inserted or deleted.
  func moved(_ cell: CellReference, in sheet: String) -> CellReference {
    (edits[sheet] ?? []).reduce(cell) { $1.shifted($0) ?? $0 }
  }

  /// Where a range stands now.
  func moved(_ range: CellRange, in sheet: String) -> CellRange {
    (edits[sheet] ?? []).reduce(range) { $1.shifted($0) ?? $0 }
  }

  /// The plan tables of each sheet that has some, in tab order.
  var tablesBySheet: [(sheet: String, layouts: [PlanTableLayout])] {
    planSheets.compactMap { sheet in
      let layouts = reading.layouts.filter { $0.sheet == sheet }
      return layouts.isEmpty ? nil : (sheet, layouts)
    }
  }

  /// Makes replacements in a cell, given where it stood before the update, and notes them.
  mutating func roll(
    _ kind: AnnualUpdateReport.RolledText.Kind, _ cell: CellReference, in sheet: String,
    text: String, _ replacements: [TextReplacement]
  ) throws(Failure) {
    if replacements.isEmpty { return }
    let place = moved(cell, in: sheet)
    guard try workbook.replaceText(replacements, at: place, in: sheet) else {
      findings.append(AnnualUpdateFailure.textOfFormula(sheet: sheet, cell: place, text))
      return
    }
    report.rolledTexts.append(
      AnnualUpdateReport.RolledText(
        kind: kind, sheet: sheet, cell: place, old: text, new: replacements.applied(to: text)))
  }
}
