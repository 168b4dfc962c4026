import Diagnostics
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
  var report: AnnualUpdateReport
  var findings: [Diagnostic] = []
  /// The column inserted into each plan sheet.
  var insertions: [String: StructuralEdit] = [:]
  /// New names of sheets, by the old ones.
  var newNames: [String: String] = [:]

  init(workbook: Workbook, worksheets: [Worksheet], reading: PlanReading, years: EditionYears) {
    self.workbook = workbook
    original = workbook
    self.worksheets = worksheets
    self.reading = reading
    self.years = years
    report = AnnualUpdateReport(from: years.from, to: years.to)
  }

  /// Names of the sheets that hold plan or KPI tables, in tab order.
  var planSheets: [String] {
    let named = Set(reading.layouts.map(\.sheet) + reading.kpiLayouts.map(\.sheet))
    return worksheets.map(\.name).filter(named.contains)
  }

  func worksheet(_ name: String) -> Worksheet? { worksheets.first { $0.name == name } }

  /// Where a cell stands now that a column has been inserted.
  func moved(_ cell: CellReference, in sheet: String) -> CellReference {
    insertions[sheet]?.shifted(cell) ?? cell
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
