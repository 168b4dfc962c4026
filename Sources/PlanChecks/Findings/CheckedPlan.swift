package import PlanReading
import PlanText
package import SpreadsheetML

/// A plan and the sheets it was read from, as the checks look at them.
package struct CheckedPlan: Sendable {
  package let reading: PlanReading
  /// In the order of their tabs.
  package let worksheets: [Worksheet]
  /// How the cell formats show texts, by index; empty where nobody asks how texts fit.
  package let textFormats: [TextFormat]
  /// The texts of the actions and what they state.
  package let texts: PlanTexts

  package init(
    _ reading: PlanReading, worksheets: [Worksheet], textFormats: [TextFormat] = []
  ) {
    self.reading = reading
    self.worksheets = worksheets
    self.textFormats = textFormats
    texts = PlanTexts(reading.plan)
  }

  package var plan: Plan { reading.plan }
  package var actions: [Action] { texts.actions }
  package var narratives: [[Narrative]] { texts.narratives }
  package var figures: [Figure] { texts.figures }

  /// The end of the year that the 現状 column speaks of; nil without that column.
  var baselineYear: FiscalYear? {
    narratives.lazy.flatMap(\.self).first { $0.field == .baseline }?.fiscalYear
  }
}
