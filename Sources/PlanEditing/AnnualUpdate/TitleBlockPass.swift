import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// Rolls the edition's year and the date of issue in the cells above the tables, and in the
/// document's title.
enum TitleBlockPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for sheet in step.planSheets {
      for rows in rowsAboveTables(step.reading, sheet) {
        for row in rows {
          for cell in step.worksheet(sheet)?.cells(inRow: row) ?? [] {
            guard case .text(let text) = cell.value, !isContent(text) else { continue }
            roll(&step, cell.reference, sheet, text)
          }
        }
      }
    }
    try rollDocumentTitle(&step)
  }

  private static func roll(
    _ step: inout EditionStep, _ cell: CellReference, _ sheet: String, _ text: String
  ) {
    let labels = labelRoll(text, step.years)
    let dates = isHistory(text) ? [] : dateOfIssueRoll(text, in: step.years.issuePeriod)
    step.session.roll(
      labels.isEmpty ? .dateOfIssue : .title, cell, in: sheet, text: text, labels + dates)
  }

  /// The edition's labels; where the results' year before it stands beside them, that goes on too.
  private static func labelRoll(_ text: String, _ years: EditionYears) -> [TextReplacement] {
    let labels = editionRoll(text, from: years.edition, to: years.edition.next)
    guard !labels.isEmpty, years.from == years.edition.previous else { return labels }
    let both = editionRoll(text, from: years.from, to: years.to)
    return both.isEmpty ? labels : both
  }

  /// The 1-based rows above each table of a sheet, from the end of the table before it.
  private static func rowsAboveTables(_ reading: PlanReading, _ sheet: String) -> [Range<Int>] {
    let plan = reading.layouts.filter { $0.sheet == sheet }
      .map { (first: $0.headingRows.lowerBound, last: $0.dataRows.upperBound) }
    let kpi = reading.kpiLayouts.filter { $0.sheet == sheet }
      .map { (first: $0.headingRows.lowerBound, last: $0.rows.last?.row ?? $0.headingRow) }
    var free = 1
    return (plan + kpi).sorted { $0.first < $1.first }.map { table in
      defer { free = max(free, table.last + 1) }
      return free..<max(free, table.first)
    }
  }

  /// A whole sentence is content, not a label.
  private static func isContent(_ text: String) -> Bool {
    text.contains("。") || text.utf16.count > 100
  }

  /// The day on which the plan was made or changed stays.
  private static func isHistory(_ text: String) -> Bool {
    HistoryWords.all.contains { text.contains($0) }
  }

  private static func rollDocumentTitle(_ step: inout EditionStep) throws(Failure) {
    guard let title = try step.session.workbook.documentTitle else { return }
    let replacements = labelRoll(title, step.years)
    if replacements.isEmpty { return }
    try step.session.workbook.replaceTextInDocumentTitle(replacements)
    step.session.note(
      .textRolled(.documentTitle, old: title, new: replacements.applied(to: title)))
  }
}
