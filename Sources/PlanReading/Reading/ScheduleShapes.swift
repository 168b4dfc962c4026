package import Diagnostics
import PlanText
package import SpreadsheetML

/// The shapes drawn over a table's schedule, by the action's row they lie in.
package struct ScheduleShapes: Sendable {
  /// A shape over the schedule.
  package struct Drawn: Hashable, Sendable {
    package var span: ScheduleSpan
    package var shape: Shape
    /// EMU from the sheet's top edge to its middle.
    package var middle: Int
    /// A shape with a text that is no arrow: it may be the label of one.
    package var isTextBox: Bool
  }

  /// By 1-based row.
  package private(set) var drawn: [Int: [Drawn]] = [:]
  package private(set) var findings: [Diagnostic] = []

  private let columns: ScheduleColumns
  private let sheet: Worksheet

  package init(of table: PlanTableLayout, on sheet: Worksheet) {
    self.sheet = sheet
    let geometry = sheet.geometry
    columns = ScheduleColumns(table.schedule, geometry)
    guard !columns.columns.isEmpty, !sheet.shapes.isEmpty else { return }
    var rowOfAction: [Int: Int] = [:]
    for action in table.actionRows {
      for row in action.rows { rowOfAction[row] = action.row }
    }
    let top = geometry.top(ofRow: table.dataRows.lowerBound)
    let bottom = geometry.top(ofRow: table.dataRows.upperBound + 1)
    // A line straight down covers no time.
    for shape in sheet.shapes where !(shape.isConnector && shape.frame.x.isEmpty) {
      let middle = shape.frame.y.middle
      if shape.isCollapsed(on: sheet) {
        if (top...bottom).contains(middle) { reportHidden(shape, near: middle) }
      } else if let row = rowOfAction[geometry.row(at: middle).row] {
        add(shape, row: row, middle: middle)
      }
    }
  }

  private mutating func add(_ shape: Shape, row: Int, middle: Int) {
    // A text box that comes from further left explains something; it is no span of years.
    if !shape.isArrow,
      let start = columns.columns.map(\.x).min(by: { $0.lowerBound < $1.lowerBound }),
      shape.frame.x.lowerBound + start.count / 2 < start.lowerBound
    {
      return
    }
    let covered = columns.covered(by: shape.frame.x)
    guard let first = covered.first else {
      if shape.isArrow {
        findings.append(.arrowOutsideSchedule(shape.name, on: sheet.name, row: row))
      }
      return
    }
    let years = covered.map(\.year)
    let place = source(row: row, column: first.index)
    if columns.endsAtHiddenColumn(shape.frame.x) {
      findings.append(.shapeInHiddenCells(shape.name, at: place))
    }
    let span = ScheduleSpan(
      years: (years.min() ?? first.year)...(years.max() ?? first.year),
      label: ArrowSigns.label(of: shape.text), drawnAs: .shape, source: place)
    drawn[row, default: []].append(
      Drawn(
        span: span, shape: shape, middle: middle, isTextBox: !span.label.isEmpty && !shape.isArrow))
  }

  private func source(row: Int, column: Int) -> SourceCell {
    SourceCell(sheet: sheet.name, cell: CellReference(row: row, column: column))
  }

  /// Reports a shape that lies between rows shown, so that its own row cannot be told: at the hidden row it
  /// is anchored to.
  private mutating func reportHidden(_ shape: Shape, near middle: Int) {
    guard let first = columns.covered(by: shape.frame.x).first else { return }
    let anchored = shape.anchor.from.cell.row
    let row =
      sheet.hiddenRows.contains(anchored) ? anchored : sheet.geometry.row(at: middle).row
    let place = source(row: row, column: first.index)
    findings.append(.shapeInHiddenCells(shape.name, at: place))
  }
}

extension Shape {
  /// Block arrows, lines and the pentagons that point on.
  package var isArrow: Bool {
    isConnector
      || preset.map { preset in
        preset.holds("Arrow") || ["line", "homePlate", "chevron"].contains(preset)
      } ?? false
  }

  /// Whether rows hidden around it leave it no height, so that its row cannot be told.
  fileprivate func isCollapsed(on sheet: Worksheet) -> Bool {
    !isConnector && frame.y.isEmpty && !sheet.hiddenRows.isEmpty
  }
}
