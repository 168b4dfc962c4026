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
  ///
  /// `stated` is what each of the narratives states.
  static func all(
    of actions: [Action], _ marks: [ActionMarks], _ narratives: [[Narrative]],
    _ stated: [[[StatedFigure]]], in plan: Plan
  ) -> [Figure] {
    var rows: [Int: Int] = [:]
    var figures: [Figure] = []
    figures.reserveCapacity(stated.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } })
    for (index, action) in actions.enumerated() {
      let number = action.number.value
      let row = rows[number, default: 0] + 1
      rows[number] = row
      // Further rows of the same number get names of their own.
      let name = "A\(number)" + (row > 1 ? "_\(row)" : "")
      for (narrative, stated) in zip(narratives[index], stated[index]) where !stated.isEmpty {
        let year = Reading.year(of: narrative, in: plan)
        let column = narrative.field == .baseline ? "B" : "\(year.westernYear)"
        for (offset, figure) in stated.enumerated() {
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

  /// What narratives state, by their texts.
  struct Known: Sendable {
    fileprivate var stated: [Cell: [StatedFigure]] = [:]
  }

  /// A text under a heading.
  fileprivate struct Cell: Hashable {
    var text: ObjectIdentifier
    var context: FigureContext
  }

  /// Reads what narratives state, each text once under headings that name the same time.
  struct Reading {
    private let plan: Plan
    private let earlier: [Known]
    private(set) var known = Known()

    /// `earlier` is about texts that are still there.
    init(_ plan: Plan, earlier: [Known] = []) {
      self.plan = plan
      self.earlier = earlier
    }

    /// The figures of a baseline or of results; none for other narratives.
    mutating func stated(in narrative: Narrative) -> [StatedFigure] {
      guard narrative.field == .baseline || narrative.field == .results else { return [] }
      let cell = Cell(
        text: ObjectIdentifier(narrative.said),
        context: FigureContext(
          fiscalYear: Self.year(of: narrative, in: plan), asOf: narrative.asOf))
      if let found = known.stated[cell] { return found }
      let found =
        earlier.lazy.compactMap { $0.stated[cell] }.first
        ?? statedFigures(in: narrative.said.units, context: cell.context)
      known.stated[cell] = found
      return found
    }

    /// A baseline without a year is the state before the plan's first year.
    static func year(of narrative: Narrative, in plan: Plan) -> FiscalYear {
      narrative.fiscalYear ?? plan.window.lowerBound.previous
    }
  }
}
