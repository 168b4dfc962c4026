import Diagnostics
import PlanReading
import PlanText

extension Table {
  /// `figures.csv`: one row a figure that a baseline or results cell states.
  static let figures = Table(
    "figures", title: LocalizedText(ja: "実績の数値", en: "Figures"),
    meaning: LocalizedText(
      ja: "1行が、現状または実績の文章に書かれた1つの数値。再掲のアクションの数値も含むので、合計するときは除く。",
      en: "One row a figure that the text of a baseline or results cell states. Those of relisted "
        + "actions are among them and must be left out of sums."),
    rows: \.texts.figures, fields: figureFields)

  private static let figureFields: [Field<Figure>] =
    [
      .edition.key.referring(to: "actions"),
      .string(
        "figure_id", "数値ID",
        ja: "A13-2024-1のように、アクション番号、実績欄の年度（現状の欄はB）、番号。列が増えても変わらない。",
        en: "A13-2024-1: action, year of the results column (B for the baseline) and place in the "
          + "cell; stays the same when the workbook gains columns."
      ) { $0.id }.key,
      Field.action { $0.actionNumber },
      .year(
        "fiscal_year", "年度", ja: "数値の年度。文中に年度がなければ欄の年度。どこからも分からない現状の数値は空欄。",
        en:
          "The year it is of: the one the text names, otherwise the column's; blank for a figure of the "
          + "baseline where nothing tells."
      ) { $0.fiscalYear },
      .date(
        "as_of", "時点", ja: "数値の時点。文中になければ見出しの時点。見出しと年度が違えば空欄。",
        en: "The day it is true on: the one the text names, otherwise the heading's; blank where "
          + "the figure is of another year than the heading."
      ) { $0.stated.asOf },
      .sourced(
        "label", "項目", ja: "何の数値かを表す、数値に最も近い語句。なければ空欄。",
        en: "The nearest words that say what is counted; blank when there are none.",
        { $0.stated.label }, at: \.source),
      .string(
        "qualifier", "限定語", ja: "計、のべ、うち、約、以上など。複数あれば;で区切る。",
        en: "The Japanese words for in all, of which, about, at least and so on, joined by ;."
      ) { $0.stated.qualifiers.joined(separator: ";") },
      .number(
        "value", "値", unitField: "unit", ja: "単位の列の単位での数値。調査中などは空欄。",
        en: "The number in the unit of the unit column; blank where it is still to come."
      ) { $0.stated.value },
      .string(
        "unit", "単位", ja: "件、社、箇所、億円など、書かれたとおりの単位。「月1回」は回/月、「3分の2」は割合。",
        en: "As printed, in Japanese; a rate is unit/time, a fraction has a unit of its own."
      ) { $0.stated.unit },
      base,
      .boolean(
        "is_approximate", "概数", ja: "約や程度など、おおよその値のときtrue。以上や上限、以内は境界なのでfalse。",
        en: "Whether it is rounded (about); a bound (at least, at most) is not."
      ) { $0.stated.isApproximate },
      .code(
        "value_status", "値の状態", ja: "記載ありか、ゼロか、予定か、目標か、これからか、該当なしか。",
        en: "Whether it is reported, zero, planned, a target, still to come, or does not exist."
      ) { $0.stated.status }.required,
      .boolean(
        "is_relisted", "再掲", ja: "再掲のアクションの数値のときtrue。",
        en: "Whether the action is listed a second time."
      ) { $0.isRelisted },
      .code("source_field", "元の欄", ja: "現状か実績か。", en: "Baseline or results.") {
        $0.sourceField
      }.required,
    ] + Field.source { $0.source } + [
      .sourced(
        "source_text", "元の語句",
        ja: "数値を書いた語句そのもの。表計算ソフトが日付や数値に変えるもの（1/2、13.2%など）は〔〕で囲む。",
        en:
          "The exact words; in 〔〕 where a spreadsheet would make a date or number of them (1/2, 13.2%).",
        { spreadsheetSafe($0.stated.sourceText) }, at: \.source),
      .string(
        "normal_unit", "単位（標準形）",
        ja: "表記の違いをそろえた単位。箇所・カ所はか所、名は人、％・パーセントは%、千円などは円（value_in_base_unitの単位）。",
        en:
          "The unit in one spelling, for grouping. It is the unit of value_in_base_unit, so all money "
          + "is in yen and all shares are in %."
      ) { $0.stated.normalUnit },
    ]

  private static var base: Field<Figure> {
    .number(
      "value_in_base_unit", "基本単位での値", unitField: "normal_unit",
      ja: "金額は円、割合（%・割・割合）は%、ほかは値と同じ。",
      en: "Money in yen, shares in %, everything else as in value."
    ) { $0.stated.valueInBaseUnit }
  }
}

extension StatedFigure.Status: CodedCase {
  static var codeListName: String { "figure_status" }

  var meaning: LocalizedText {
    switch self {
    case .reported: LocalizedText(ja: "記載あり", en: "the text states it")
    case .zero: LocalizedText(ja: "ゼロ", en: "the text states zero")
    case .planned:
      LocalizedText(ja: "予定（これから行うこと）", en: "the text says that it is planned")
    case .target: LocalizedText(ja: "目標", en: "the text aims at it")
    case .pending: LocalizedText(ja: "集計中・調査予定など", en: "the text says it is still to come")
    case .none: LocalizedText(ja: "該当なし", en: "the text says there is none")
    }
  }
}
