import PlanReading
import PlanText

extension Field {
  /// The fiscal year of the edition, the same in every row, so that editions can be stacked.
  static var edition: Field {
    let schema = FieldSchema(
      "edition_fiscal_year", "版の年度", .year, ja: "どの年度版の計画か。実績欄のある最も新しい年度。",
      en: "The edition of the plan: the latest fiscal year that has a results column.")
    return Field(schema: schema) { _, edition in .integer(edition.plan.edition.westernYear) }
      .required
  }

  /// The number of an action that `actions.csv` lists.
  static func action(_ number: @escaping @Sendable (Row) -> Int) -> Field {
    actionNumber { number($0) }.required.referring(to: "actions")
  }

  /// The number by which staff call an action, where the row is about one.
  static func actionNumber(_ number: @escaping @Sendable (Row) -> Int?) -> Field {
    .integer(
      "action_no", "アクション番号", ja: "具体的アクションの番号。名前と同じで、年度が変わっても振り直さない。",
      en: "The number of the action; a name that is kept from year to year.", number)
  }

  /// Whether a value stands in the book, is still to come, or does not exist.
  static func valueStatus(_ status: @escaping @Sendable (Row) -> ValueStatus) -> Field {
    .code(
      "value_status", "値の状態", ja: "値が記載済みか、未記入か、該当なしか。空欄とゼロを区別する。",
      en: "Whether the value is reported, still to come, or does not exist; tells blank from zero.",
      { status($0) }
    ).required
  }

  /// The sheet and the cell a row was read from.
  static func source(_ source: @escaping @Sendable (Row) -> SourceCell?) -> [Field] {
    [
      .sourced(
        "source_sheet", "元のシート", ja: "値を読み取ったシートの名前。", en: "The sheet the value was read from.",
        { source($0)?.sheet }, at: source),
      .string(
        "source_cell", "元のセル", ja: "値を読み取ったセルの番地（A1形式）。",
        en: "The cell the value was read from, in A1 notation.",
        { source($0).map { String(describing: $0.cell) } }),
    ]
  }
}
