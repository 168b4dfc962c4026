import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Where shapes over a schedule begin and end.
struct ArrowPlacement {
  private let row: ScheduleRow
  private let geometry: SheetGeometry
  private var columns: ScheduleColumns { row.table.columns }

  init(_ row: ScheduleRow) {
    self.row = row
    geometry = row.table.grid.sheet.geometry
  }

  /// EMU from the sheet's top edge that an action's rows take up.
  func height(of action: ActionRow) -> Range<Int> {
    let top = geometry.top(ofRow: action.rows.lowerBound)
    return top..<max(top, geometry.top(ofRow: action.rows.upperBound + 1))
  }

  /// The stretch of a shape over other years, with the distances to the years' edges it has now.
  ///
  /// Throws where it would begin or end in a hidden column.
  func x(
    of shape: Shape, from old: ClosedRange<FiscalYear>, to new: RequestedSpan
  ) throws(Failure) -> Range<Int> {
    let (before, after) = (columns.columns(of: old), columns.columns(of: new.years))
    guard let first = after.first, let last = after.last, !first.x.isEmpty, !last.x.isEmpty,
      let oldFirst = before.first(where: { !$0.x.isEmpty }),
      let oldLast = before.last(where: { !$0.x.isEmpty })
    else { throw hidden(new, after) }
    let inset = shape.frame.x.lowerBound - oldFirst.x.lowerBound
    let rest = oldLast.x.upperBound - shape.frame.x.upperBound
    let same = stretch(first.x.lowerBound + inset, last.x.upperBound - rest)
    if reads(same, as: new.years) { return same }
    // A year reads as covered from half its width on; next to a hidden one not from its edge.
    let edge = SheetGeometry.emuPerPixel
    let clamped = stretch(
      first.x.lowerBound + min(max(inset, edge), first.x.count / 4),
      last.x.upperBound - min(max(rest, edge), last.x.count / 4))
    guard reads(clamped, as: new.years) else { throw hidden(new, after) }
    return clamped
  }

  private func stretch(_ start: Int, _ end: Int) -> Range<Int> {
    max(start, 0)..<max(start, end, 0)
  }

  private func reads(_ x: Range<Int>, as years: ClosedRange<FiscalYear>) -> Bool {
    columns.covered(by: x) == columns.columns(of: years) && !columns.endsAtHiddenColumn(x)
  }

  private func hidden(
    _ span: RequestedSpan, _ columns: [ScheduleColumns.Column]
  ) -> Failure {
    let column = columns.first { $0.x.isEmpty } ?? columns.first
    return Failure(
      .scheduleHiddenYear(
        span, at: column.map { row.source(column: $0.index) } ?? row.source))
  }

  /// A stretch of one row's height at the like place in another row.
  func y(of wanted: Range<Int>, from old: Range<Int>, to new: Range<Int>) -> Range<Int> {
    if old == new || old.isEmpty { return wanted }
    let height = min(wanted.count, new.count)
    let share = Double(wanted.middle - old.lowerBound) / Double(old.count)
    let middle = new.lowerBound + Int((Double(new.count) * min(max(share, 0), 1)).rounded())
    let start = min(max(middle - height / 2, new.lowerBound), new.upperBound - height)
    return start..<start + height
  }

  /// Where a text box goes with its arrow: at the like place along it, not beyond its ends.
  func box(_ box: Shape, from old: Shape.Frame, to new: Shape.Frame) -> Shape.Frame {
    if old == new { return box.frame }
    let width = min(box.frame.x.count, new.x.count)
    let share = Double(box.frame.x.middle - old.x.lowerBound) / Double(max(old.x.count, 1))
    let middle = new.x.lowerBound + Int((Double(new.x.count) * min(max(share, 0), 1)).rounded())
    let start = min(max(middle - width / 2, new.x.lowerBound), new.x.upperBound - width)
    let shift = new.y.middle - old.y.middle
    let top = max(box.frame.y.lowerBound + shift, 0)
    return Shape.Frame(x: start..<start + width, y: top..<top + box.frame.y.count)
  }

  /// The anchor for a frame; the old one on each side where that means the same place.
  func anchor(of shape: Shape, at frame: Shape.Frame) -> ShapeAnchor {
    var anchor = ShapeAnchor(frame, geometry)
    // An end on an edge belongs to the cell before it, so that it moves with what it belongs to.
    if !frame.x.isEmpty {
      let end = geometry.column(at: frame.x.upperBound - 1)
      (anchor.to.cell.column, anchor.to.x) = (end.column, end.offset + 1)
    }
    if !frame.y.isEmpty {
      let end = geometry.row(at: frame.y.upperBound - 1)
      (anchor.to.cell.row, anchor.to.y) = (end.row, end.offset + 1)
    }
    let old = shape.anchor
    if frame.x.lowerBound == shape.frame.x.lowerBound {
      (anchor.from.cell.column, anchor.from.x) = (old.from.cell.column, old.from.x)
    }
    if frame.x.upperBound == shape.frame.x.upperBound {
      (anchor.to.cell.column, anchor.to.x) = (old.to.cell.column, old.to.x)
    }
    if frame.y == shape.frame.y {
      (anchor.from.cell.row, anchor.from.y) = (old.from.cell.row, old.from.y)
      (anchor.to.cell.row, anchor.to.y) = (old.to.cell.row, old.to.y)
    }
    return anchor
  }

  /// Where a label beside an arrow goes when the arrow gets other years.
  func years(
    of caption: ClosedRange<FiscalYear>, from old: ClosedRange<FiscalYear>,
    to new: ClosedRange<FiscalYear>
  ) -> ClosedRange<FiscalYear> {
    if caption == old { return new }
    let isInside = new.contains(caption.lowerBound) && new.contains(caption.upperBound)
    if isInside { return caption }
    let years = { (year: FiscalYear) in year.westernYear }
    let offset = years(caption.lowerBound) - years(old.lowerBound)
    let length = years(caption.upperBound) - years(caption.lowerBound)
    let first = min(years(new.lowerBound) + offset, years(new.upperBound))
    return FiscalYear(first)...FiscalYear(min(first + length, years(new.upperBound)))
  }

  /// The label in the first year of a span.
  func firstYear(of span: RequestedSpan) -> RequestedSpan {
    RequestedSpan(years: span.years.lowerBound...span.years.lowerBound, label: span.label)
  }

  /// A drawn span as it will be read.
  func read(_ span: RequestedSpan, in row: ScheduleRow) -> ScheduleSpan {
    ScheduleSpan(
      years: span.years, label: span.label, drawnAs: .shape,
      source: row.source(span.years.lowerBound))
  }
}
