import Diagnostics
import PlanReading
import SpreadsheetML

/// Draws the new schedules, those of added actions too.
enum SchedulePass: MergePass {
  static func run(
    _ update: PlanUpdate, _ options: MergeOptions, _ step: inout MergeStep
  ) throws(Failure) {
    var requests: [Int: [RequestedSpan]] = [:]
    for action in update.actions {
      if let schedule = action.schedule { requests[action.number] = schedule.value }
    }
    for (number, action) in zip(step.report.newActions, update.newActions) {
      requests[number.value] = action.schedule
    }
    let changes = try ScheduleEdit.apply(requests, to: &step.workbook, reading: step.reading)
    if changes.isEmpty { return }
    let added = Set(step.report.newActions.map(\.value))
    step.report.schedules += changes.filter { !added.contains($0.action) }
    try step.reread()
  }
}
