import Diagnostics
package import PlanReading
import PlanText
package import SpreadsheetML

/// One question asked of a plan; the answers are findings.
protocol PlanCheck: Sendable {
  static func findings(in plan: CheckedPlan) -> [Diagnostic]
}

/// A plan and the sheets it was read from, as the checks look at them.
package struct CheckedPlan: Sendable {
  package let reading: PlanReading
  /// In the order of their tabs.
  package let worksheets: [Worksheet]
  /// How the cell formats show texts, by index; empty where nobody asks how texts fit.
  package let textFormats: [TextFormat]
  /// The cells of which something is struck through.
  package let struckTexts: [SourceCell: StruckText]
  /// The texts of the actions and what they state.
  package let texts: PlanTexts
  /// The name of the book's file, one of the places that tell its edition; nil where it has none.
  package let fileName: String?
  /// Whether to ask which edition it is: not of one just made, whose labels were looked at before and
  /// whose results are all to come.
  package let checksEdition: Bool

  package init(
    _ reading: PlanReading, worksheets: [Worksheet], textFormats: [TextFormat] = [],
    struckTexts: [SourceCell: StruckText] = [:], fileName: String? = nil,
    checksEdition: Bool = true
  ) {
    var known = KnownTexts()
    self.init(
      reading, worksheets: worksheets, textFormats: textFormats, struckTexts: struckTexts,
      fileName: fileName, checksEdition: checksEdition, known: &known)
  }

  /// The same, with what is known of the texts of another edition.
  package init(
    _ reading: PlanReading, worksheets: [Worksheet], textFormats: [TextFormat] = [],
    struckTexts: [SourceCell: StruckText] = [:], fileName: String? = nil,
    checksEdition: Bool = true, known: inout KnownTexts
  ) {
    self.fileName = fileName
    self.checksEdition = checksEdition
    self.reading = reading
    self.worksheets = worksheets
    self.textFormats = textFormats
    self.struckTexts = struckTexts
    texts = PlanTexts(reading.plan, known: &known)
  }

  package var plan: Plan { reading.plan }

  /// The labels that say which edition it is; nil where there are no results.
  ///
  /// Where a layout table says it, nothing else need.
  package var editionSigns: EditionSigns? {
    if reading.layout != nil { return nil }
    guard let latest = reading.layouts.compactMap(\.results.last?.year).max() else { return nil }
    return EditionSigns(reading, worksheets, latest: latest, fileName: fileName)
  }
  package var actions: [Action] { texts.actions }
  package var narratives: [[Narrative]] { texts.narratives }
  package var figures: [Figure] { texts.figures }
  /// The texts in which something looks like a slip.
  var slips: [SlippedText] { texts.slips }

  /// The figures of some actions by their numbers, in the order of the table.
  func figures(ofActions numbers: Set<Int>) -> [Int: [Figure]] {
    Dictionary(
      grouping: figures.indices.filter { numbers.contains(figures[$0].actionNumber) }
        .map { figures[$0] }, by: \.actionNumber)
  }

  /// The end of the year that the 現状 column speaks of; nil without that column.
  var baselineYear: FiscalYear? {
    narratives.lazy.flatMap(\.self).first { $0.field == .baseline }?.fiscalYear
  }
}
