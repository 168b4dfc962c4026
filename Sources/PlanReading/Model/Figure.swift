package import PlanText

/// A figure of an action, traceable to its cell.
package struct Figure: Hashable, Sendable {
  /// `A13-2024-1`: action, year of the results column (or `B` for the baseline), place in the cell.
  ///
  /// The letter before the number keeps spreadsheets from reading a date or a number. It depends on
  /// nothing but the cell, so it stays when the workbook gains columns or rows.
  package var id: String
  package var actionNumber: Int
  /// Whether the action is 再掲, so that the figure stands in the plan twice.
  package var isRelisted: Bool
  /// Baseline or results.
  package var sourceField: Narrative.Field
  package var source: SourceCell
  package var stated: StatedFigure
}

extension Plan {
  /// The figures in the baseline and results of every action, in the order of the table.
  package func figures() -> [Figure] { PlanTexts(self).figures }
}

extension Figure {
  /// The figures in the baseline and results of every action, in the order of the table.
  ///
  /// These two say how things stand. Descriptions state the terms of a scheme (固定資産税を最大5年間、2/3を軽減) and
  /// issues what is wanted, so their numbers are not facts to add up.
  static func all(
    of actions: [Action], _ marks: [ActionMarks], _ narratives: [[Narrative]], in plan: Plan
  ) -> [Figure] {
    var rows: [Int: Int] = [:]
    var stated: [Cell: [StatedFigure]] = [:]
    var figures: [Figure] = []
    for (index, action) in actions.enumerated() {
      let number = action.number.value
      let row = rows[number, default: 0] + 1
      rows[number] = row
      // Further rows of the same number get names of their own.
      let name = "A\(number)" + (row > 1 ? "_\(row)" : "")
      for narrative in narratives[index]
      where narrative.field == .baseline || narrative.field == .results {
        // A baseline without a year is the state before the plan's first year.
        let year = narrative.fiscalYear ?? plan.window.lowerBound.previous
        let column = narrative.field == .baseline ? "B" : "\(year.westernYear)"
        let cell = Cell(
          text: ObjectIdentifier(narrative.said),
          context: FigureContext(fiscalYear: year, asOf: narrative.asOf))
        let found = stated[cell] ?? statedFigures(in: narrative.said.units, context: cell.context)
        stated[cell] = found
        for (offset, figure) in found.enumerated() {
          figures.append(
            Figure(
              id: "\(name)-\(column)-\(offset + 1)", actionNumber: number,
              isRelisted: marks[index].isRelisted, sourceField: narrative.field,
              source: narrative.text.source, stated: figure))
        }
      }
    }
    return figures
  }

  /// A text under a heading.
  private struct Cell: Hashable {
    var text: ObjectIdentifier
    var context: FigureContext
  }
}
