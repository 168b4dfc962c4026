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
  ///
  /// These two say how things stand. Descriptions state the terms of a scheme (固定資産税を最大5年間、2/3を軽減) and
  /// issues what is wanted, so their numbers are not facts to add up.
  package func figures() -> [Figure] {
    var rows: [Int: Int] = [:]
    return actions.flatMap { action in
      rows[action.number.value, default: 0] += 1
      return figures(of: action, row: rows[action.number.value, default: 1])
    }
  }

  /// The figures of one action; `row` is more than 1 where further rows have its number.
  private func figures(of action: Action, row: Int) -> [Figure] {
    let number = action.number.value
    let name = "A\(number)" + (row > 1 ? "_\(row)" : "")
    return Narrative.all(of: action, in: self).flatMap { narrative -> [Figure] in
      guard narrative.field == .baseline || narrative.field == .results else { return [] }
      // A baseline without a year is the state before the plan's first year.
      let year = narrative.fiscalYear ?? window.lowerBound.previous
      let column = narrative.field == .baseline ? "B" : "\(year.westernYear)"
      let context = FigureContext(fiscalYear: year, asOf: narrative.asOf)
      return statedFigures(in: narrative.text.value, context: context).enumerated().map {
        Figure(
          id: "\(name)-\(column)-\($0.offset + 1)", actionNumber: number,
          isRelisted: action.isRelisted, sourceField: narrative.field,
          source: narrative.text.source, stated: $0.element)
      }
    }
  }
}
