import Diagnostics
import PlanReading
import PlanText

extension UpdateMerge {
  /// What a row says of whether the action goes on: its 状態 cell, else a line of its 重点 cell.
  mutating func addStatus(_ stated: StatedAction, to action: Action, _ old: Action?) {
    var text = stated.status ?? Requested("", from: stated.source)
    let isBlank = UpdateText.isBlank(text.value)
    text.value = StatedStatus(text.value).text
    if !isBlank {
      if text.value.isEmpty {
        takeStatus(text, .written, of: action)
      } else {
        addStatus(text, to: action, old, stated)
      }
    } else if !context.columns.contains(.status), let priority = stated.text(.priority),
      let line = PriorityText(priority.value).statusLines.last
    {
      addStatus(Requested(line, from: priority.source), to: action, old, stated)
    } else if base != nil, stated.status != nil, old?.state != nil, action.state != nil {
      findings.append(.updateBlankKept(context.statusLabel(action.number.value), at: text.source))
    }
  }

  private mutating func addStatus(
    _ text: Requested<String>, to action: Action, _ old: Action?, _ stated: StatedAction
  ) {
    let number = action.number.value
    let name = context.name(number)
    let typed = text.value
    if let known = action.status?.value, UpdateText.isSame(typed, known) {
      return takeStatus(text, .same, of: action)
    }
    if let known = old?.status?.value, base != nil, UpdateText.isSame(typed, known) {
      return takeStatus(text, .skipped, .handedOut, of: action)
    }
    if PlaceholderWording(wholeCell: typed) == .unchanged {
      told.unchanged.append(text.source)
      return takeStatus(text, .skipped, .unchanged, of: action)
    }
    guard let status = ActionStatus(typed.trimmingWhitespace, calling: context.calls)
    else {
      findings.append(.updateStatusUnknown(typed, at: text.source))
      return
    }
    if let target = status.mergedInto,
      target == number || !context.plan.actions.contains(where: { $0.number.value == target })
    {
      findings.append(.updateStatusTarget(name, context.name(target), at: text.source))
      return
    }
    if let year = status.fiscalYear, let window = context.window, year > window.upperBound {
      findings.append(.updateStatusYearOutside(name, year, window: window, at: text.source))
      return
    }
    let versions = CellVersions(
      book: action.state, base: base.map { _ in old?.state }, isSame: Self.isSameStatus)
    if status.kind == .merged, status.mergedInto == nil,
      versions.verdict(on: status) != .nothing
    {
      findings.append(.updateStatusTargetMissing(name, at: text.source))
      return
    }
    let verdict = versions.verdict(on: status)
    if verdict == .nothing {
      let isSame = versions.isSame(status, versions.book)
      return takeStatus(text, isSame ? .same : .skipped, isSame ? nil : .handedOut, of: action)
    }
    if verdict == .conflict {
      guard isNewer else {
        findings.append(
          .updateConflictsWithBook(
            context.statusLabel(number), wanted: typed, book: action.state?.text ?? "",
            base: old?.state?.text ?? "", at: text.source))
        return
      }
      replace(
        context.statusLabel(number), action.state?.text ?? "", by: typed, text.source,
        where: (action.status ?? action.priority).source.place)
    }
    request(status, typed: text, for: action, stated)
  }

  private mutating func request(
    _ status: ActionStatus, typed: Requested<String>, for action: Action, _ stated: StatedAction
  ) {
    let number = action.number.value
    if context.isUnkept(status, of: number) {
      told.statuses.append((status.text, context.name(number), typed.source))
      takeStatus(typed, .skipped, .notKept, of: action)
      add(Requested(status, from: typed.source), for: number)
      return
    }
    if status.isActive(in: context.plan.edition), let year = status.fiscalYear, !status.isActive {
      findings.append(
        .updateStatusYearComing(
          context.name(number), status, year, edition: context.plan.edition, at: typed.source))
    }
    var dated = status
    if !status.isActive, status.fiscalYear == nil {
      guard let year = year(of: stated) else {
        findings.append(
          .updateStatusYearUnclear(
            context.name(number), typed.value, [before, context.plan.edition], at: typed.source))
        return
      }
      dated.fiscalYear = year
      if rules.rolledFrom != nil || year != context.plan.edition {
        told.datedStatuses.append((year, context.name(number), typed.source))
      }
    }
    countRequest()
    takeStatus(typed, .written, of: action)
    add(Requested(dated, from: typed.source), for: number)
  }

