import ActionPlan

extension SummaryTables {
  private struct NarrativeRow {
    var actionNumber: Int
    var narrative: Narrative
    /// 0 for a cell without text.
    var lineNumber: Int
    var line: NarrativeLine
    var status: ValueStatus
  }

  /// `narratives.csv`: one row a line of each narrative cell, one row a cell without text.
  static func narratives(of plan: Plan) -> CSVFile {
    let rows = plan.actions.flatMap { action in
      Narrative.all(of: action, in: plan).flatMap { narrative in
        narrativeRows(narrative, of: action, edition: plan.edition)
      }
    }
    let columns: [CSVColumn<NarrativeRow>] = [
      .init("edition_fiscal_year") { _ in .integer(plan.edition.westernYear) },
      .init("action_no") { .integer($0.actionNumber) },
      .init("field") { .text($0.narrative.field.rawValue) },
      .init("fiscal_year") { .integer($0.narrative.fiscalYear?.westernYear) },
      .init("as_of") { .text($0.narrative.asOf?.iso) },
      .init("line_no") { .integer($0.lineNumber) },
      .init("marker") { .text($0.line.marker) },
      .init("text") { .text($0.line.text) },
      .init("value_status") { .text($0.status.rawValue) },
      .init("source_sheet") { .text($0.narrative.text.source.sheet) },
      .init("source_cell") { .text(String(describing: $0.narrative.text.source.cell)) },
    ]
    return CSVFile(name: "narratives.csv", columns: columns, rows: rows)
  }

  private static func narrativeRows(
    _ narrative: Narrative, of action: Action, edition: FiscalYear
  ) -> [NarrativeRow] {
    let row = { (number: Int, line: NarrativeLine, status: ValueStatus) in
      NarrativeRow(
        actionNumber: action.number.value, narrative: narrative, lineNumber: number, line: line,
        status: status)
    }
    let noText = NarrativeLine(marker: "", text: "")
    let lines = NarrativeLine.lines(of: narrative.text.value)
    if lines.isEmpty {
      // Nobody has written this year's results yet; an older blank stays blank.
      let isAwaited = narrative.field == .results && narrative.fiscalYear == edition
      return [row(0, noText, isAwaited ? .pending : .none)]
    }
    if isDashOnly(narrative.text.value) { return [row(0, noText, .none)] }
    return lines.enumerated().map { row($0.offset + 1, $0.element, .reported) }
  }
}
