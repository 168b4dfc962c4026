import Diagnostics
import PlanReading

extension Table {
  /// `other_texts.csv`: one row a cell in an action's row that is no known field of a plan.
  static let otherTexts = Table(
    "other_texts", title: LocalizedText(ja: "その他の記入", en: "Other texts"),
    meaning: LocalizedText(
      ja: "1行が、アクションの行にあって計画のどの欄か分からない1つのセル。",
      en: "One row a cell that stands in an action's row under a heading that is not known."),
    rows: { $0.otherTexts }, fields: otherTextFields)

  private static let otherTextFields: [Field<UnreadText>] =
    [
      .edition.key.referring(to: "actions"),
      // Every one of them has an action.
      Field.action { $0.actionNumber ?? 0 }.key,
      .sourced(
        "heading", "見出し", ja: "セルの列の見出し。見出しがなければ空欄。",
        en: "The heading over the cell; blank where there is none.",
        { $0.heading }, at: \.place),
      .sourced(
        "text", "本文", ja: "セルの内容。", en: "What the cell says.", { $0.text }, at: \.place),
    ] + Field.source { $0.place }.map(\.key)
}
