import Diagnostics
import PlanReading
import PlanText

extension Table {
  /// `observations.csv`: one row a number, of indicators and of texts.
  static let observations = Table(
    "observations", title: LocalizedText(ja: "すべての数値", en: "Observations"),
    meaning: LocalizedText(
      ja: "1行が1つの数値。KPIの値（kpis）と、現状・実績の文章の数値（figures）を1つの長い表にしたもの。"
        + "再掲のアクションの数値も含む。",
      en:
        "One row a number: those of indicators (kpis) and of baseline and results texts (figures) in "
        + "one long table, relisted actions included."),
    fields: observationFields
  ) { Observation.forEach(in: $0, $1) }

  private static let observationFields: [Field<Observation>] =
    [
      .edition.key,
      .string(
        "observation_id", "数値ID", ja: "figuresの数値ID、またはS1K1-2024-targetのような指標コード・年度・種類。",
        en: "The figure's id in figures, or an indicator's code, year and kind: S1K1-2024-target."
      ) { $0.id }.key,
      .string(
        "series_id", "系列ID",
        ja: "同じものの数値が、年度や版が変わっても同じになる名前。指標コード、またはA13:加入:社のようなアクション番号・年度を除いた項目・単位。",
        en:
          "The same for the numbers of one thing in all years and editions: the indicator's code, or "
          + "action, label without its year and unit."
      ) { $0.seriesID }.required,
      .actionIfAny { $0.actionNumber },
      .string(
        "kpi_code", "指標コード", ja: "指標の数値のときの指標コード。", en: "The indicator, where the row is of one."
      ) { $0.kpiCode },
      .sourced(
        "label", "項目", ja: "指標名、または年度を除いた項目。なければ空欄。",
        en: "The indicator's name, or the label without its year; blank when there is none.",
        { $0.label }, at: \.source),
      .year("fiscal_year", "年度", ja: "数値の年度。", en: "The fiscal year it is of.") {
        $0.fiscalYear
      },
      .date(
        "as_of", "時点", ja: "数値の時点。分からなければ空欄。",
        en: "The day it is true on; blank where that is not known."
      ) { $0.asOf },
      .code("kind", "種類", ja: "実績・目標・予定・増減・割合の別。", en: "What the number is.") { $0.kind }
        .required,
      .code(
        "accumulation", "集計の範囲", ja: "新規・累計・内数の別。",
        en: "New, cumulative, a part of another number, or none."
      ) { $0.accumulation }.required,
      .number(
        "value", "値", unitField: "unit", ja: "単位の列の単位での数値。未記入や該当なしは空欄。",
        en:
          "The number in the unit of the unit column; blank where it is still to come or does not exist."
      ) { $0.value },
      .string("unit", "単位", ja: "件、社、億円など。", en: "As printed, in Japanese.") { $0.unit },
      .number(
        "value_in_base_unit", "基本単位での値", unitField: "base_unit", ja: "金額は円、割合は%、ほかは値と同じ。",
        en: "Money in yen, shares in %, everything else as in value."
      ) { $0.baseValue },
      .string(
        "base_unit", "基本単位", ja: "基本単位での値の単位。名は人、箇所はか所のように表記をそろえる。",
        en: "The unit of that value in its usual spelling."
      ) { $0.baseUnit },
      .code(
        "value_status", "値の状態", ja: "記載ありか、これからか、該当なしか。",
        en: "Whether it is reported, still to come, or does not exist."
      ) { ValueStatus($0.presence) }.required,
      .boolean(
        "is_relisted", "再掲", ja: "再掲のアクションの数値のときtrue。",
        en: "Whether the action is listed a second time."
      ) { $0.isRelisted },
    ] + Field.source { $0.source }
}

extension ValueStatus {
  init(_ presence: Observation.Presence) {
    switch presence {
    case .reported: self = .reported
    case .pending: self = .pending
    case .none: self = .none
    }
  }
}

extension Observation.Kind: CodedCase {
  static var codeListName: String { "observation_kind" }

  var meaning: LocalizedText {
    switch self {
    case .actual: LocalizedText(ja: "実績・現状", en: "how things are")
    case .target: LocalizedText(ja: "目標", en: "what is aimed at")
    case .planned: LocalizedText(ja: "予定・見込み", en: "what is planned or expected")
    case .change:
      LocalizedText(ja: "増減・前年度比など", en: "the difference from another time, or the ratio to it")
    case .rate:
      LocalizedText(
        ja: "割合や頻度（合計できない）", en: "a share or a number per time, of which no sum may be made")
    }
  }
}

extension Observation.Accumulation: CodedCase {
  static var codeListName: String { "accumulation" }

  var meaning: LocalizedText {
    switch self {
    case .new: LocalizedText(ja: "その年度の新規", en: "what was added in the year")
    case .cumulative: LocalizedText(ja: "累計", en: "all since the beginning")
    case .partOf: LocalizedText(ja: "内数（うち）", en: "a part of a number beside it")
    case .none: LocalizedText(ja: "指定なし", en: "nothing is said")
    }
  }
}
