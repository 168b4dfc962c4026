import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Looks for what still speaks of the old edition where the update does not reach: other sheets, names of
/// sheets and text boxes.
enum LeftoverPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    let planSheets = Set(step.planSheets)
    for sheet in step.worksheets where sheet.state == .visible {
      let name = step.session.log.name(ofSheet: sheet.name)
      if !planSheets.contains(sheet.name) {
        step.session.notice(labels(in: sheet, named: name, step.years))
      }
      step.session.notice(textBoxes(on: sheet, named: name, step.years))
    }
    let rolled = Set(planSheets.map { step.session.log.name(ofSheet: $0) })
    for sheet in try step.session.workbook.sheets where sheet.state == .visible {
      if namesEdition(sheet.name, step.years) {
        step.session.notice([
          .editionLabelLeft(.sheetName(sheet.name), step.years, Place(sheet: sheet.name))
        ])
      }
      if rolled.contains(sheet.name) { continue }
      let texts = try step.session.workbook.headerFooterTexts(of: sheet.name).map(\.text)
      step.session.notice(printed(texts, on: sheet.name, step.years))
    }
  }

  /// Cells of other sheets that bear the edition's label, such as a cover's 令和6年度版.
  private static func labels(
    in sheet: Worksheet, named name: String, _ years: EditionYears
  ) -> [Diagnostic] {
    let cells = sheet.cells.filter { cell in
      guard case .text(let text) = cell.value else { return false }
      return cell.formula == nil && isLabel(text, years)
    }
    return cells.prefix(mostPerSheet).map { cell in
      .editionLabelLeft(
        .text(cell.value.printedText), years,
        Place(sheet: name, cell: cell.reference.description))
    }
  }

  /// Print headers and footers of other sheets, of which all are labels.
  private static func printed(
    _ texts: [String], on name: String, _ years: EditionYears
  ) -> [Diagnostic] {
    let edition = years.edition
    return texts.filter { !headerFooterRoll($0, from: edition, to: edition.next).isEmpty }
      .map { text in
        let units = Array(text.utf16)
        let shown = literalTexts(ofHeaderFooter: text)
          .map { runs in String(decoding: runs.flatMap { units[$0] }, as: UTF16.self) }
        return .editionLabelLeft(
          .printed(shown.joined(separator: " ")), years, Place(sheet: name))
      }
  }

  private static func textBoxes(
    on sheet: Worksheet, named name: String, _ years: EditionYears
  ) -> [Diagnostic] {
    sheet.shapes.filter { isLabel($0.text, years) }.prefix(mostPerSheet)
      .map { .editionLabelLeft(.text($0.text), years, Place(sheet: name)) }
  }

  /// Enough to know where to look.
  private static let mostPerSheet = 5

  private static func isLabel(_ text: String, _ years: EditionYears) -> Bool {
    guard text.contains("版"), text.utf16.count <= 60, !text.contains("。") else { return false }
    return !editionRoll(text, from: years.edition, to: years.edition.next).isEmpty
  }

  /// Whether a sheet's name bears the edition's label; R6KPI, which is no label to be rolled, does too.
  private static func namesEdition(_ name: String, _ years: EditionYears) -> Bool {
    if !editionRoll(name, from: years.edition, to: years.edition.next).isEmpty { return true }
    if HeadingWording.westernYear(name) == years.edition { return true }
    let plain = folded(name, lowercasingASCII: true)
    return plain.ranges(of: years.edition.shortLabel.lowercased()).contains { range in
      let before = plain[..<range.lowerBound].last
      let behind = plain[range.upperBound...].first
      return before.map { !($0.isASCII && $0.isLetter) } ?? true
        && behind.map { $0.isASCII && $0.isLetter } ?? false
    }
  }
}
