import Diagnostics
import PlanReading
import SpreadsheetML

/// Tells of tables that a column inserted for another table of their sheet has parted: it has no heading
/// there, and nothing stands in it.
enum PartedTablesPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for sheet in step.planSheets where !step.session.log.lines(of: sheet).isEmpty {
      try step.session.refresh([sheet])
      for block in blocks(on: sheet, step) {
        guard let first = block.rows.first else { continue }
        let last = step.session.log.moved(
          CellReference(row: first, column: block.column), in: sheet)
        step.session.notice([
          .tableParted(
            column: last.column + 1,
            Place(
              sheet: step.session.log.name(ofSheet: sheet),
              cell: CellReference(row: last.row, column: last.column + 1).description))
        ])
      }
    }
  }

  /// Stretches of rows outside the plan's tables, and the 1-based column behind which they were parted.
  private static func blocks(
    on name: String, _ step: EditionStep
  ) -> [(column: Int, rows: [Int])] {
    guard let sheet = step.worksheet(name), let now = step.session.worksheet(name) else {
      return []
    }
    let log = step.session.log
    let last = sheet.cells.map(\.reference.column).max() ?? 1
    let own = ownRows(on: sheet, step)
    return (1...max(1, last)).flatMap { column -> [(column: Int, rows: [Int])] in
      let gap =
        log.moved(CellReference(row: 1, column: column + 1), in: name).column
        - log.moved(CellReference(row: 1, column: column), in: name).column
      if gap < 2 { return [] }
      let rows = Set(sheet.cells.map(\.reference.row)).subtracting(own).filter { row in
        isFilled(sheet, row, column) && isFilled(sheet, row, column + 1)
          && sheet.mergedRange(containing: CellReference(row: row, column: column)).map {
            !$0.columns.contains(column + 1)
          } ?? true
      }
      return stretches(rows.sorted()).filter { rows in
        rows.count >= fewestRows
          && rows.allSatisfy { row in
            let cell = log.moved(CellReference(row: row, column: column), in: name)
            return !isFilled(now, cell.row, cell.column + 1)
          }
      }.map { (column: column, rows: $0) }
    }
  }

  /// A heading and a row below it.
  private static let fewestRows = 2

  /// The rows of the plan's tables, with those of totals right below.
  private static func ownRows(on sheet: Worksheet, _ step: EditionStep) -> Set<Int> {
    var own: Set<Int> = []
    for layout in step.reading.layouts where layout.sheet == sheet.name {
      var end = layout.dataRows.upperBound
      while sheet.cells(inRow: end + 1).contains(where: { !$0.value.looksBlank }) { end += 1 }
      own.formUnion(layout.headingRows.lowerBound...max(end, layout.headingRows.upperBound))
    }
    return own
  }

  private static func isFilled(_ sheet: Worksheet, _ row: Int, _ column: Int) -> Bool {
    !(sheet.cell(at: CellReference(row: row, column: column))?.value.looksBlank ?? true)
  }

  /// Rows below one another.
  private static func stretches(_ rows: [Int]) -> [[Int]] {
    rows.reduce(into: []) { stretches, row in
      if stretches.last?.last == row - 1 {
        stretches[stretches.count - 1].append(row)
      } else {
        stretches.append([row])
      }
    }
  }
}
