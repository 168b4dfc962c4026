import Diagnostics
import PlanChecks
import PlanReading
import PlanText

extension Table {
  /// `kpi_actions.csv`: one row an indicator and an action that tell of the same thing.
  static let kpiActions = Table(
    "kpi_actions", title: LocalizedText(ja: "KPIとアクションの対応", en: "Indicators and actions"),
    meaning: LocalizedText(
      ja: "1行が1つの指標と1つのアクションの対応。指標名の語がアクション名にあり、同じ年度に同じ数値があるもの。",
      en:
        "One row an indicator and an action: words of the indicator's name stand in the action's title, "
        + "and both give the same figure for a year."),
    rows: { IndicatorLink.all(in: $0.plan, $0.texts) }, fields: linkFields)

  private static let linkFields: [Field<IndicatorLink>] =
    [
      .edition.key,
      .string("kpi_code", "指標コード", ja: "指標のコード。", en: "The indicator.") { $0.kpiCode }.key,
      Field.action { $0.actionNumber }.key,
      .string(
        "shared_words", "共通する語", ja: "指標名とアクション名に共通する語。",
        en: "The words that the indicator's name and the title share."
      ) { $0.sharedWords }.required,
      .string("figure_id", "数値ID", ja: "一致したアクションの数値。", en: "The action's figure that agrees.") {
        $0.figure.id
      }.required.referring(to: "figures"),
      .year("fiscal_year", "年度", ja: "一致した数値の年度。", en: "The fiscal year of the figures that agree.")
      {
        $0.figure.fiscalYear
      }.required,
      .number(
        "value", "値", unitField: "unit", ja: "一致した数値。", en: "The value that both give."
      ) { $0.value }.required,
      .string("unit", "単位", ja: "アクションの数値の単位。", en: "The unit of the action's figure.") {
        $0.figure.stated.unit
      },
      .code(
        "unit_agreement", "単位の一致", ja: "単位がどのように合うか。", en: "How the units of the two agree."
      ) { $0.units }.required,
    ] + Field.source { $0.figure.source }
}

extension IndicatorLink.UnitAgreement: CodedCase {
  static var codeListName: String { "unit_agreement" }

  var meaning: LocalizedText {
    switch self {
    case .same: LocalizedText(ja: "同じ単位（名と人などを含む）", en: "the same, or of the same meaning")
    case .named:
      LocalizedText(ja: "指標名に単位がある（参加社数と社）", en: "the figure's unit stands in the indicator's name")
    case .counted:
      LocalizedText(
        ja: "件で数えたもの（件と社）", en: "the indicator counts cases, the figure a unit of its own")
    }
  }
}
