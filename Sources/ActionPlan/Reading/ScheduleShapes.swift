package import Diagnostics
import SpreadsheetML

/// The shapes drawn over a table's schedule, by the action's row they lie in.
package struct ScheduleShapes: Sendable {
  /// A shape over the schedule.
  package struct Drawn: Hashable, Sendable {
    package var span: ScheduleSpan
    /// EMU from the sheet's top edge to its middle.
    package var middle: Int
    /// A shape with a text that is no arrow: it may be the label of one.
    package var isTextBox: Bool
  }

  /// By 1-based row.
  package private(set) var drawn: [Int: [Drawn]] = [:]
  package private(set) var findings: [Diagnostic] = []

  private let columns: [(year: FiscalYear, index: Int, x: Range<Int>)]
  private let grid: SheetGrid

  package init(of table: PlanTableLayout, on grid: SheetGrid) {
    self.grid = grid
    let geometry = grid.sheet.geometry
    columns = table.schedule.map { year, index in
      let left = geometry.left(ofColumn: index)
      return (year, index, left..<left + geometry.width(ofColumn: index))
    }
    guard !columns.isEmpty, !grid.sheet.shapes.isEmpty else { return }
    var rowOfAction: [Int: Int] = [:]
    for action in table.actionRows {
      for row in action.rows { rowOfAction[row] = action.row }
    }
    let top = geometry.top(ofRow: table.dataRows.lowerBound)
    let bottom = geometry.top(ofRow: table.dataRows.upperBound + 1)
    // A line straight down covers no time.
    for shape in grid.sheet.shapes where !(shape.isConnector && shape.frame.x.isEmpty) {
      let middle = shape.frame.y.middle
      if shape.isCollapsed(on: grid.sheet) {
        if (top...bottom).contains(middle) { reportHidden(shape, near: middle) }
      } else if let row = rowOfAction[geometry.row(at: middle).row] {
        add(shape, row: row, middle: middle)
      }
    }
  }

  private mutating func add(_ shape: Shape, row: Int, middle: Int) {
    // A text box that comes from further left explains something; it is no span of years.
    if !shape.isArrow, let start = columns.map(\.x).min(by: { $0.lowerBound < $1.lowerBound }),
      shape.frame.x.lowerBound + start.count / 2 < start.lowerBound
    {
      return
    }
    let covered = columnsCovered(by: shape.frame.x)
    guard let first = covered.first else {
      if shape.isArrow {
        findings.append(.arrowOutsideSchedule(shape.name, on: grid.sheet.name, row: row))
      }
      return
    }
    let years = covered.map(\.year)
    let place = grid.source(CellReference(row: row, column: first.index))
    if endsAtHiddenColumn(shape.frame.x) {
      findings.append(.shapeInHiddenCells(shape.name, at: place))
    }
    let span = ScheduleSpan(
      years: (years.min() ?? first.year)...(years.max() ?? first.year),
      label: ArrowSigns.label(of: shape.text), drawnAs: .shape, source: place)
    drawn[row, default: []].append(
      Drawn(span: span, middle: middle, isTextBox: !span.label.isEmpty && !shape.isArrow))
  }

  /// Reports a shape that lies between rows shown, so that its own row cannot be told.
  private mutating func reportHidden(_ shape: Shape, near middle: Int) {
    guard let first = columnsCovered(by: shape.frame.x).first else { return }
    let row = grid.sheet.geometry.row(at: middle).row
    let place = grid.source(CellReference(row: row, column: first.index))
    findings.append(.shapeInHiddenCells(shape.name, at: place))
  }

  /// Whether a shape begins or ends where a hidden year lies: it may cover that year or not.
  private func endsAtHiddenColumn(_ x: Range<Int>) -> Bool {
    columns.contains { column in
      column.x.isEmpty && [x.lowerBound, x.upperBound].contains(column.x.lowerBound)
    }
  }

  /// The year columns a shape covers by half their width or more; else the one its middle lies in.
  private func columnsCovered(by x: Range<Int>) -> [(year: FiscalYear, index: Int)] {
    let covered = columns.filter { column in
      guard !column.x.isEmpty else {
        // A hidden column is covered by what reaches over both its sides.
        return x.lowerBound < column.x.lowerBound && column.x.upperBound < x.upperBound
      }
      return x.clamped(to: column.x).count * 2 >= column.x.count
    }
    if !covered.isEmpty { return covered.map { ($0.year, $0.index) } }
    return columns.filter { $0.x.contains(x.middle) }.map { ($0.year, $0.index) }
  }
}

extension Shape {
  /// Block arrows, lines and the pentagons that point on.
  fileprivate var isArrow: Bool {
    isConnector
      || preset.map { preset in
        preset.contains("Arrow") || ["line", "homePlate", "chevron"].contains(preset)
      } ?? false
  }

  /// Whether rows hidden around it leave it no height, so that its row cannot be told.
  fileprivate func isCollapsed(on sheet: Worksheet) -> Bool {
    !isConnector && frame.y.isEmpty && !sheet.hiddenRows.isEmpty
  }
}

extension Range<Int> {
  /// Halved before adding, as positions in a broken drawing may be very large.
  fileprivate var middle: Int { lowerBound / 2 + upperBound / 2 }
}
