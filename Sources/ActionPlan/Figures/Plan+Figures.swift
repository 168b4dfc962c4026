extension Plan {
  /// The figures in the baseline and results of every action, in the order of the table.
  ///
  /// These two say how things stand. Descriptions state the terms of a scheme (固定資産税を最大5年間、2/3を軽減) and
  /// issues what is wanted, so their numbers are not facts to add up.
  package func figures() -> [Figure] { figures(in: Narrative.all(in: self)) }

  /// The same of narratives that have been found.
  func figures(in narratives: [[Narrative]]) -> [Figure] {
    var rows: [Int: Int] = [:]
    return zip(actions, narratives).flatMap { action, narratives in
      rows[action.number.value, default: 0] += 1
      return narratives.flatMap {
        figures(of: $0, action, row: rows[action.number.value, default: 1])
      }
    }
  }

  /// The figures of one cell; `row` is more than 1 where further rows have the action's number.
  private func figures(of narrative: Narrative, _ action: Action, row: Int) -> [Figure] {
    guard narrative.field == .baseline || narrative.field == .results else { return [] }
    let number = action.number.value
    let name = "A\(number)" + (row > 1 ? "_\(row)" : "")
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
