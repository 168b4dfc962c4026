import Diagnostics
import PlanReading
import PlanText

extension Table {
  /// `action_history.csv`: one row an action in each edition.
  static let actionHistory = Table(
    "action_history", title: LocalizedText(ja: "アクションの履歴", en: "History of actions"),
    meaning: LocalizedText(
      ja: "1行が1つの版の1つのアクション。1つのブックだけの表では、その版の行のみ。",
      en: "One row an action in one edition; of a book alone there is that edition only."),
    rows: historyRows, fields: historyFields)

  private struct HistoryRow {
    var measureCode: String
    var action: Action
    var marks: ActionMarks
    var lineage: ActionLineage
    var results: ValueStatus
  }

  private static func historyRows(of edition: Edition) -> [HistoryRow] {
    let (plan, texts) = (edition.plan, edition.texts)
    var index = 0
    return plan.strategies.flatMap(\.measures).flatMap { measure in
      measure.actions.map { action in
        defer { index += 1 }
        let marks = texts.marks[index]
        let results = action.results.last { $0.fiscalYear == plan.edition }
        let lineage =
          edition.lineages.indices.contains(index)
          ? edition.lineages[index] : ActionLineage(onlyIn: plan.edition)
        return HistoryRow(
          measureCode: measure.code, action: action, marks: marks, lineage: lineage,
          results: results.map { ValueStatus(ofText: $0.text.value, isAwaited: marks.isActive) }
            ?? .none)
      }
    }
  }

  private static let historyFields: [Field<HistoryRow>] =
    [
      .edition.key.referring(to: "actions"),
      Field.action { $0.action.number.value }.key,
      .sourced(
        "title", "アクション名", ja: "その版での名前。", en: "The title in that edition.",
        { $0.action.title.value }, at: \.action.title.source),
      .code(
        "status", "状態", ja: "その版の状態。記載がなければ空欄。",
        en: "Its status in that edition; blank when the sheet does not say."
      ) { $0.marks.state?.kind },
      .boolean("is_active", "実施中", ja: "その版で終了などしていないか。", en: "Whether it is still pursued then.") {
        $0.marks.isActive
      },
      .year(
        "first_edition_fiscal_year", "最初の版", ja: "読み取った版のうち、このアクションが載っている最初の版の年度。",
        en: "Of the editions that were read, the first one with the action."
      ) { $0.lineage.firstEdition }.required,
      .year(
        "last_edition_fiscal_year", "最後の版", ja: "読み取った版のうち、このアクションが載っている最後の版の年度。",
        en: "Of the editions that were read, the last one with the action."
      ) { $0.lineage.lastEdition }.required,
      .boolean("is_priority", "重点アクション", ja: "その版で重点アクションか。", en: "Whether it is a priority then.")
      {
        $0.marks.isPriority
      },
      Field.string(
        "measure_code", "具体的施策コード", ja: "その版で属する具体的施策。", en: "The measure it belongs to then."
      ) { $0.measureCode }.required.referring(to: "measures"),
      .code(
        "results_status", "実績の状態", ja: "その版の年度の実績が記載済みか、未記入か、該当なしか。",
        en:
          "Whether the results of the edition's year are reported, still to come, or do not exist."
      ) { $0.results }.required,
      .integer(
        "changed_field_count", "変わった欄の数", unit: "欄", ja: "前の版から変わった欄の数。前の版にないか、前の版を読んでいなければ空欄。",
        en: "Fields that differ from the edition before; blank where that lacks it or was not read."
      ) { $0.lineage.changedFields },
    ] + Field.source { $0.action.number.source }
}
