import ActionPlan

extension SummaryTables {
  private struct ScheduleRow {
    var actionNumber: Int
    /// From 1, in the order of the action's spans.
    var spanNumber: Int
    var span: ScheduleSpan
  }

  /// `schedule.csv`: one row a span of an action's schedule.
  static func schedule(of plan: Plan) -> CSVFile {
    let rows = plan.actions.flatMap { action in
      action.schedule.enumerated().map { index, span in
        ScheduleRow(actionNumber: action.number.value, spanNumber: index + 1, span: span)
      }
    }
    let columns: [CSVColumn<ScheduleRow>] = [
      .init("edition_fiscal_year") { _ in .integer(plan.edition.westernYear) },
      .init("action_no") { .integer($0.actionNumber) },
      .init("span_no") { .integer($0.spanNumber) },
      .init("start_fiscal_year") { .integer($0.span.years.lowerBound.westernYear) },
      .init("end_fiscal_year") { .integer($0.span.years.upperBound.westernYear) },
      .init("label") { .text($0.span.label) },
      .init("drawn_as") { .text($0.span.drawnAs.rawValue) },
      .init("source_sheet") { .text($0.span.source.sheet) },
      .init("source_cell") { .text(String(describing: $0.span.source.cell)) },
    ]
    return CSVFile(name: "schedule.csv", columns: columns, rows: rows)
  }
}
