import Diagnostics
import PlanReading
import PlanText

extension Table {
  /// `summary.csv`: one row for the plan, each strategy and each measure.
  static let summary = Table(
    "summary", title: LocalizedText(ja: "集計", en: "Summary"),
    meaning: LocalizedText(
      ja: "1行が全体、1つの基本戦略、または1つの具体的施策の件数。",
      en: "One row of counts for the whole plan, each strategy and each measure."),
    rows: { SummaryRow.rows(of: $0.plan, $0.texts.marks) }, fields: summaryFields)

  private static let summaryFields: [Field<SummaryRow>] = [
    .edition.key,
    .code("scope", "集計の範囲", ja: "全体・基本戦略・具体的施策の別。", en: "The whole plan, a strategy or a measure.")
    {
      $0.scope
    }.required,
    .string(
      "scope_code", "範囲コード", ja: "基本戦略または具体的施策のコード。全体はTOTAL。",
      en: "The code of the strategy or measure; TOTAL for the whole plan."
    ) { $0.measureCode ?? $0.strategyCode ?? "TOTAL" }.key,
    Field.string(
      "strategy_code", "基本戦略コード", ja: "範囲の基本戦略。全体は空欄。",
      en: "The strategy of the scope; blank for the whole plan."
    ) { $0.strategyCode }.referring(to: "strategies"),
    Field.string(
      "measure_code", "具体的施策コード", ja: "範囲の具体的施策。全体と基本戦略は空欄。",
      en: "The measure of the scope; blank for the whole plan and for strategies."
    ) { $0.measureCode }.referring(to: "measures"),
    .count("listed_count", "掲載件数", ja: "表に載っているアクションの行数。", en: "Actions listed.") { _ in true },
    .count(
      "relisted_count", "再掲件数", ja: "掲載件数のうち再掲の行数。", en: "Of these, rows marked as relisted."
    ) { $0.isRelisted },
    .count(
      "distinct_count", "実質件数", ja: "掲載件数から再掲件数を除いた件数。", en: "Listed less relisted actions."
    ) { !$0.isRelisted },
    .count(
      "existing_count", "既存件数", ja: "掲載件数のうち既存の行数（再掲を含む）。",
      en: "Listed actions that existed when the plan began, relisted ones included."
    ) { $0.existingOrNew == .existing },
    .count(
      "new_count", "新規件数", ja: "掲載件数のうち新規の行数（再掲を含む）。",
      en: "Listed actions that are new in the plan, relisted ones included."
    ) { $0.existingOrNew == .new },
    .count(
      "priority_count", "重点件数", ja: "掲載件数のうち重点アクションの行数（再掲を含む）。",
      en: "Listed actions marked as a priority, relisted ones included."
    ) { $0.isPriority },
    .count(
      "started_count", "開始済み件数", ja: "掲載件数のうち、開始年度が版の年度以前の行数。開始年の記載がない行は数えない。",
      en:
        "Listed actions whose start year is not after the edition; those without one do not count."
    ) { $0.hasStarted },
    .count(
      "ended_count", "終了件数", ja: "掲載件数のうち、状態が統合・終了・完了・休止の行数。",
      en: "Listed actions that were merged, ended, completed or suspended."
    ) { !$0.isActive },
    .count(
      "active_count", "実施中の実質件数", ja: "実質件数のうち、終了件数に当たらない件数。",
      en: "Distinct actions that are still pursued."
    ) { !$0.isRelisted && $0.isActive },
    .count(
      "results_reported_count", "実績の記載件数", ja: "掲載件数のうち、版の年度の実績が記載された行数。",
      en: "Listed actions with results written for the fiscal year of the edition."
    ) { $0.results == .reported },
    .count(
      "results_pending_count", "実績の未記入件数", ja: "終了していないアクションのうち、版の年度の実績が空欄の行数。「－」は含まない。",
      en:
        "Actions that go on and whose results for the edition's year are blank; a dash is not blank."
    ) { $0.results == .pending },
    .integer(
      "kpi_count", "指標の数", unit: "件", ja: "KPIの指標の数。具体的施策では空欄。",
      en: "Indicators; blank for measures."
    ) { $0.kpis?.count },
    .integer(
      "kpi_target_count", "目標値のある指標の数", unit: "件", ja: "版の年度の目標値がある指標の数。具体的施策では空欄。",
      en: "Indicators with a target for the edition's year; blank for measures."
    ) { $0.indicators(with: .target) },
    .integer(
      "kpi_actual_count", "実績値のある指標の数", unit: "件", ja: "版の年度の実績値がある指標の数。具体的施策では空欄。",
      en: "Indicators with an actual value for the edition's year; blank for measures."
    ) { $0.indicators(with: .actual) },
  ]
}

