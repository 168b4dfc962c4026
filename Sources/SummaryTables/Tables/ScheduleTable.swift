import Diagnostics
import PlanReading
import PlanText

extension Table {
  /// `schedule.csv`: one row a span of an action's schedule.
  static let schedule = Table(
    "schedule", title: LocalizedText(ja: "スケジュール", en: "Schedule"),
    meaning: LocalizedText(
      ja: "1行がスケジュールの1区間（矢印または塗られたセル）。区間のないアクションも1行とする。",
      en: "One row a span of the schedule, drawn as an arrow or in cells; one row for an action "
        + "without a span."),
    rows: { edition in
      edition.texts.actions.flatMap { action in
        let spans = action.schedule.enumerated().map { index, span in
          ScheduleRow(action: action, spanNumber: index + 1, span: span)
        }
        return spans.isEmpty ? [ScheduleRow(action: action, spanNumber: 0)] : spans
      }
    }, fields: scheduleFields)

  private struct ScheduleRow {
    var action: Action
    /// From 1, in the order of the action's spans; 0 for an action without one.
    var spanNumber: Int
    var span: ScheduleSpan?

    /// The cell of the span, else of the action.
    var source: SourceCell { span?.source ?? action.number.source }
  }

  private static let scheduleFields: [Field<ScheduleRow>] =
    [
      .edition.key.referring(to: "actions"),
      Field.action { $0.action.number.value }.key,
      .integer(
        "span_no", "区間番号", ja: "アクションごとに1から数えた区間の番号。区間のないアクションは0。",
        en: "The span's number within the action, from 1; 0 for an action without one."
      ) { $0.spanNumber }.key,
      .year("start_fiscal_year", "開始年度", ja: "区間の最初の年度。", en: "The first fiscal year of the span.")
      {
        $0.span?.years.lowerBound
      },
      .year("end_fiscal_year", "終了年度", ja: "区間の最後の年度。", en: "The last fiscal year of the span.") {
        $0.span?.years.upperBound
      },
      .sourced(
        "label", "区間の文字", ja: "矢印やセルの中の文字。なければ空欄。",
        en: "The text in the arrow or cell; blank when there is none.",
        { $0.span?.label }, at: \.source),
      .code("drawn_as", "描き方", ja: "区間が図形、結合セル、セルのどれで描かれているか。", en: "How the workbook draws it.") {
        $0.span?.drawnAs
      },
    ] + Field.source { $0.source } + [
      .code(
        "class_code", "区間の分類", ja: "区間の文字が表す内容の分類。文字がなければ空欄。",
        en: "What its label says is done; blank where there is none."
      ) { ($0.span?.label).flatMap { ScheduleClass(label: $0) } }
    ]
}

extension ScheduleSpan.Drawing: CodedCase {
  static var codeListName: String { "drawn_as" }

  var meaning: LocalizedText {
    switch self {
    case .shape: LocalizedText(ja: "図形（矢印など）", en: "a drawn shape such as an arrow")
    case .mergedCell: LocalizedText(ja: "結合セル", en: "a merged cell")
    case .cell: LocalizedText(ja: "1つのセル", en: "a single cell")
    }
  }
}

extension ScheduleClass: CodedCase {
  static var codeListName: String { "schedule_class" }

  var meaning: LocalizedText {
    switch self {
    case .carriedOut: LocalizedText(ja: "実施", en: "it is carried out")
    case .study: LocalizedText(ja: "検討", en: "it is studied")
    case .studyThenDo: LocalizedText(ja: "検討・実施", en: "it is studied, then carried out")
    case .review: LocalizedText(ja: "見直し", en: "it is reviewed")
    case .extend: LocalizedText(ja: "延長", en: "it is prolonged")
    case .procure: LocalizedText(ja: "事業者の選定など", en: "somebody is chosen to do it")
    case .undecided: LocalizedText(ja: "未定", en: "nothing is decided")
    case .external: LocalizedText(ja: "国などの制度の動き", en: "what others do: laws, taxes")
    }
  }
}
