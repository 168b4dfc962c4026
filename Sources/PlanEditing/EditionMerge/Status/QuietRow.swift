import Diagnostics
import PlanReading
package import SpreadsheetML

/// The text cells of an action's row, in the quiet grey of what is no longer pursued.
package struct QuietRow {
  let site: ActionSite
  let grid: SheetGrid

  /// Dark enough to be read on white (4.5 : 1).
  package static let grey = FontColor.rgb(red: 118, green: 118, blue: 118)

  /// The cells of the row that are its own; the names of strategy and measure are others' too.
  private var cells: Set<CellReference> {
    let names = [PlanColumn.strategy, .measure].compactMap { site.layout.column($0) }
      .flatMap { $0.headingRange.columns }
    let columns = site.layout.columns.flatMap { Array($0.headingRange.columns) + [$0.index] }
    guard let first = columns.min(), let last = columns.max() else { return [] }
    var cells: Set<CellReference> = []
    for row in site.row.rows {
      for column in first...last where !names.contains(column) {
        let cell = grid.range(at: CellReference(row: row, column: column)).topLeft
        if site.row.rows.contains(cell.row) { cells.insert(cell) }
      }
    }
    return cells
  }

  /// Whether a text of the row is grey.
  func isQuiet(in workbook: Workbook) throws(Failure) -> Bool {
    try workbook.fontColors(ofCells: cells, in: site.layout.sheet).values.contains(Self.grey)
  }

  /// Greys the row's texts, marked words among them, and its arrows; says whether any changed.
  func turnQuiet(in workbook: inout Workbook) throws(Failure) -> Bool {
    let colors = try workbook.fontColors(ofCells: cells, in: site.layout.sheet)
    let changed = cells.filter { colors[$0] != Self.grey && grid.sheet.cell(at: $0) != nil }
    try workbook.setFontColor(
      Self.grey, ofCells: changed, ofAllWords: true, in: site.layout.sheet)
    let arrows = try workbook.turnGrey(arrows(of: site.row), in: site.layout.sheet)
    return !changed.isEmpty || arrows
  }

  /// The shapes drawn over the schedule of an action.
  private func arrows(of row: ActionRow) -> [Shape] {
    let geometry = grid.sheet.geometry
    let columns = site.layout.schedule.map(\.index)
    guard let first = columns.min(), let last = columns.max() else { return [] }
    let x = geometry.left(ofColumn: first)..<geometry.left(ofColumn: last + 1)
    let y = geometry.top(ofRow: row.row)..<geometry.top(ofRow: row.rows.upperBound + 1)
    return grid.sheet.shapes.filter { shape in
      let frame = shape.frame
      return x.contains((frame.x.lowerBound + frame.x.upperBound) / 2)
        && y.contains((frame.y.lowerBound + frame.y.upperBound) / 2)
    }
  }

  /// Gives grey texts the colour they have in the nearest other row; says whether any were grey.
  func restore(in workbook: inout Workbook) throws(Failure) -> Bool {
    let sheet = site.layout.sheet
    let grey = try workbook.fontColors(ofCells: cells, in: sheet).filter { $0.value == Self.grey }
    let others = site.layout.actionRows.filter { $0 != site.row }
      .sorted { abs($0.row - site.row.row) < abs($1.row - site.row.row) }
    for cell in grey.keys.sorted() {
      let offset = cell.row - site.row.row
      let neighbours = others.map { CellReference(row: $0.row + offset, column: cell.column) }
      let colors = try workbook.fontColors(ofCells: Set(neighbours), in: sheet)
      let color = neighbours.lazy.map { colors[$0] }.first { $0 != Self.grey }
      try workbook.setFontColor(color ?? nil, ofCells: [cell], in: sheet)
    }
    let arrows = arrows(of: site.row)
    let models = arrows.isEmpty ? [] : others.lazy.flatMap { self.arrows(of: $0) }.prefix(20)
    let recolored = try workbook.restoreColors(of: arrows, like: Array(models), in: sheet)
    return !grey.isEmpty || recolored
  }
}
