import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// A block of actual figures for all indicators of a sheet, apart from their tables: there no formula
/// that sums up targets counts them.
struct KPIActualBlock {
  private let sheet: String
  /// The indicators of the sheet that have no place for actual figures, with their tables.
  private let sites: [KPISite]

  init(_ sheet: String, _ reading: PlanReading) {
    self.sheet = sheet
    sites = reading.plan.kpis.filter { $0.source.sheet == sheet }
      .compactMap { KPISite($0, in: reading) }
      .filter { site in site.layout.years.allSatisfy { site.cell(.actual, $0.fiscalYear) == nil } }
  }

  /// Writes headings and names below all that the sheet holds, or right of it where a formula sums up
  /// whole columns.
  ///
  /// - Throws: `Failure` with code `kpi-actuals-in-total` where formulas count every place there is.
  func write(into session: inout EditSession) throws(Failure) {
    try session.refresh([sheet])
    guard let first = sites.first, let grid = session.worksheet(sheet) else { return }
    let top = try lastRow(of: grid, in: session.workbook) + 2
    var shift = 0
    if let total = try totals(at: top, shift, session) {
      shift = max(0, lastColumn(of: grid) + 2 - first.layout.indicatorColumn)
      if try totals(at: top, shift, session) != nil {
        throw Failure([.kpiActualsInTotal(total, sites.map(\.kpi.indicator))])
      }
    }
    let cells = cells(at: top, shift, like: first, grid)
    try session.workbook.setCells(cells, in: sheet)
    // What stands below all that was printed would not be printed.
    let rows = top...(top + sites.count)
    let columns = first.layout.indicatorColumn + shift...first.layout.yearColumns.upperBound + shift
    try session.workbook.extendPrintArea(
      toHold: CellRange(rows: rows, columns: columns), in: sheet)
    for cell in cells.keys where cells[cell]?.content != .blank {
      session.touch(SourceCell(sheet: sheet, cell: cell))
    }
    session.reading.kpiLayouts.append(layout(at: top, shift, like: first))
    session.note(
      .actualsBlockAdded, at: SourceCell(sheet: sheet, cell: placeOfName(top, first, shift)))
  }

  private func placeOfName(_ row: Int, _ site: KPISite, _ shift: Int) -> CellReference {
    CellReference(row: row, column: site.layout.indicatorColumn + shift)
  }

  /// The last row that shows something: a text, a merged range, a shape, a picture or a chart.
  private func lastRow(of sheet: Worksheet, in workbook: Workbook) throws(Failure) -> Int {
    let cells = sheet.rowNumbers.last { row in
      sheet.cells(inRow: row).contains { !$0.value.looksBlank }
    }
    let merges = sheet.mergedRanges.map(\.rows.upperBound)
    let drawn = try workbook.lastDrawnRow(of: sheet.name) ?? 1
    return ([cells ?? 1, drawn] + merges).max() ?? 1
  }

  private func lastColumn(of sheet: Worksheet) -> Int {
    sheet.cells.filter { !$0.value.looksBlank }.map(\.reference.column).max() ?? 1
  }

  /// A formula that counts cells of the block.
  private func totals(
    at top: Int, _ shift: Int, _ session: EditSession
  ) throws(Failure) -> Referrer? {
    guard let layout = sites.first?.layout else { return nil }
    let years = layout.yearColumns
    let columns = (years.lowerBound + shift)...(years.upperBound + shift)
    let block = CellRange(rows: top...(top + sites.count), columns: columns)
    let around = CellRange(rows: block.rows, columns: 1...CellReference.maximumColumn)
    return try session.workbook.referrers(to: around, of: sheet).first { referrer in
      // What a chart shows is no sum.
      if case .chart = referrer.holder { return false }
      let references = Formula(referrer.formula)?.references ?? []
      return references.contains { $0.cells.overlaps(block) }
    }
  }

  private func cells(
    at top: Int, _ shift: Int, like model: KPISite, _ grid: Worksheet
  ) -> [CellReference: CellChange] {
    let layout = model.layout
    func style(_ row: Int, _ column: Int) -> Int? {
      grid.cell(at: CellReference(row: row, column: column))?.styleIndex
    }
    var cells: [CellReference: CellChange] = [:]
    let heading = CellReference(row: layout.headingRow, column: layout.indicatorColumn)
    cells[placeOfName(top, model, shift)] = CellChange(
      content: .copy(of: heading), styleIndex: style(heading.row, heading.column))
    for year in layout.years {
      cells[CellReference(row: top, column: year.index + shift)] = CellChange(
        content: .text("\(year.fiscalYear.shortLabel)年度\n実績値"),
        styleIndex: style(year.heading.row, year.index))
    }
    let last = layout.yearColumns.upperBound
    for column in layout.indicatorColumn...last
    where !layout.years.contains(where: { $0.index == column }) {
      for row in top...(top + sites.count) {
        let model = row == top ? heading.row : sites[row - top - 1].kpi.source.cell.row
        let place = CellReference(row: row, column: column + shift)
        if cells[place] == nil { cells[place] = CellChange(styleIndex: style(model, column)) }
      }
    }
    // Figures look like the first year's: further ones may stand under a note.
    for (offset, site) in sites.enumerated() {
      let row = top + 1 + offset
      let name = site.kpi.source.cell
      cells[CellReference(row: row, column: layout.indicatorColumn + shift)] = CellChange(
        content: .copy(of: name), styleIndex: style(name.row, name.column))
      let figure = site.layout.years.first.flatMap { style(name.row, $0.index) }
      for year in layout.years {
        cells[CellReference(row: row, column: year.index + shift)] = CellChange(
          content: .blank, styleIndex: figure)
      }
    }
    return cells
  }

  private func layout(at top: Int, _ shift: Int, like model: KPISite) -> KPITableLayout {
    let years = model.layout.years.map { year in
      var column = year
      column.kind = .actual
      column.index += shift
      column.heading = CellReference(row: top, column: column.index)
      column.text = "\(year.fiscalYear.shortLabel)年度\n実績値"
      return column
    }
    let rows = sites.enumerated().map { offset, site in
      KPIRowLayout(
        row: top + 1 + offset, indicator: site.kpi.source.cell, kind: nil, note: nil, strategy: nil)
    }
    return KPITableLayout(
      sheet: sheet, headingRows: top...top, indicatorColumn: model.layout.indicatorColumn + shift,
      unitColumn: nil, strategyColumn: nil, baseline: nil, years: years, rows: rows)
  }
}
