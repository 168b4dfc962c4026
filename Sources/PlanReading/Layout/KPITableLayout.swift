package import PlanText
package import SpreadsheetML

/// Where one KPI table stands: its headings, columns and rows.
package struct KPITableLayout: Hashable, Sendable {
  /// Sheet name as staff see it.
  package var sheet: String
  /// 1-based rows of headings.
  package var headingRows: ClosedRange<Int>
  /// 1-based columns; nil where the table has none.
  package var indicatorColumn: Int
  package var unitColumn: Int?
  package var strategyColumn: Int?
  package var statusColumn: Int?
  package var baseline: KPIColumnLayout?
  /// The columns of years, left to right.
  package var years: [KPIColumnLayout]
  /// The columns of figures over which no year stands, left to right.
  package var dated: [KPIDatedColumn] = []
  /// The indicators' rows, in sheet order.
  package var rows: [KPIRowLayout]

  package init(
    sheet: String, headingRows: ClosedRange<Int>, indicatorColumn: Int, unitColumn: Int?,
    strategyColumn: Int?, baseline: KPIColumnLayout?, years: [KPIColumnLayout],
    rows: [KPIRowLayout]
  ) {
    self.sheet = sheet
    self.headingRows = headingRows
    self.indicatorColumn = indicatorColumn
    self.unitColumn = unitColumn
    self.strategyColumn = strategyColumn
    self.baseline = baseline
    self.years = years
    self.rows = rows
  }

  /// 1-based; the lowest row of headings.
  package var headingRow: Int { headingRows.upperBound }

  /// The 1-based columns that are read, ascending.
  package var columns: [Int] {
    let names = [indicatorColumn, unitColumn, strategyColumn, statusColumn, baseline?.index]
    return (names.compactMap(\.self) + years.map(\.index) + datedColumns).sorted()
  }

  /// The 1-based columns of figures.
  package var figureColumns: [Int] {
    years.map(\.index) + dated.map(\.index)
      + (baseline.map { [$0.index] } ?? []).filter { column in
        !dated.contains { $0.index == column }
      }
  }

  private var datedColumns: [Int] {
    dated.flatMap { [$0.index, $0.year].compactMap(\.self) }.filter { $0 != baseline?.index }
  }
}

/// A column of figures of a KPI table.
package struct KPIColumnLayout: Hashable, Sendable {
  package var kind: KPIValue.Kind
  package var fiscalYear: FiscalYear
  /// 1-based column number.
  package var index: Int
  /// The cell that carries the heading.
  package var heading: CellReference
  /// The wording as printed.
  package var text: String
  /// Whether its heading names no year.
  package var isUndated = false

  package init(
    kind: KPIValue.Kind, fiscalYear: FiscalYear, index: Int, heading: CellReference, text: String
  ) {
    self.kind = kind
    self.fiscalYear = fiscalYear
    self.index = index
    self.heading = heading
    self.text = text
  }
}

/// A row of figures of a KPI table.
package struct KPIRowLayout: Hashable, Sendable {
  /// 1-based.
  package var row: Int
  /// The cell with the indicator's name; a row labelled 実績 or 目標 has its indicator's.
  package var indicator: CellReference
  /// What the row is labelled as; nil where the columns tell.
  package var kind: KPIValue.Kind?
  /// The cells over which a text stands in place of figures: its merged range or its one cell; nil
  /// where there is none.
  package var note: CellRange?
  /// The cell that names the strategy; nil where none does.
  package var strategy: CellReference?

  package init(
    row: Int, indicator: CellReference, kind: KPIValue.Kind?, note: CellRange?,
    strategy: CellReference?
  ) {
    self.row = row
    self.indicator = indicator
    self.kind = kind
    self.note = note
    self.strategy = strategy
  }
}
