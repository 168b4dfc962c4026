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
    fields: scheduleFields
  ) { edition, body in
    // The same labels stand in many rows.
    var classes = ByText<ScheduleClass?>()
    for action in edition.texts.actions {
      let number = action.number
      if action.schedule.isEmpty {
        body(ScheduleRow(actionNumber: number.value, spanNumber: 0, source: number.source))
      }
      for (index, span) in action.schedule.enumerated() {
        let said = classes.value(of: span.label) { ScheduleClass(label: span.label) }
        body(
          ScheduleRow(
            actionNumber: number.value, spanNumber: index + 1, source: span.source, span: span,
            said: said))
      }
    }
  }

  private struct ScheduleRow {
    var actionNumber: Int
    /// From 1, in the order of the action's spans; 0 for an action without one.
    var spanNumber: Int
    /// The cell of the span, else of the action.
    var source: SourceCell
    var span: ScheduleSpan?
    /// What its label says is done.
    var said: ScheduleClass?
  }

  private static let scheduleFields: [Field<ScheduleRow>] =
    [
      .edition.key.referring(to: "actions"),
      Field.action { $0.actionNumber }.key,
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
      ) { $0.said }
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
