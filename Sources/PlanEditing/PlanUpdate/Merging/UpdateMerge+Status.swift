import Diagnostics
import PlanReading
import PlanText

extension UpdateMerge {
  /// What a row says of whether the action goes on: its 状態 cell, else a line of its 重点 cell.
  mutating func addStatus(_ stated: StatedAction, to action: Action, _ old: Action?) {
    let text = stated.status ?? Requested("", from: stated.source)
    if !UpdateText.isBlank(text.value) {
      addStatus(text, to: action, old)
    } else if !context.columns.contains(.status), let priority = stated.text(.priority),
      let line = PriorityText(priority.value).statusLines.last
    {
      addStatus(Requested(line, from: priority.source), to: action, old)
    } else if base != nil, stated.status != nil, old?.state != nil, action.state != nil {
      let label = LocalizedText(
        ja: "No.\(action.number.value) の状態", en: "the status of action \(action.number.value)")
      findings.append(.updateBlankKept(label, at: text.source))
    }
  }

  private mutating func addStatus(
    _ text: Requested<String>, to action: Action, _ old: Action?
  ) {
    let number = action.number.value
    let typed = text.value
    if let known = action.status?.value, UpdateText.isSame(typed, known) {
      return takeStatus(text, .same, of: action)
    }
    if let known = old?.status?.value, base != nil, UpdateText.isSame(typed, known) {
      return takeStatus(text, .skipped, .handedOut, of: action)
    }
    guard let status = ActionStatus(typed.trimmingWhitespace) else {
      findings.append(.updateStatusUnknown(typed, at: text.source))
      return
    }
    if let target = status.mergedInto,
      target == number || !context.plan.actions.contains(where: { $0.number.value == target })
    {
      findings.append(.updateStatusTarget(number, target, at: text.source))
      return
    }
    let versions = CellVersions(
      book: action.state, base: base.map { _ in old?.state }, isSame: Self.isSameStatus)
    switch versions.verdict(on: status) {
    case .nothing:
      let isSame = versions.isSame(status, versions.book)
      takeStatus(text, isSame ? .same : .skipped, isSame ? nil : .handedOut, of: action)
    case .conflict:
      findings.append(
        .updateConflictsWithBook(
          LocalizedText(ja: "No.\(number) の状態", en: "the status of action \(number)"),
          wanted: typed, book: action.state?.text ?? "", base: old?.state?.text ?? "",
          at: text.source))
    case .change: request(status, typed: text, for: action)
    }
  }

  private mutating func request(
    _ status: ActionStatus, typed: Requested<String>, for action: Action
  ) {
    let number = action.number.value
    if status.isActive, action.isActive, !context.columns.contains(.status) {
      if status.kind != .continued {
        findings.append(.updateStatusNotShown(status.text, at: typed.source))
      }
      takeStatus(typed, .skipped, .notKept, of: action)
      return
    }
    var dated = status
    if !status.isActive, status.fiscalYear == nil { dated.fiscalYear = context.plan.edition }
    countRequest()
    takeStatus(typed, .written, of: action)
    if let other = statuses.add(Requested(dated, from: typed.source), for: number) {
      findings.append(
        .updateConflict(
          LocalizedText(ja: "No.\(number) の状態", en: "the status of action \(number)"),
          wanted: dated.text, other: other.value.text, at: typed.source, and: other.source))
    }
  }

  /// Whether what is typed says no more than what is there; a year left out is any year.
  private static func isSameStatus(_ typed: ActionStatus?, _ other: ActionStatus?) -> Bool {
    guard let typed, let other else { return typed == other }
    return typed.kind == other.kind
      && (typed.fiscalYear == nil || typed.fiscalYear == other.fiscalYear)
      && (typed.mergedInto == nil || typed.mergedInto == other.mergedInto)
  }
}
