import ActionPlan

extension SummaryTables {
  /// `strategies.csv`: one row a 基本戦略.
  static func strategies(of plan: Plan) -> CSVFile {
    let columns: [CSVColumn<Strategy>] = [
      .init("strategy_code") { .text($0.code) },
      .init("strategy_mark") { .text(spreadsheetSafe($0.mark)) },
      .init("strategy_name") { .text($0.name) },
      .init("strategy_name_en") { .text($0.nameInEnglish) },
    ]
    return CSVFile(name: "strategies.csv", columns: columns, rows: plan.strategies)
  }
}
