package import PlanText

/// A narrative cell of an action with the time it speaks of.
package struct Narrative: Hashable, Sendable {
  /// The columns that hold narratives.
  package enum Field: String, Hashable, Sendable, CaseIterable {
    case description, baseline, results, issues
  }

  /// The column it stands in.
  package var field: Field
  /// The cell as printed, line breaks included.
  package var text: Sourced<String>
  /// The year it tells of; nil for descriptions.
  package var fiscalYear: FiscalYear?
  /// The day its heading says it is true on.
  package var asOf: CalendarDate?

  /// The narratives of an action in the order of the columns.
  package static func all(of action: Action, in plan: Plan) -> [Narrative] {
    let heading = { (column: PlanColumn, text: Sourced<String>) in
      plan.heading(of: column, above: text.source)
    }
    let description = heading(.description, action.description)
    let baseline = heading(.baseline, action.baseline)
    let issues = heading(.issues, action.issues)
    let results = action.results.map { results in
      Narrative(
        field: .results, text: results.text, fiscalYear: results.fiscalYear,
        asOf: heading(.results(results.fiscalYear), results.text)?.asOf)
    }
    return [
      Narrative(
        field: .description, text: action.description, fiscalYear: nil, asOf: description?.asOf),
      Narrative(
        field: .baseline, text: action.baseline,
        fiscalYear: baseline?.asOf.map(FiscalYear.init(containing:)) ?? baseline?.fiscalYear,
        asOf: baseline?.asOf),
    ] + results + [
      Narrative(
        field: .issues, text: action.issues, fiscalYear: issues?.fiscalYear, asOf: issues?.asOf)
    ]
  }
}

extension Plan {
  /// The heading a cell stands under: on its sheet, of its column, and the nearest one above where
  /// a sheet repeats the headings for each printed page.
  package func heading(of column: PlanColumn, above cell: SourceCell) -> PlanHeading? {
    let candidates = headings.filter {
      $0.column == column && $0.text.source.sheet == cell.sheet
    }
    return candidates.filter { $0.text.source.cell < cell.cell }
      .max { $0.text.source.cell < $1.text.source.cell }
  }
}
