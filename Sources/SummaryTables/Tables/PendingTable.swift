import Diagnostics
import PlanReading
import PlanText

extension Table {
  /// `pending.csv`: one row a cell of the edition's year that is still blank.
  static let pending = Table(
    "pending", title: LocalizedText(ja: "未記入", en: "Pending"),
    meaning: LocalizedText(
      ja: "1行が、版の年度の実績などがまだ空欄のアクションの1つの欄。担当課が2つあれば2行。",
      en: "One row a cell of the edition's year that is still blank; two rows for two departments."),
    rows: { $0.plan.pendingCells }, fields: pendingFields)

  private static let pendingFields: [Field<PendingCell>] =
    [
      .edition.key.referring(to: "actions"),
      .string(
        "department", "担当課", ja: "担当課。記載がなければNONE。", en: "The department; NONE where none is named."
      ) { $0.department.isEmpty ? "NONE" : $0.department }.key,
      Field.action { $0.actionNumber }.key,
      .string("title", "アクション名", ja: "アクションの名前。", en: "The action's title.") { $0.title },
      .year("fiscal_year", "対象年度", ja: "記入する年度。", en: "The year to fill in.") {
        $0.column.fiscalYear
      },
      .code("kind", "値の種類", ja: "どの欄か。", en: "Which column.") {
        YearlyKind(kind: $0.column.kind)
      },
      .boolean(
        "is_unanswered", "未回答", ja: "その担当課が版の年度の欄を1つも記入していないか。",
        en: "Whether the department has filled in nothing at all for the year."
      ) { $0.isUnanswered },
    ] + Field.source { $0.source }.map(\.key)
}
