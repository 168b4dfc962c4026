import Diagnostics
import PlanText
import SpreadsheetML
import TextEdits

/// Rolls the edition's year and the date of issue in print headers and footers.
enum PrintHeaderPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for sheet in step.planSheets {
      for item in try step.session.workbook.headerFooterTexts(of: sheet) {
        let years = step.years
        let labels = headerFooterRoll(item.text, from: years.edition, to: years.edition.next)
        let dates = headerFooterRoll(item.text) { dateOfIssueRoll($0, in: years.issuePeriod) }
        try roll(&step, item, sheet, labels + dates)
      }
    }
  }

  private static func roll(
    _ step: inout EditionStep, _ item: HeaderFooterText, _ sheet: String,
    _ replacements: [TextReplacement]
  ) throws(Failure) {
    if replacements.isEmpty { return }
    try step.session.workbook.replaceText(
      replacements, in: item.position, ofView: item.view, of: sheet)
    step.session.note(
      .textRolled(
        item.position.isHeader ? .printHeader : .printFooter, old: item.text,
        new: replacements.applied(to: item.text)), on: sheet)
  }
}
