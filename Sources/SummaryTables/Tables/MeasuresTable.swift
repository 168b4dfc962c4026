import ActionPlan

extension SummaryTables {
  private struct MeasureRow {
    var strategyCode: String
    var measure: Measure
  }

  /// `measures.csv`: one row a 具体的施策.
  static func measures(of plan: Plan) -> CSVFile {
    let rows = plan.strategies.flatMap { strategy in
      strategy.measures.map { MeasureRow(strategyCode: strategy.code, measure: $0) }
    }
    let columns: [CSVColumn<MeasureRow>] = [
      .init("measure_code") { .text($0.measure.code) },
      .init("strategy_code") { .text($0.strategyCode) },
      .init("measure_mark") { .text(spreadsheetSafe($0.measure.mark)) },
      .init("measure_name") { .text($0.measure.name) },
      .init("plan_page") { .integer($0.measure.planPage.flatMap(pageNumber)) },
    ]
    return CSVFile(name: "measures.csv", columns: columns, rows: rows)
  }

  /// The first number in a page reference: `P48` → 48, `Ｐ４８～５０` → 48.
  private static func pageNumber(_ reference: String) -> Int? {
    let isDigit = { (character: Character) in ("0"..."9").contains(character) }
    return Int(narrowed(reference).drop { !isDigit($0) }.prefix(while: isDigit))
  }
}