/// What is counted in one row.
private struct SummaryRow {
  enum Scope: String, CodedCase {
    case total, strategy, measure

    static let codeListName = "summary_scope"

    var meaning: LocalizedText {
      switch self {
      case .total: LocalizedText(ja: "全体", en: "the whole plan")
      case .strategy: LocalizedText(ja: "基本戦略", en: "a strategy")
      case .measure: LocalizedText(ja: "具体的施策", en: "a measure")
      }
    }
  }

  var scope: Scope
  var strategyCode: String?
  var measureCode: String?
  var actions: [CountedAction]
  /// Nil where indicators are not assigned.
  var kpis: [KPI]?
  var edition: FiscalYear

  /// The whole plan, then each strategy followed by its measures.
  static func rows(of plan: Plan, _ marks: [ActionMarks]) -> [SummaryRow] {
    var marks = marks[...]
    var total = SummaryRow(scope: .total, actions: [], kpis: plan.kpis, edition: plan.edition)
    var rows: [SummaryRow] = []
    for strategy in plan.strategies {
      let measures = strategy.measures.map { measure in
        defer { marks = marks.dropFirst(measure.actions.count) }
        return SummaryRow(
          scope: .measure, strategyCode: strategy.code, measureCode: measure.code,
          actions: zip(measure.actions, marks).map { CountedAction($0, $1, in: plan.edition) },
          edition: plan.edition)
      }
      let row = SummaryRow(
        scope: .strategy, strategyCode: strategy.code, actions: measures.flatMap(\.actions),
        kpis: plan.kpis.filter { $0.strategyCode == strategy.code }, edition: plan.edition)
      total.actions += row.actions
      rows += [row] + measures
    }
    return [total] + rows
  }

  /// How many indicators have a number of this kind for the edition's year.
  func indicators(with kind: KPIValue.Kind) -> Int? {
    kpis?.count { kpi in
      kpi.values.contains {
        $0.kind == kind && $0.fiscalYear == edition && $0.number?.isFinite == true
      }
    }
  }
}

/// What of an action is counted.
private struct CountedAction {
  let isRelisted, isPriority, isActive, hasStarted: Bool
  let existingOrNew: ExistingOrNew?
  /// Whether its results of the edition's year are written; nil without a column for them.
  let results: ValueStatus?

  init(_ action: Action, _ marks: ActionMarks, in edition: FiscalYear) {
    isRelisted = marks.isRelisted
    isPriority = marks.isPriority
    isActive = marks.isActive
    hasStarted = marks.startYear.map { $0 <= edition } ?? false
    existingOrNew = marks.existingOrNew
    results = action.results.last { $0.fiscalYear == edition }
      .map { ValueStatus(ofText: $0.text.value, isAwaited: marks.isActive) }
  }
}

extension Field where Row == SummaryRow {
  fileprivate static func count(
    _ name: String, _ title: String, ja japanese: String, en english: String,
    _ isCounted: @escaping @Sendable (CountedAction) -> Bool
  ) -> Field {
    .integer(name, title, unit: "件", ja: japanese, en: english) {
      $0.actions.count(where: isCounted)
    }
    .required
  }
}
