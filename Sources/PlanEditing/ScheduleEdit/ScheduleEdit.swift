package import Diagnostics
package import PlanReading
package import SpreadsheetML

/// Changes the schedules of actions in the form in which a workbook draws them.
package enum ScheduleEdit {
  /// Gives actions new schedules; all other actions keep theirs.
  ///
  /// A span that is kept keeps what draws it: arrows are moved, stretched and relabelled, merged
  /// cells are merged anew, written arrows are written anew. New spans take the form of the others
  /// of their row, else of the rows around it, else of most in the table. Where nothing changes, no
  /// byte does.
  /// - Parameters:
  ///   - requests: the whole new schedule by the action's number; an empty one clears it.
  ///   - workbook: changed only when everything succeeds.
  ///   - reading: what is read of this very workbook.
  /// - Returns: the schedules that were changed, by number.
  /// - Throws: `Failure` with all reasons for which schedules cannot be drawn as requested, codes
  ///   `schedule-…`; `schedule-not-verified` is a fault of the program.
  package static func apply(
    _ requests: [Int: [RequestedSpan]], to workbook: inout Workbook, reading: PlanReading
  ) throws(Failure) -> [ScheduleChange] {
    if requests.isEmpty { return [] }
    let book = ScheduleBook(reading.layouts, try workbook.worksheets())
    var changes: [ScheduleChange] = []
    var edits: [(sheet: String, edit: ScheduleSheetEdit)] = []
    var reasons: [Diagnostic] = []
    for (number, spans) in requests.sorted(by: { $0.key < $1.key }) {
      do throws(Failure) {
        let row = try book.row(ofAction: number)
        let requested = spans.map(\.plain).inOrder
        if requested == row.requested { continue }
        edits.append((row.table.layout.sheet, try ScheduleRowEdit(row, requested).edit()))
        changes.append(
          ScheduleChange(
            action: number, source: row.source, old: row.requested, new: requested))
      } catch {
        reasons += error.diagnostics
      }
    }
    if !reasons.isEmpty { throw Failure(reasons) }
    if changes.isEmpty { return [] }
    var edited = workbook
    for sheet in book.sheetNames {
      let own = edits.filter { $0.sheet == sheet }.map(\.edit)
      try own.joined.apply(to: &edited, sheet: sheet)
    }
    try verify(changes, before: reading.plan, edited)
    workbook = edited
    return changes
  }

  /// Reads the plan again: the changed schedules are as requested, all else is as it was.
  private static func verify(
    _ changes: [ScheduleChange], before: Plan, _ edited: Workbook
  ) throws(Failure) {
    let after = try PlanReading.read(try edited.worksheets()).plan
    var read: [Int: [RequestedSpan]] = [:]
    for action in after.actions {
      read[action.number.value] = action.schedule.map { RequestedSpan($0) }.inOrder
    }
    for change in changes where read[change.action] != change.new {
      throw ScheduleEditFailure.notVerified(at: change.source)
    }
    let numbers = Set(changes.map(\.action))
    if before.withoutSchedules(of: numbers) != after.withoutSchedules(of: numbers) {
      throw ScheduleEditFailure.notVerified(at: changes[0].source)
    }
  }
}

extension Plan {
  /// The plan with some actions' schedules taken out, for comparing all the rest.
  fileprivate func withoutSchedules(of numbers: Set<Int>) -> Plan {
    var plan = self
    for strategy in plan.strategies.indices {
      for measure in plan.strategies[strategy].measures.indices {
        let actions = plan.strategies[strategy].measures[measure].actions
        for index in actions.indices where numbers.contains(actions[index].number.value) {
          plan.strategies[strategy].measures[measure].actions[index].schedule = []
        }
      }
    }
    return plan
  }
}
