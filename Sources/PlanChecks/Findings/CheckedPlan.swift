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
  /// The plan's actions in the order of the table.
  package let actions: [Action]
  /// The texts of each action, in the order of `actions`.
  package let narratives: [[Narrative]]
  /// What the texts count, in the order of the table.
  package let figures: [Figure]

  package init(
    _ reading: PlanReading, worksheets: [Worksheet], textFormats: [TextFormat] = []
  ) {
    self.reading = reading
    self.worksheets = worksheets
    self.textFormats = textFormats
    actions = reading.plan.actions
    figures = reading.plan.figures()
    narratives = actions.map { Narrative.all(of: $0, in: reading.plan) }
  }

  package var plan: Plan { reading.plan }

  /// The end of the year that the 現状 column speaks of; nil without that column.
  var baselineYear: FiscalYear? {
    narratives.lazy.flatMap(\.self).first { $0.field == .baseline }?.fiscalYear
  }
}