  private mutating func add(_ status: Requested<ActionStatus>, for number: Int) {
    let outcome = statuses.add(status, for: number, isNewer: isNewer) { [context] one, other in
      one == other || [one, other].allSatisfy { context.isUnkept($0, of: number) }
    }
    settle(
      outcome, context.statusLabel(number), wanted: status.value.text, at: status.source,
      text: \.text)
  }

  /// The year in which an action ended whose row names none: the last year of results.
  ///
  /// That is the year for which the row or the book gives the action's results, else the one for which the
  /// tables do, else the year before: rolling the year first or last makes no difference. Nil where the tables
  /// give results for both.
  private func year(of stated: StatedAction) -> FiscalYear? {
    let edition = context.plan.edition
    let years = [before, edition]
    if before == edition { return edition }
    if let own = filledYears(stated).filter(years.contains).max() { return own }
    let action = stated.number.flatMap { context.actions[$0] }
    if action.map({ isFilled($0, edition) }) == true { return edition }
    var all = filledYears.filter(years.contains)
    // What was filled in before this run counts like what the tables of the run fill in.
    if rules.rolledFrom == nil, context.plan.actions.contains(where: { isFilled($0, edition) }) {
      all.insert(edition)
    }
    return all.count > 1 ? nil : all.first ?? before
  }

  /// The year before the edition's; its own where the plan has no results of the two.
  private var before: FiscalYear {
    if let rolledFrom = rules.rolledFrom { return rolledFrom }
    let edition = context.plan.edition
    return context.columns.isSuperset(of: [.results(edition), .results(edition.previous)])
      ? edition.previous : edition
  }

  private func isFilled(_ action: Action, _ year: FiscalYear) -> Bool {
    action.text(.results(year)).map { !UpdateText.isBlank($0.value) } ?? false
  }

  /// The years for which a row gives results that the book does not have.
  func filledYears(_ stated: StatedAction) -> [FiscalYear] {
    let action = stated.number.flatMap { context.actions[$0] }
    return stated.texts.compactMap { cell in
      guard let year = cell.column.resultsYear, !UpdateText.isBlank(cell.text.value),
        PlaceholderWording(wholeCell: cell.text.value) == nil,
        !UpdateText.isSame(cell.text.value, action?.text(cell.column)?.value ?? "")
      else { return nil }
      return year
    }
  }

  /// Asks about actions for whose time after their end tables of the run plan something, and about those
  /// merged into one that ends.
  mutating func checkEnds() {
    for (number, request) in statuses.requests.sorted(by: { $0.key < $1.key }) {
      let status = request.value
      guard let year = status.fiscalYear, !status.isActive else { continue }
      if status.kind != .suspended, let plans = plans(for: number, after: year) {
        findings.append(
          .updateStatusAndSchedule(
            context.name(number), status, plans.value.map(\.text), at: request.source,
            and: plans.source))
      }
      guard let target = status.mergedInto,
        let end = statuses.requests[target]?.value ?? context.actions[target]?.state,
        end.kind == .ended || end.kind == .completed
      else { continue }
      findings.append(
        .updateStatusTargetEnds(context.name(number), context.name(target), end, at: request.source)
      )
    }
  }

  /// What tables write into an action's schedule after a year; nil where that is nothing.
  private func plans(
    for number: Int, after year: FiscalYear
  ) -> Requested<[RequestedSpan]>? {
    guard let request = schedules[number]?.request else { return nil }
    let book = context.actions[number]?.spans ?? []
    let added = request.value.filter { span in
      span.years.years.contains { later in
        later > year && !ScheduleMerge.labels(book, later).contains(span.label)
      }
    }
    return added.isEmpty ? nil : Requested(added, from: request.source)
  }

  /// Refuses actions that would be merged into one another in a circle.
  mutating func checkMergedActions() {
    var targets: [Int: Int] = [:]
    for action in context.plan.actions {
      targets[action.number.value] = action.state?.mergedInto
    }
    for (number, request) in statuses.requests { targets[number] = request.value.mergedInto }
    for (number, request) in statuses.requests.sorted(by: { $0.key < $1.key }) {
      var circle = [number]
      while let last = circle.last, let next = targets[last], !circle.contains(next) {
        circle.append(next)
      }
      if let last = circle.last, targets[last] == number {
        findings.append(
          .updateStatusCircle((circle + [number]).map(context.name), at: request.source))
      }
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

extension UpdateContext {
  /// Whether a status is none that the plan has a place for: 継続 of an action that goes on.
  ///
  /// It is asked for all the same, so that another table's 終了 does not pass unseen.
  func isUnkept(_ status: ActionStatus, of number: Int) -> Bool {
    status.isActive && actions[number]?.isActive == true && !columns.contains(.status)
  }
}
