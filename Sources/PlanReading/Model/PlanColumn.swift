package import Diagnostics
package import PlanText

/// What a column of the plan table holds.
package struct PlanColumn: Hashable, Sendable {
  package let kind: ColumnKind
  /// The year of results or of one year of the schedule; nil for other columns.
  package let fiscalYear: FiscalYear?

  private init(_ kind: ColumnKind, of fiscalYear: FiscalYear?) {
    self.kind = kind
    self.fiscalYear = fiscalYear
  }

  /// Nil for kinds whose columns are of a year each.
  package init?(_ kind: ColumnKind) {
    switch kind.descriptor.contents {
    case .results, .schedule: return nil
    case .place, .text: self.init(kind, of: nil)
    }
  }

  package static let number = PlanColumn(.number, of: nil)
  package static let strategy = PlanColumn(.strategy, of: nil)
  package static let measure = PlanColumn(.measure, of: nil)
  package static let existingOrNew = PlanColumn(.existingOrNew, of: nil)
  package static let priority = PlanColumn(.priority, of: nil)
  package static let title = PlanColumn(.title, of: nil)
  package static let description = PlanColumn(.description, of: nil)
  package static let baseline = PlanColumn(.baseline, of: nil)
  package static let startYear = PlanColumn(.startYear, of: nil)
  package static let status = PlanColumn(.status, of: nil)
  package static let issues = PlanColumn(.issues, of: nil)

  package static func results(_ year: FiscalYear) -> PlanColumn { PlanColumn(.results, of: year) }
  package static func schedule(_ year: FiscalYear) -> PlanColumn { PlanColumn(.schedule, of: year) }

  /// The year of a results column; nil for others.
  package var resultsYear: FiscalYear? { kind == .results ? fiscalYear : nil }
  /// The year of a column of the schedule; nil for others.
  package var scheduleYear: FiscalYear? { kind == .schedule ? fiscalYear : nil }

  /// What staff call it, its year included.
  package var label: String {
    let label = kind.descriptor.label.japanese
    guard let fiscalYear else { return label }
    return kind == .results ? fiscalYear.label + label : fiscalYear.label
  }

  /// How messages name it.
  package var name: LocalizedText {
    let name = kind.descriptor.name
    guard let fiscalYear else { return name }
    return kind == .results
      ? LocalizedText(ja: fiscalYear.label + name.japanese, en: fiscalYear.label + name.english)
      : LocalizedText(
        ja: "\(fiscalYear.shortLabel)年度", en: "\(fiscalYear.shortLabel)年度 (schedule)")
  }
}
