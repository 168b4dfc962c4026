import Diagnostics
package import PlanReading
import PlanText

/// What a changed text is.
package enum ChangedField: Hashable, Sendable {
  /// The title above the table.
  case title
  /// The heading of a column.
  case heading(PlanColumn)
  /// A strategy's mark and name.
  case strategyName
  /// A measure's mark, name and page.
  case measureName
  /// Mark and name of a level below the measures, the third or fourth one.
  case levelName(ColumnKind)
  /// The strategy a measure belongs to.
  case measureStrategy
  /// An action's number.
  case actionNumber
  /// The level below the measures an action belongs to.
  case actionLevel(ColumnKind)
  /// The measure an action belongs to.
  case actionMeasure
  /// A text of an action, its results or its schedule.
  case text(ColumnKind)
  /// An indicator's name and unit.
  case indicator
  /// A figure of an indicator, or the note in its place.
  case figure(KPIValue.Kind)
}

extension ChangedField {
  /// A stable name for tables: `results`, `heading_results`, `kpi_target`; levels below the measures go by
  /// theirs.
  package var code: String {
    switch self {
    case .title: "edition_title"
    case .heading(let column): Self.headingCode(column.kind)
    case .strategyName: "strategy_name"
    case .measureName, .levelName: "measure_name"
    case .measureStrategy: "strategy"
    case .actionNumber: "number"
    case .actionMeasure, .actionLevel: "measure"
    case .text(let kind): kind.descriptor.code
    case .indicator: "kpi_indicator"
    case .figure(let kind): "kpi_" + kind.rawValue
    }
  }

  /// The code of headings of a kind of column, whatever their year.
  package static func headingCode(_ kind: ColumnKind) -> String {
    "heading_" + kind.descriptor.code
  }

  /// What staff call it, without a year but for headings.
  package var label: String {
    switch self {
    case .title: "表題"
    case .heading(let column): column.label
    case .strategyName, .measureStrategy: ColumnKind.strategy.descriptor.label.japanese
    case .measureName, .actionMeasure: ColumnKind.measure.descriptor.label.japanese
    case .levelName(let level), .actionLevel(let level): level.descriptor.label.japanese
    case .actionNumber: ColumnKind.number.descriptor.label.japanese
    case .text(let kind): kind.descriptor.label.japanese
    case .indicator: "指標"
    case .figure(.baseline): "現状値"
    case .figure(.target): "目標値"
    case .figure(.actual): "実績値"
    }
  }
}
