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
    for (number, action) in zip(session.report.newActions, update.newActions) {
      requests[number.value] = action.schedule
    }
    let changes = try ScheduleEdit.apply(requests, to: &session.workbook, reading: session.reading)
    if changes.isEmpty { return }
    let added = Set(session.report.newActions.map(\.value))
    session.report.schedules += changes.filter { !added.contains($0.action) }
    session.reading.plan.setSchedules(changes)
  }
}
