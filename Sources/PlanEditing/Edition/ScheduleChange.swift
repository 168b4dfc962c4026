package import PlanReading
import PlanText

/// A schedule that was changed.
package struct ScheduleChange: Hashable, Sendable {
  package var action: Int
  /// The first cell of the action's schedule.
  package var source: SourceCell
  /// By first year.
  package var old: [RequestedSpan]
  /// By first year, labels on one line without arrow signs.
  package var new: [RequestedSpan]
  /// The same as they are drawn.
  package var drawn: [ScheduleSpan]
}

extension RequestedSpan {
  init(_ span: ScheduleSpan) { self.init(years: span.years, label: span.label) }

  /// The span with the label that a sheet would be read to have: on one line, without arrows.
  var plain: RequestedSpan {
    var label = label
    while true {
      let read = ArrowSigns.label(of: label)
      if read == label { return RequestedSpan(years: years, label: label) }
      label = read
    }
  }
}

extension [RequestedSpan] {
  /// By years, then by label: two schedules that say the same are equal.
  var inOrder: [RequestedSpan] {
    sorted { left, right in
      let (l, r) = (left.years, right.years)
      return (l.lowerBound.westernYear, l.upperBound.westernYear, left.label)
        < (r.lowerBound.westernYear, r.upperBound.westernYear, right.label)
    }
  }
}
