import Diagnostics
import PlanReading
import SpreadsheetML

/// Draws the new schedules, those of added actions too.
enum SchedulePass: MergePass {
  static func run(
    _ update: PlanUpdate, _ options: MergeOptions, _ session: inout EditSession
  ) throws(Failure) {
    var requests: [Int: [RequestedSpan]] = [:]
    for action in update.actions {
      if let schedule = action.schedule { requests[action.number] = schedule.value }
    }
    let added = session.events.addedActions
    for (number, action) in zip(added, update.newActions) { requests[number] = action.schedule }
    let changes = try ScheduleEdit.apply(requests, to: &session.workbook, reading: session.reading)
    if changes.isEmpty { return }
    let new = Set(added)
    for change in changes where !new.contains(change.action) {
      session.note(
        .scheduleDrawn(change.action, old: change.old, new: change.new), at: change.source)
    }
    session.reading.plan.setSchedules(changes)
  }
}
