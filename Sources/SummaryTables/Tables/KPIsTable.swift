import ActionPlan

extension SummaryTables {
  private struct KPIRow {
    var kpi: KPI
    var value: KPIValue
    var status: ValueStatus
    var note: String?
  }

  /// `kpis.csv`: one row a figure of an indicator.
  static func kpis(of plan: Plan) -> CSVFile {
    let rows = plan.kpis.flatMap { kpi in
      kpi.values.map { kpiRow($0, of: kpi, edition: plan.edition) }
    }
    let columns: [CSVColumn<KPIRow>] = [
      .init("edition_fiscal_year") { _ in .integer(plan.edition.westernYear) },
      .init("kpi_code") { .text($0.kpi.code) },
      .init("strategy_code") { .text($0.kpi.strategyCode) },
      .init("indicator") { .text($0.kpi.indicator) },
      .init("unit") { .text($0.kpi.unit) },
      .init("fiscal_year") { .integer($0.value.fiscalYear.westernYear) },
      .init("kind") { .text($0.value.kind.rawValue) },
      .init("value") { .number($0.value.number) },
      .init("value_status") { .text($0.status.rawValue) },
      .init("note") { .text($0.note) },
      .init("source_sheet") { .text($0.value.source.sheet) },
      .init("source_cell") { .text(String(describing: $0.value.source.cell)) },
    ]
    return CSVFile(name: "kpis.csv", columns: columns, rows: rows)
  }

  private static func kpiRow(
    _ value: KPIValue, of kpi: KPI, edition: FiscalYear
  ) -> KPIRow {
    let note = value.note.map { trimmed(singleLine($0)) } ?? ""
    let isDash = !note.isEmpty && isDashOnly(note)
    let isReported = value.number?.isFinite == true
    // A target of this or a later year is still to be set; what an earlier year lacks stays away.
    let isAwaited = value.kind == .target && value.fiscalYear >= edition && !isDash
    return KPIRow(
      kpi: kpi, value: value,
      status: isReported ? .reported : isAwaited ? .pending : .none,
      note: isDash ? nil : note)
  }
}
