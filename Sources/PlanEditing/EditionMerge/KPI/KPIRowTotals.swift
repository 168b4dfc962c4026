import Diagnostics
import PlanReading
import SpreadsheetML

/// Finds the formulas and charts that take the rows of a KPI table together.
struct KPIRowTotals {
  /// Formulas, names and charts with a range over figures in `columns` that goes on from the row above
  /// `row` into it, or which OFFSET puts together from a figure.
  ///
  /// A row inserted there becomes part of what they sum up.
  static func over(
    _ row: Int, _ columns: ClosedRange<Int>, of layout: KPITableLayout, in workbook: Workbook
  ) throws(Failure) -> [Referrer] {
    let figures = CellRange(
      rows: layout.headingRow...max(layout.headingRow, row - 1), columns: columns)
    let reckoned = try workbook.referrers(to: figures, of: layout.sheet).filter { referrer in
      guard let formula = Formula(referrer.formula) else { return false }
      return formula.tokens.contains { token in
        token.kind == .function && formula[token.range].uppercased() == "OFFSET"
      }
    }
    return try referrers(to: row, columns, of: layout, in: workbook) {
      $0.lowerBound < row && $0.upperBound >= row
    } + reckoned
  }

  /// Formulas and names with a range over figures in `columns` that ends in the row above `row`.
  static func ending(
    above row: Int, _ columns: ClosedRange<Int>, of layout: KPITableLayout, in workbook: Workbook
  ) throws(Failure) -> [Referrer] {
    try referrers(to: row, columns, of: layout, in: workbook) {
      $0.upperBound == row - 1 && $0.count > 1
    }
  }

  private static func referrers(
    to row: Int, _ columns: ClosedRange<Int>, of layout: KPITableLayout, in workbook: Workbook,
    _ isConcerned: (ClosedRange<Int>) -> Bool
  ) throws(Failure) -> [Referrer] {
    let rows = max(1, row - 1)...row
    let around = CellRange(rows: rows, columns: 1...CellReference.maximumColumn)
    // Of a chart, which names its categories too, one formula that fits is told.
    let found = try workbook.referrers(to: [
      SoughtRange(around, of: layout.sheet),
      SoughtRange(CellRange(rows: rows, columns: columns), of: layout.sheet),
    ])
    let known = Set(found[0])
    return (found[0] + found[1].filter { !known.contains($0) }).filter { referrer in
      guard let formula = Formula(referrer.formula) else { return false }
      return formula.references.contains { reference in
        let sheet = reference.prefix?.singleSheet ?? referrer.home
        return Formula.isSameSheet(sheet, layout.sheet) && reference.prefix?.workbook == nil
          && reference.cells.columns.overlaps(columns) && isConcerned(reference.cells.rows)
      }
    }
  }
}

extension Referrer {
  /// The sheet that references without a prefix are of; empty where there is none.
  fileprivate var home: String {
    if case .cell(let sheet, _) = holder { sheet } else { "" }
  }
}
