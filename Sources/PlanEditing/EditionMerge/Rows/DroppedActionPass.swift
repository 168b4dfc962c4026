package import Diagnostics
import PlanReading
import SpreadsheetML

/// Removes the rows of actions that have ended, where that is asked for.
package enum DroppedActionPass: MergePass {
  package static func run(
    _ update: PlanUpdate, _ options: MergeOptions, _ session: inout EditSession
  ) throws(Failure) {
    guard options.dropsEnded else { return }
    let before = session.reading.plan
    let statuses = statuses(update, before)
    let dropped = before.actions.filter { statuses[$0.number.value]?.isDroppable == true }
    if dropped.isEmpty { return }
    guard dropped.count < before.actions.count else {
      throw Failure([.noActionsLeft(sheet: dropped[0].number.source.sheet)])
    }
    try FormulaNumbers.check(session)
    let formulas = LostReferences(session.worksheets)
    if before.numberNames.isEmpty {
      try HighestNumber.keep(HighestNumber.find(in: session), in: &session)
    }
    try session.keepCodes()
    // From the end, so that a name is passed on to a row that stays.
    for action in dropped.reversed() { try drop(action.number.value, from: &session) }
    try session.refresh()
    let numbers = dropped.map(\.number.value)
    for number in numbers.sorted() {
      session.note(.actionDropped(before.numberNames[number] ?? String(number)))
    }
    session.notice(
      dropped.map { action in
        let number = action.number.value
        return .actionDropped(action, called: before.name(of: number), statuses[number])
      })
    session.notice(orphans(of: Set(numbers), before, session.reading.plan))
    session.notice(formulas.findings(session.worksheets))
  }

  /// The statuses of actions by number, as they are to be.
  private static func statuses(_ update: PlanUpdate, _ plan: Plan) -> [Int: ActionStatus] {
    var statuses: [Int: ActionStatus] = [:]
    for action in plan.actions { statuses[action.number.value] = action.state }
    for action in update.actions {
      if let status = action.status?.value { statuses[action.number] = status }
    }
    return statuses
  }

  private static func drop(_ number: Int, from session: inout EditSession) throws(Failure) {
    let plan = session.reading.plan
    let actions = plan.actions
    guard let index = actions.firstIndex(where: { $0.number.value == number }),
      let site = ActionSite(actions[index], session.reading)
    else { return }
    let following = index + 1 < actions.count ? actions[index + 1] : nil
    let next = following.flatMap { ActionSite($0, session.reading) }
    try session.refresh(Set([site, next].compactMap(\.?.layout.sheet)))
    guard let sheet = session.worksheet(site.layout.sheet) else { return }
    let nextSheet = next.flatMap { session.worksheet($0.layout.sheet) }
    let deletion = RowDeletion(
      site: site, next: next,
      sharedNames: following.map { plan.namesShared(number, $0.number.value) } ?? [],
      grid: SheetGrid(sheet), nextGrid: nextSheet.map { SheetGrid($0) })
    try deletion.delete(from: &session)
    session.reading.plan.remove([number])
  }

  /// 再掲 rows whose original is no longer listed.
  private static func orphans(
    of dropped: Set<Int>, _ before: Plan, _ after: Plan
  ) -> [Diagnostic] {
    let originals = RelistedOriginals(before.actions)
    let lost = before.actions.reduce(into: [Int: Int]()) { lost, action in
      let target = originals.original(of: action) ?? action.linkedAction
      if let target, dropped.contains(target) { lost[action.number.value] = target }
    }
    return after.actions.compactMap { action in
      lost[action.number.value].map {
        .originalDropped(
          before.name(of: $0), of: action, called: before.name(of: action.number.value))
      }
    }
  }
}

extension Plan {
  /// The levels at which two actions stand under the same name.
  fileprivate func namesShared(_ first: Int, _ second: Int) -> Set<PlanColumn> {
    func codes(_ number: Int) -> (strategy: String, measure: String)? {
      for strategy in strategies {
        for measure in strategy.measures
        where measure.actions.contains(where: { $0.number.value == number }) {
          return (strategy.code, measure.code)
        }
      }
      return nil
    }
    guard let left = codes(first), let right = codes(second) else { return [] }
    var shared: Set<PlanColumn> = []
    if left.strategy == right.strategy { shared.insert(.strategy) }
    if left.measure == right.measure { shared.insert(.measure) }
    return shared
  }
}
