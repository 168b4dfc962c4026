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

  /// The figures of one action; `row` is 1, or more where its number stands in further rows.
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
