package import Diagnostics
import PlanReading
import SpreadsheetML

/// Marks actions that go on, have changed or have ended, as update tables say; their rows stay.
package enum StatusPass: MergePass {
  package static func run(
    _ update: PlanUpdate, _ options: MergeOptions, _ session: inout EditSession
  ) throws(Failure) {
    let marks = update.actions.compactMap { action -> StatusMark? in
      guard let status = action.status else { return nil }
      // A row that is removed need not be marked before.
      if options.dropsEnded, status.value.isDroppable { return nil }
      return StatusMark(status, of: action.number, in: session)
    }
    let problems = marks.compactMap { $0.problem(in: session.reading.plan) }
    if !problems.isEmpty { throw Failure(problems) }
    for mark in marks { try mark.write(into: &session) }
    session.reading.plan.setStatuses(marks.map { ($0.number, $0.status.value, $0.line) })
  }
}

extension ActionStatus {
  /// Whether the row of such an action is removed where ended actions are; one that is suspended may
  /// go on.
  var isDroppable: Bool {
    switch kind {
    case .ended, .completed, .merged: true
    case .continued, .new, .expanded, .revised, .suspended: false
    }
  }
}
