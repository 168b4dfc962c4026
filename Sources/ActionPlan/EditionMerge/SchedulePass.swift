import Diagnostics
import SpreadsheetML

/// Draws the new schedules of actions in the form the workbook uses.
enum SchedulePass: MergePass {
  static func run(
    _ update: PlanUpdate, _ options: MergeOptions, _ step: inout MergeStep
  ) throws(Failure) {
    var requests: [Int: [RequestedSpan]] = [:]
    for action in update.actions { requests[action.number] = action.schedule?.value }
    let changes = try ScheduleEdit.apply(requests, to: &step.workbook, reading: step.reading)
    if changes.isEmpty { return }
    step.report.schedules += changes.map { Sourced($0.action, at: $0.source) }
    try step.reread()
  }
}
