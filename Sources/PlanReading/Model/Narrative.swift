package import PlanText
import SpreadsheetML

/// A narrative cell of an action with the time it speaks of.
///
/// A class, since rules and tables hand each of them on many times.
package final class Narrative: Sendable {
  /// The columns that hold narratives.
  package enum Field: String, Hashable, Sendable, CaseIterable {
    case description, baseline, results, issues
    case plannedWork = "planned_work"
    case workDone = "work_done"
    case gradeReason = "grade_reason"
    case nextWork = "next_work"
    case note, other

    /// Nil for columns that hold no narrative, and for those with places of their own.
    fileprivate init?(furtherKind kind: ColumnKind) {
      switch kind {
      case .plannedWork: self = .plannedWork
      case .workDone: self = .workDone
      case .gradeReason: self = .gradeReason
      case .nextWork: self = .nextWork
      case .note: self = .note
      case .other: self = .other
      case .description: self = .description
      case .baseline: self = .baseline
      case .issues: self = .issues
      case .results: self = .results
      default: return nil
      }
    }
  }

  /// The column it stands in.
  package let field: Field
  /// The cell as printed, line breaks included.
  package let text: Sourced<String>
  /// The year it tells of; nil for descriptions.
  package let fiscalYear: FiscalYear?
  /// The day its heading says it is true on.
  package let asOf: CalendarDate?
  /// What the text says.
  package let said: AnalysedText

  private init(
    field: Field, text: Sourced<String>, fiscalYear: FiscalYear?, asOf: CalendarDate?,
    said: AnalysedText
  ) {
    self.field = field
    self.text = text
    self.fiscalYear = fiscalYear
    self.asOf = asOf
    self.said = said
  }

  /// The narratives of an action, in the order of the columns.
  static func all(
    of action: Action, under headings: HeadingIndex, analysing said: (String) -> AnalysedText
  ) -> [Narrative] {
    // The cells of an action stand on one sheet.
    let own = headings.headings(on: action.number.source.sheet)
    let heading = { (column: PlanColumn, text: Sourced<String>) in
      own.heading(of: column, above: text.source.cell)
    }
    let description = heading(.description, action.description)
    let baseline = heading(.baseline, action.baseline)
    let issues = heading(.issues, action.issues)
    let results = action.results.map { results in
      Narrative(
        field: .results, text: results.text, fiscalYear: results.fiscalYear,
        asOf: heading(.results(results.fiscalYear), results.text)?.asOf,
        said: said(results.text.value))
    }
    return [
      Narrative(
        field: .description, text: action.description, fiscalYear: nil, asOf: description?.asOf,
        said: said(action.description.value)),
      Narrative(
        field: .baseline, text: action.baseline,
        fiscalYear: baseline?.asOf.map(FiscalYear.init(containing:)) ?? baseline?.fiscalYear,
        asOf: baseline?.asOf, said: said(action.baseline.value)),
    ] + results + [
      Narrative(
        field: .issues, text: action.issues, fiscalYear: issues?.fiscalYear, asOf: issues?.asOf,
        said: said(action.issues.value))
    ]
      + action.further.compactMap { text in
        Field(furtherKind: text.column.kind).map { field in
          let heading = heading(text.column, text.text)
          return Narrative(
            field: field, text: text.text,
            fiscalYear: text.column.fiscalYear ?? heading?.fiscalYear, asOf: heading?.asOf,
            said: said(text.text.value))
        }
      }
  }
}

/// The headings by what stands under them.
struct HeadingIndex {
  private let sheets: [TextKey: SheetHeadings]

  init(_ headings: [PlanHeading]) {
    let sorted = headings.sorted { $0.text.source.cell < $1.text.source.cell }
    sheets = Dictionary(grouping: sorted) { TextKey($0.text.source.sheet) }
      .mapValues { SheetHeadings($0) }
  }

  /// The headings of a sheet.
  func headings(on sheet: String) -> SheetHeadings { sheets[TextKey(sheet)] ?? SheetHeadings([]) }
}

/// The headings of one sheet by their columns.
struct SheetHeadings {
  /// Those of each column from top to bottom.
  ///
  /// A sheet has so few columns that no dictionary is quicker.
  private let columns: [(column: PlanColumn, headings: [PlanHeading])]

  /// - Parameter headings: From top to bottom.
  fileprivate init(_ headings: [PlanHeading]) {
    columns = Dictionary(grouping: headings, by: \.column).map { ($0.key, $0.value) }
  }

  /// The heading a cell stands under: of its column, and the nearest one above where a sheet repeats the
  /// headings for each printed page.
  func heading(of column: PlanColumn, above cell: CellReference) -> PlanHeading? {
    guard let found = columns.first(where: { $0.column == column })?.headings else { return nil }
    var (low, high) = (0, found.count)
    while low < high {
      let middle = (low + high) / 2
      if found[middle].text.source.cell < cell { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? found[low - 1] : nil
  }
}
