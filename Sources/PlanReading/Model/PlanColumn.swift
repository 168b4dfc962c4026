package import Diagnostics
package import PlanText

/// What a column of the plan table holds.
package struct PlanColumn: Hashable, Sendable {
  package let kind: ColumnKind
  /// The year of results or of one year of the schedule; nil for other columns.
  package let fiscalYear: FiscalYear?
  /// 0, or how many columns of the same kind and year stand left of it.
  package let position: Int

  /// A column of whatever kind; `fiscalYear` is needed where its cells speak of a year, and left out
  /// for others.
  package init?(_ kind: ColumnKind, of fiscalYear: FiscalYear?, position: Int = 0) {
    if kind.descriptor.contents.isOfYear {
      guard let fiscalYear else { return nil }
      self.init(kind, fiscalYear, position)
    } else {
      self.init(kind, nil, position)
    }
  }

  private init(_ kind: ColumnKind, _ fiscalYear: FiscalYear?, _ position: Int) {
    self.kind = kind
    self.fiscalYear = fiscalYear
    self.position = position
  }

  /// Nil for kinds whose columns are of a year each.
  package init?(_ kind: ColumnKind) {
    if kind.descriptor.contents.isOfYear { return nil }
    self.init(kind, nil, 0)
  }

  package static let number = PlanColumn(.number, nil, 0)
  package static let strategy = PlanColumn(.strategy, nil, 0)
  package static let measure = PlanColumn(.measure, nil, 0)
  package static let existingOrNew = PlanColumn(.existingOrNew, nil, 0)
  package static let priority = PlanColumn(.priority, nil, 0)
  package static let title = PlanColumn(.title, nil, 0)
  package static let description = PlanColumn(.description, nil, 0)
  package static let baseline = PlanColumn(.baseline, nil, 0)
  package static let startYear = PlanColumn(.startYear, nil, 0)
  package static let status = PlanColumn(.status, nil, 0)
  package static let issues = PlanColumn(.issues, nil, 0)

  package static func results(_ year: FiscalYear) -> PlanColumn { PlanColumn(.results, year, 0) }
  package static func schedule(_ year: FiscalYear) -> PlanColumn { PlanColumn(.schedule, year, 0) }

  /// The year of a results column; nil for others, a second one of the year among them.
  package var resultsYear: FiscalYear? { kind == .results && position == 0 ? fiscalYear : nil }
  /// The year of a column of the schedule; nil for others.
  package var scheduleYear: FiscalYear? { kind == .schedule ? fiscalYear : nil }

  /// What staff call it, its year included.
  package var label: String {
    let label = kind.descriptor.label.japanese
    guard let fiscalYear else { return label }
    return kind == .schedule ? fiscalYear.label : fiscalYear.label + label
  }

  /// How messages name it.
  package var name: LocalizedText {
    let name = kind.descriptor.name
    guard let fiscalYear else { return name }
    return kind == .schedule
      ? LocalizedText(
        ja: "\(fiscalYear.shortLabel)年度", en: "\(fiscalYear.shortLabel)年度 (schedule)")
      : LocalizedText(ja: fiscalYear.label + name.japanese, en: fiscalYear.label + name.english)
  }
}

extension ColumnDescriptor.Contents {
  /// Whether each column is of a year.
  package var isOfYear: Bool {
    switch self {
    case .results, .schedule, .yearly: true
    case .place, .text, .carried, .indicator, .nothing: false
    }
  }
}
