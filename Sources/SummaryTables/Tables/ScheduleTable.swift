import Diagnostics
import PlanReading

extension Table {
  /// `schedule.csv`: one row a span of an action's schedule.
  static let schedule = Table(
    "schedule", title: LocalizedText(ja: "スケジュール", en: "Schedule"),
    meaning: LocalizedText(
      ja: "1行がスケジュールの1区間（矢印または塗られたセル）。",
      en: "One row a span of the schedule, drawn as an arrow or in cells."),
    rows: { edition in
      edition.plan.actions.flatMap { action in
        action.schedule.enumerated().map { index, span in
          ScheduleRow(actionNumber: action.number.value, spanNumber: index + 1, span: span)
        }
      }
    }, fields: scheduleFields)

  private struct ScheduleRow {
    var actionNumber: Int
    /// From 1, in the order of the action's spans.
    var spanNumber: Int
    var span: ScheduleSpan
  }

  private static let scheduleFields: [Field<ScheduleRow>] =
    [
      .edition.key.referring(to: "actions"),
      Field.action { $0.actionNumber }.key,
      .integer(
        "span_no", "区間番号", ja: "アクションごとに1から数えた区間の番号。",
        en: "The span's number within the action, from 1."
      ) { $0.spanNumber }.key,
      .year("start_fiscal_year", "開始年度", ja: "区間の最初の年度。", en: "The first fiscal year of the span.")
      {
        $0.span.years.lowerBound
      }.required,
      .year("end_fiscal_year", "終了年度", ja: "区間の最後の年度。", en: "The last fiscal year of the span.") {
        $0.span.years.upperBound
      }.required,
      .sourced(
        "label", "区間の文字", ja: "矢印やセルの中の文字。なければ空欄。",
        en: "The text in the arrow or cell; blank when there is none.",
        { $0.span.label }, at: \.span.source),
      .code("drawn_as", "描き方", ja: "区間が図形、結合セル、セルのどれで描かれているか。", en: "How the workbook draws it.") {
        $0.span.drawnAs
      }.required,
    ] + Field.source { $0.span.source }
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
