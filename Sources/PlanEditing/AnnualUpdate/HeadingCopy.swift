import Diagnostics
import PlanReading
import SpreadsheetML
import TextEdits

/// A heading that another cell gets with replacements made; a year that is a number stays one.
struct HeadingCopy {
  /// Where the heading stands now.
  let source: CellReference
  let target: CellReference
  let text: String
  let replacements: [TextReplacement]
  /// The number it becomes; nil for a text.
  let number: Double?

  /// The copy of a heading as it was read, which stands at `source` now.
  init(
    _ cell: Cell, at source: CellReference, replacing replacements: [TextReplacement],
    to target: CellReference
  ) {
    self.source = source
    self.target = target
    self.replacements = replacements
    text = cell.value.printedText
    if case .number = cell.value, cell.formula == nil {
      number = Double(replacements.applied(to: text))
    } else {
      number = nil
    }
  }
}

extension EditSession {
  /// Gives cells of a sheet their headings.
  ///
  /// - Throws: `Failure` with code `heading-is-formula`, and as `setCells(_:in:)`.
  mutating func copyHeadings(
    _ headings: [HeadingCopy], in sheet: String
  ) throws(Failure) {
    let texts = headings.filter { $0.number == nil }
    let areTexts = try workbook.copyTexts(
      texts.map { TextCopy(from: $0.source, replacing: $0.replacements, to: $0.target) },
      in: sheet)
    if let formula = zip(texts, areTexts).first(where: { !$0.1 })?.0 {
      throw Failure(.headingIsFormula(sheet: sheet, cell: formula.source, formula.text))
    }
    var numbers: [CellReference: CellChange] = [:]
    for heading in headings {
      guard let number = heading.number else { continue }
      numbers[heading.target] = CellChange(content: .number(number))
    }
    if !numbers.isEmpty { try workbook.setCells(numbers, in: sheet) }
  }
}
