import ActionPlan

extension SummaryTables {
  private struct ActionRow {
    var measureCode: String
    var action: Action
    var startYear: FiscalYear?
  }

  /// `actions.csv`: one row an action.
  static func actions(of plan: Plan) -> CSVFile {
    let rows = plan.strategies.flatMap(\.measures).flatMap { measure in
      measure.actions.map {
        ActionRow(
          measureCode: measure.code, action: $0,
          startYear: FiscalYear(startYear: $0.startYear.value))
      }
    }
    let originals = RelistedOriginals(plan.actions)
    let columns: [CSVColumn<ActionRow>] = [
      .init("edition_fiscal_year") { _ in .integer(plan.edition.westernYear) },
      .init("action_no") { .integer($0.action.number.value) },
      .init("measure_code") { .text($0.measureCode) },
      .init("title") { .text($0.action.title.value) },
      .init("tags") { .text(tags($0.action.title.value)) },
      .init("existing_or_new") { .text(existingOrNew($0.action.existingOrNew.value)) },
      .init("is_priority") { .boolean($0.action.isPriority) },
      .init("is_relisted") { .boolean($0.action.isRelisted) },
      .init("relisted_of") { .integer(originals.original(of: $0.action)) },
      .init("start_fiscal_year") { .integer($0.startYear?.westernYear) },
      .init("start_as_printed") { .text($0.action.startYear.value) },
      .init("source_sheet") { .text($0.action.number.source.sheet) },
      .init("source_cell") { .text(String(describing: $0.action.number.source.cell)) },
    ]
    return CSVFile(name: "actions.csv", columns: columns, rows: rows)
  }

  /// The tags of a title joined by `;`, which a tag itself must therefore not hold.
  private static func tags(_ title: String) -> String {
    TitleTags(title).tags
      .map { spreadsheetSafe(String($0.map { $0 == ";" ? "；" : $0 })) }
      .joined(separator: ";")
  }

  /// The code for 既存 or 新規; nil for anything else.
  private static func existingOrNew(_ cell: String) -> String? {
    switch cell.filter({ !$0.isWhitespace }) {
    case "既存": "existing"
    case "新規": "new"
    default: nil
    }
  }
}
