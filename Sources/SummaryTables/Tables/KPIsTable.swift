import Diagnostics
import PlanReading
import PlanText

extension Table {
  /// `kpis.csv`: one row a figure of an indicator.
  static let kpis = Table(
    "kpis", title: LocalizedText(ja: "KPI", en: "KPIs"),
    meaning: LocalizedText(
      ja: "1行が1つの指標の1つの年度の値（現状値・目標値・実績値）。",
      en: "One row a figure of an indicator: baseline, target or actual of one fiscal year."),
    rows: { edition in
      edition.plan.kpis.flatMap { kpi in
        kpi.values.map { kpiRow($0, of: kpi, edition: edition.plan.edition) }
      }
    }, fields: kpiFields)

  private struct KPIRow {
    var kpi: KPI
    var value: KPIValue
    var status: ValueStatus
    var note: String?
  }

  private static let kpiFields: [Field<KPIRow>] =
    [
      .edition.key,
      .string(
        "kpi_code", "指標コード", ja: "S1K1のように、基本戦略ごとに表の順に付けたコード。",
        en: "S1K1 … in the order of the sheet within the strategy."
      ) { $0.kpi.code }.key,
      .string(
        "strategy_code", "基本戦略コード", ja: "指標が属する基本戦略。", en: "The strategy it belongs to."
      ) { $0.kpi.strategyCode }.referring(to: "strategies"),
      .sourced(
        "indicator", "指標名", ja: "単位を除いた指標の名前。", en: "The indicator's name without its unit.",
        { $0.kpi.indicator }, at: \.kpi.source),
      .sourced(
        "unit", "単位", ja: "値の単位。記載がなければ空欄。",
        en: "The unit of the value; blank when none is printed.",
        { $0.value.unit ?? $0.kpi.unit }, at: \.kpi.source),
      .year("fiscal_year", "対象年度", ja: "値の年度。", en: "The fiscal year of the value.") {
        $0.value.isUndated ? nil : $0.value.fiscalYear
      },
      .code("kind", "値の種類", ja: "現状値・目標値・実績値の別。", en: "Baseline, target or actual.") {
        $0.value.kind
      }.key,
      .number(
        "value", "値", unitField: "unit", ja: "単位を除いた数値。未記入や該当なしは空欄。",
        en: "The plain number; blank where it is still to come or does not exist."
      ) { $0.value.number },
      .valueStatus { $0.status },
      .sourced(
        "note", "注記", ja: "数値の代わりに書かれた文。", en: "The text that stands in place of a number.",
        { $0.note }, at: \.value.source),
    ] + Field.source { $0.value.source }.map(\.key) + [
      Field.actionNumber { $0.kpi.actionNumber }.referring(to: "actions")
    ]

  private static func kpiRow(
    _ value: KPIValue, of kpi: KPI, edition: FiscalYear
  ) -> KPIRow {
    let note = value.note.map { singleLine($0).trimmingWhitespace } ?? ""
    let isDash = !note.isEmpty && isDashOnly(note)
    let isReported = value.number?.isFinite == true
    // A target of this or a later year is still to be set; what an earlier year lacks stays away.
    let isAwaited = value.kind == .target && value.fiscalYear >= edition && !isDash
    return KPIRow(
      kpi: kpi, value: value,
      status: isReported ? .reported : isAwaited ? .pending : .none,
      note: isDash ? nil : note)
  }
}

extension KPIValue.Kind: CodedCase {
  static var codeListName: String { "kpi_kind" }

  var meaning: LocalizedText {
    switch self {
    case .baseline: LocalizedText(ja: "現状値", en: "the value when the plan began")
    case .target: LocalizedText(ja: "目標値", en: "the value aimed at")
    case .actual: LocalizedText(ja: "実績値", en: "the value reached")
    }
  }
}
