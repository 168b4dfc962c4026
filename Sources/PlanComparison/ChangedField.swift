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
  /// The strategy a measure belongs to.
  case measureStrategy
  /// An action's number.
  case actionNumber
  /// The measure an action belongs to.
  case actionMeasure
  case existingOrNew
  case priority
  case actionTitle
  case description
  case baseline
  case results
  case startYear
  case status
  /// The spans of the schedule with their labels.
  case schedule
  case issues
  /// An indicator's name and unit.
  case indicator
  /// A figure of an indicator, or the note in its place.
  case figure(KPIValue.Kind)
}

extension ChangedField {
  /// A stable name for tables: `results`, `heading_results`, `kpi_target`.
  package var code: String {
    switch self {
    case .title: "edition_title"
    case .heading(let column): "heading_" + column.code
    case .strategyName: "strategy_name"
    case .measureName: "measure_name"
    case .measureStrategy: "strategy"
    case .actionNumber: "number"
    case .actionMeasure: "measure"
    case .existingOrNew: PlanColumn.existingOrNew.code
    case .priority: PlanColumn.priority.code
    case .actionTitle: PlanColumn.title.code
    case .description: PlanColumn.description.code
    case .baseline: PlanColumn.baseline.code
    case .results: "results"
    case .startYear: PlanColumn.startYear.code
    case .status: PlanColumn.status.code
    case .schedule: "schedule"
    case .issues: PlanColumn.issues.code
    case .indicator: "kpi_indicator"
    case .figure(let kind): "kpi_" + kind.rawValue
    }
  }

  /// What staff call it, without a year.
  package var label: String {
    switch self {
    case .title: "表題"
    case .heading(let column): column.label
    case .strategyName, .measureStrategy: PlanColumn.strategy.label
    case .measureName, .actionMeasure: PlanColumn.measure.label
    case .actionNumber: PlanColumn.number.label
    case .existingOrNew: PlanColumn.existingOrNew.label
    case .priority: PlanColumn.priority.label
    case .actionTitle: PlanColumn.title.label
    case .description: PlanColumn.description.label
    case .baseline: PlanColumn.baseline.label
    case .results: "実績"
    case .startYear: PlanColumn.startYear.label
    case .status: PlanColumn.status.label
    case .schedule: "スケジュール"
    case .issues: PlanColumn.issues.label
    case .indicator: "指標"
    case .figure(.baseline): "現状値"
    case .figure(.target): "目標値"
    case .figure(.actual): "実績値"
    }
  }
}

extension PlanColumn {
  fileprivate var code: String {
    switch self {
    case .number: "number"
    case .strategy: "strategy"
    case .measure: "measure"
    case .existingOrNew: "existing_or_new"
    case .priority: "priority"
    case .title: "title"
    case .description: "description"
    case .baseline: "baseline"
    case .results: "results"
    case .startYear: "start_year"
    case .status: "status"
    case .schedule: "schedule"
    case .issues: "issues"
    }
  }

  fileprivate var label: String {
    switch self {
    case .number: "番号"
    case .strategy: "基本戦略"
    case .measure: "具体的施策"
    case .existingOrNew: "既存/新規"
    case .priority: "重点"
    case .title: "アクション名"
    case .description: "説明"
    case .baseline: "現状"
    case .results(let year): year.label + "実績"
    case .startYear: "開始年"
    case .status: "状態"
    case .schedule(let year): year.label
    case .issues: "課題"
    }
  }
}
