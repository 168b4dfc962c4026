import PlanReading
import PlanText
import SpreadsheetML

/// Where an indicator stands: its table and its rows.
struct KPISite {
  let kpi: KPI
  let layout: KPITableLayout
  /// Top to bottom; never empty.
  let rows: [KPIRowLayout]
  /// Its rows in blocks of actual figures outside its table, with their columns.
  private let blocks: [(row: Int, years: [KPIColumnLayout])]

  /// Nil for an indicator the reading does not know.
  init?(_ code: String, in reading: PlanReading) {
    guard let kpi = reading.plan.kpis.first(where: { $0.code == code }) else { return nil }
    self.init(kpi, in: reading)
  }

  init?(_ kpi: KPI, in reading: PlanReading) {
    self.kpi = kpi
    let source = kpi.source
    let layout = reading.kpiLayouts.first { layout in
      layout.sheet == source.sheet && layout.rows.contains { $0.indicator == source.cell }
    }
    guard let layout else { return nil }
    self.layout = layout
    rows = layout.rows.filter { $0.indicator == source.cell }
    blocks = reading.kpiLayouts.filter { $0.sheet == source.sheet && $0 != layout }
      .flatMap { block in
        block.rows.filter { $0.indicator == source.cell }.map { ($0.row, block.years) }
      }
  }

  var sheet: String { layout.sheet }
  /// 1-based rows from the first to the last.
  var rowRange: ClosedRange<Int> {
    let numbers = rows.map(\.row)
    return (numbers.min() ?? 1)...(numbers.max() ?? 1)
  }

  /// The cell of a figure; nil where the table has no place for it.
  func cell(_ kind: KPIValue.Kind, _ year: FiscalYear) -> CellReference? {
    if kind == .baseline {
      guard let baseline = layout.baseline, baseline.fiscalYear == year, let row = rows.first
      else { return nil }
      return CellReference(row: row.row, column: baseline.index)
    }
    for row in rows {
      for column in layout.years
      where column.fiscalYear == year && (row.kind ?? column.kind) == kind {
        return CellReference(row: row.row, column: column.index)
      }
    }
    for (row, years) in blocks {
      let column = years.first { $0.fiscalYear == year && $0.kind == kind }
      if let column { return CellReference(row: row, column: column.index) }
    }
    return nil
  }

  /// Whether the table has a column of a year.
  func hasColumn(of year: FiscalYear) -> Bool {
    layout.years.contains { $0.fiscalYear == year }
  }
}

extension KPITableLayout {
  /// 1-based columns of the years, from the first to the last.
  var yearColumns: ClosedRange<Int> {
    let columns = years.map(\.index)
    return (columns.min() ?? 1)...(columns.max() ?? 1)
  }

  /// 1-based columns of baseline and years, from the first to the last.
  var figureColumns: ClosedRange<Int> {
    let columns = years.map(\.index) + (baseline.map { [$0.index] } ?? [])
    return (columns.min() ?? 1)...(columns.max() ?? 1)
  }

  /// The notes merged over several rows of years to come, a cut for each that leaves out `row`.
  func notesOverSeveralRows(with row: Int) -> [CellRange] {
    Set(rows.compactMap(\.note)).filter { $0.rows.count > 1 && $0.rows.contains(row) }
      .sorted { $0.topLeft < $1.topLeft }
  }
}
