import PlanReading
import PlanText
import SpreadsheetML

/// A drawn span of which a new one becomes a copy.
struct ArrowTemplate {
  var drawn: DrawnSpan
  /// The row it is drawn in.
  var action: ActionRow

  /// The span most like a new one: of the row itself, else of the nearest one; among them one that
  /// bears its label itself, then one with the same label, then one over the same years.
  static func find(for new: RequestedSpan, _ row: ScheduleRow) -> ArrowTemplate? {
    let sheet = row.table.layout.sheet
    let others = row.book.tables.lazy.filter {
      $0.layout.sheet == sheet && $0.layout != row.table.layout
    }.flatMap { table in table.spans.indices.lazy.map { (table, $0) } }
    let own = row.table.rowsByDistance(from: row.index).lazy.map { (row.table, $0) }
    if let best = best(for: new, in: row.table, row.index, bearing: false) { return best }
    for isBearing in [true, false] {
      for (table, index) in own {
        if let best = best(for: new, in: table, index, bearing: isBearing) { return best }
      }
      for (table, index) in others {
        if let best = best(for: new, in: table, index, bearing: isBearing) { return best }
      }
    }
    return nil
  }

  private static func best(
    for new: RequestedSpan, in table: ScheduleTable, _ index: Int, bearing: Bool
  ) -> ArrowTemplate? {
    let usable = table.spans[index].filter { span in
      isUsable(span) && (!bearing || span.caption == nil && !span.span.label.isEmpty)
    }
    let best = usable.enumerated().min { left, right in
      let (l, r) = (rank(left.element, new), rank(right.element, new))
      return l == r ? left.offset < right.offset : l < r
    }
    return best.map { ArrowTemplate(drawn: $0.element, action: table.layout.actionRows[index]) }
  }

  private static func isUsable(_ span: DrawnSpan) -> Bool {
    guard let shape = span.shape, !shape.isGrouped, shape.isUpright else { return false }
    if case .textBox(let box) = span.caption { return !box.isGrouped && box.isUpright }
    return true
  }

  /// Lower is better.
  private static func rank(_ span: DrawnSpan, _ new: RequestedSpan) -> (Int, Int, Int) {
    let bears = span.caption == nil && !span.span.label.isEmpty
    let (years, wanted) = (span.span.years, new.years)
    let distance =
      abs(years.lowerBound.westernYear - wanted.lowerBound.westernYear)
      + abs(years.upperBound.westernYear - wanted.upperBound.westernYear)
    return (bears ? 0 : 1, span.span.label == new.label ? 0 : 1, distance)
  }
}
