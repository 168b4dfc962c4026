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
  /// Whether nothing tells of which year it is: neither its text nor the heading, nor a first year of the plan.
  package var isUndated = false

  /// The year it is of; nil where nothing tells.
  package var fiscalYear: FiscalYear? { isUndated ? nil : stated.fiscalYear }
}

extension Plan {
  /// The figures in the baseline and results of every action, in the order of the table.
  package func figures() -> [Figure] { PlanTexts(self).figures }
}

extension Figure {
  /// The figures in the baseline and results of an action, in the order of the table.
  ///
  /// These two say how things stand. Descriptions state the terms of a scheme (固定資産税を最大5年間、2/3を軽減) and
  /// issues what is wanted, so their numbers are not facts to add up.
  ///
  /// - Parameters:
  ///   - action: The action.
  ///   - row: Which of the rows of its number it is, from 1; further ones get names of their own.
  ///   - isRelisted: Whether it is 再掲.
  ///   - narratives: Its narratives.
  ///   - stated: What each of them states.
  ///   - plan: The plan it stands in.
  /// - Returns: The figures, each with an id of its own.
  static func all(
    of action: Action, row: Int, isRelisted: Bool, _ narratives: [Narrative], _ stated: [[Stated]],
    in plan: Plan
  ) -> [Figure] {
    guard stated.contains(where: { !$0.isEmpty }) else { return [] }
    let number = action.number.value
    let name = "A\(number)" + (row > 1 ? "_\(row)" : "")
    var figures: [Figure] = []
    for (narrative, stated) in zip(narratives, stated) where !stated.isEmpty {
      let own =
        narrative.field == .baseline
        ? "B" : "\(Reading.year(of: narrative, in: plan).westernYear)"
      var ids = FigureIDs()
      for figure in stated {
        // Folded results keep the names they had in their column.
        let folded = figure.section.flatMap { section in
          action.results.contains { $0.fiscalYear == section } ? nil : section
        }
        let column = folded.map { "\($0.westernYear)" } ?? own
        figures.append(
          Figure(
            id: "\(name)-\(column)-"
              + ids.next(for: figure.stated, in: column, isUndated: figure.isUndated),
            actionNumber: number, isRelisted: isRelisted, sourceField: narrative.field,
            source: narrative.text.source, stated: figure.stated, isUndated: figure.isUndated))
      }
    }
    return figures
  }

  /// A figure and the year whose line of its own it stands below; nil where it stands below none.
  struct Stated: Sendable {
    var section: FiscalYear?
    var stated: StatedFigure
    /// Whether nothing tells of which year it is.
    var isUndated = false
  }

  /// What narratives state, by their texts.
  struct Known: Sendable {
    fileprivate var stated: [Cell: [Stated]] = [:]
  }

  /// A text under a heading.
  fileprivate struct Cell: Hashable {
    var text: ObjectIdentifier
    var isBaseline: Bool
    var isUndated: Bool
    /// The first year of the plan, from which lines in a baseline open sections.
    var firstYear: FiscalYear
    var context: FigureContext

    /// By the text alone: few stand under more than one heading.
    func hash(into hasher: inout Hasher) { hasher.combine(text) }
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
    mutating func stated(in narrative: Narrative) -> [Stated] {
      guard narrative.field == .baseline || narrative.field == .results else { return [] }
      let isBaseline = narrative.field == .baseline
      let context = FigureContext(
        fiscalYear: Self.year(of: narrative, in: plan), asOf: narrative.asOf,
        latestYear: isBaseline ? plan.edition : nil)
      let cell = Cell(
        text: ObjectIdentifier(narrative.said), isBaseline: isBaseline,
        isUndated: Self.isUndated(narrative, in: plan), firstYear: plan.window.lowerBound,
        context: context)
      if let found = known.stated[cell] { return found }
      let found =
        earlier.lazy.compactMap { $0.stated[cell] }.first ?? read(narrative, context)
      known.stated[cell] = found
      return found
    }

    private func read(_ narrative: Narrative, _ context: FigureContext) -> [Stated] {
      let sections = narrative.sections(in: plan)
      let isUndated = Self.isUndated(narrative, in: plan)
      if sections.count == 1, !sections[0].isHeaded {
        return statedFigures(in: narrative.said.units, context: context).map {
          Stated(section: nil, stated: $0, isUndated: isUndated && !$0.namesYear)
        }
      }
      return sections.flatMap { section -> [Stated] in
        let text = UTF16Text(narrative.said.units.part(section.range))
        let own = FigureContext(
          fiscalYear: section.fiscalYear ?? context.fiscalYear, asOf: section.asOf,
          latestYear: section.isHeaded ? nil : context.latestYear)
        return statedFigures(in: text, context: own).map { figure in
          var figure = figure
          let start = section.range.lowerBound
          figure.range = (figure.range.lowerBound + start)..<(figure.range.upperBound + start)
          return Stated(
            section: section.isHeaded ? section.fiscalYear : nil, stated: figure,
            isUndated: isUndated && section.fiscalYear == nil && !figure.namesYear)
        }
      }
    }

    /// A baseline without a year is the state before the plan's first year.
    static func year(of narrative: Narrative, in plan: Plan) -> FiscalYear {
      narrative.fiscalYear ?? plan.window.lowerBound.previous
    }

    /// Whether a baseline is of no year: without a schedule nothing tells the plan's first year, and the
    /// year before the edition's moves with every edition.
    private static func isUndated(_ narrative: Narrative, in plan: Plan) -> Bool {
      narrative.field == .baseline && narrative.fiscalYear == nil
        && plan.window.lowerBound == plan.window.upperBound
    }
  }
}

/// Names of the figures of a cell that do not move when another figure is added to it.
///
/// A name is made of what is counted, in what and when, not of the place and not of the value, which may
/// be corrected. Figures alike in all that are told apart by their order.
struct FigureIDs {
  private struct Name: Hashable {
    var column: String
    var name: String
  }

  private var counts: [Name: Int] = [:]

  /// `3f9k2`, `3f9k2-2`.
  mutating func next(
    for figure: StatedFigure, in column: String, isUndated: Bool = false
  ) -> String {
    let parts = [
      figure.label, figure.normalUnit, figure.qualifiers.joined(separator: ";"),
      isUndated ? "" : String(figure.fiscalYear.westernYear),
      figure.status == .target ? "target" : "",
    ]
    let name = ShortName.of(lines: parts)
    let key = Name(column: column, name: name)
    func raised(_ count: inout Int) -> Int {
      count += 1
      return count
    }
    let count = raised(&counts[key, default: 0])
    return count == 1 ? name : "\(name)-\(count)"
  }
}
