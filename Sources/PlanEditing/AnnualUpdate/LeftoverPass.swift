import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Looks for what still speaks of the old edition where the update does not reach: other sheets,
/// text boxes, and sheet names inside texts of formulas.
enum LeftoverPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    let planSheets = Set(step.planSheets)
    let renamed = planSheets.filter { step.session.log.name(ofSheet: $0) != $0 }.sorted()
    for sheet in step.worksheets where sheet.state == .visible {
      let name = step.session.log.name(ofSheet: sheet.name)
      if !planSheets.contains(sheet.name) {
        step.session.notice(labels(in: sheet, named: name, step.years))
      }
      step.session.notice(textBoxes(on: sheet, named: name, step.years))
      step.session.notice(namesInTexts(of: sheet, named: name, renamed, step))
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
        cell.value.printedText, years, Place(sheet: name, cell: cell.reference.description))
    }
  }

  private static func textBoxes(
    on sheet: Worksheet, named name: String, _ years: EditionYears
  ) -> [Diagnostic] {
    sheet.shapes.filter { isLabel($0.text, years) }.prefix(mostPerSheet)
      .map { .editionLabelLeft($0.text, years, Place(sheet: name)) }
  }

  /// Enough to know where to look.
  private static let mostPerSheet = 5

  private static func isLabel(_ text: String, _ years: EditionYears) -> Bool {
    guard text.contains("版"), text.utf16.count <= 60, !text.contains("。") else { return false }
    return !editionRoll(text, from: years.edition, to: years.edition.next).isEmpty
  }

  /// References written as texts (INDIRECT) cannot follow a sheet's new name.
  private static func namesInTexts(
    of sheet: Worksheet, named name: String, _ renamed: [String], _ step: EditionStep
  ) -> [Diagnostic] {
    if renamed.isEmpty { return [] }
    return sheet.cells.compactMap { cell in
      guard let text = cell.formula, text.utf8.contains(UInt8(ascii: "\"")),
        let formula = Formula(text)
      else { return nil }
      let texts = formula.tokens.filter { $0.kind == .string }.map { formula[$0.range] }
      let old = renamed.first { old in texts.contains { $0.contains(old) } }
      guard let old else { return nil }
      let place = Place(
        sheet: name, cell: step.session.log.moved(cell.reference, in: sheet.name).description)
      return .sheetNameInText(old, place)
    }
  }
}
