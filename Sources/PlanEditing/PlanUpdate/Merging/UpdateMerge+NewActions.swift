import Diagnostics
import PlanReading
import PlanText

/// A new action that tables ask for, with what tells it from others.
struct NewActionRequest {
  var action: NewAction
  /// Of measure and title, folded.
  var key: String
  /// Whether a newer return asks for it.
  var isNewer: Bool
  /// The row that asks for it.
  var stated: StatedAction
}

extension UpdateMerge {
  /// A row without the number of an action: a new one, unless its title is that of one the edition has.
  mutating func addUnnumbered(_ stated: StatedAction) {
    guard let title = stated.text(.title) else { return }
    let label = Self.newLabel(title.value, .title)
    if let fault = fault(of: title.value, in: .title, beside: [], label, title.source) {
      findings.append(fault)
      return
    }
    if let names = context.laidOut, !names.hasNumbers {
      findings.append(.newActionWithoutNumber(title.value, like: nil, at: stated.source))
      return
    }
    let named = stated.measure ?? unnamedMeasure(of: stated)
    let known = named.flatMap { places.measure($0.value, strategy: stated.strategy?.value) }
    if let found = titles.find(title.value), !isNew(stated, beside: found, in: known) {
      findings.append(
        .newActionKnown(
          title.value, isOf: found.numbers.map(context.name), isNear: found.likeness != .same,
          at: title.source))
      return
    }
    guard let typed = named else {
      let level = context.heading(of: places.hasMeasures ? .measure : .strategy)
      findings.append(.newActionWithoutMeasure(title.value, level, at: stated.source))
      return
    }
    if let status = stated.status, !UpdateText.isBlank(status.value),
      ActionStatus(status.value.trimmingWhitespace)?.isActive != true
    {
      findings.append(.newActionStatus(status.value, at: status.source))
      return
    }
    for (name, column) in [(stated.strategy, PlanColumn.strategy), (typed, .measure)] {
      guard let name, known == nil,
        let fault = fault(
          of: name.value, in: column, beside: [], Self.newLabel(title.value, column), name.source)
      else { continue }
      findings.append(fault)
      return
    }
    var strategy = stated.strategy
    var measure = typed
    if let known {
      // However it is typed: one name, one measure.
      measure.value = known.mark + known.name
      let owner = context.plan.strategies.first { $0.measures.contains(known) }
      strategy?.value = owner.map { $0.mark + $0.name } ?? ""
    } else {
      checkNewMeasure(stated, typed)
    }
    let schedule = stated.schedule?.spans ?? []
    if let blank = schedule.first(where: \.label.isEmpty), stated.schedule?.isWhole == false {
      findings.append(.updateNothingGoesOn(nil, blank.years.lowerBound, at: stated.source))
      return
    }
    var texts: [PlanColumn: Requested<String>] = [:]
    for cell in stated.cells
    where !UpdateText.isBlank(cell.text.value) && !UpdateText.isClearing(cell.text.value) {
      let label = Self.newLabel(title.value, cell.column)
      if let fault = fault(
        of: cell.text.value, in: cell.column, beside: [], label, cell.text.source)
      {
        findings.append(fault)
      }
      texts[cell.column] = cell.text
    }
    if let status = stated.status, context.columns.contains(.status),
      let state = ActionStatus(status.value.trimmingWhitespace)
    {
      texts[.status] = Requested(state.text, from: status.source)
    }
    takeNewAction(stated)
    let baseline = texts.removeValue(forKey: .baseline)
    var action = NewAction(
      strategy: strategy, measure: measure, texts: texts, baseline: baseline, schedule: schedule,
      source: stated.source)
    action.name = stated.name
    request(action, as: stated)
  }

  /// The measure without a name of a plan of one level, where a row names that.
  private func unnamedMeasure(of stated: StatedAction) -> Requested<String>? {
    if places.hasMeasures || stated.strategy == nil && context.plan.strategies.count > 1 {
      return nil
    }
    return Requested("", from: stated.source)
  }

  /// Whether a row is a new action although there is one of its title: it lists that one again under
  /// another measure, or it says 新規 and the titles only look alike.
  private func isNew(
    _ stated: StatedAction, beside found: ActionTitles.Found, in measure: Measure?
  ) -> Bool {
    let isRelisted = [PlanColumn.priority, .title].contains { column in
      stated.text(column)?.value.contains("再掲") ?? false
    }
    let isOfMeasure = measure?.actions.contains { found.numbers.contains($0.number.value) }
    if isRelisted, isOfMeasure != true { return true }
    let status = stated.status.flatMap { ActionStatus($0.value.trimmingWhitespace) }
    return status?.kind == .new && found.likeness != .same
  }

  private static func newLabel(_ title: String, _ column: PlanColumn) -> LocalizedText {
    let (name, title) = (column.name, Diagnostic.excerpt(title))
    return LocalizedText(
      ja: "新しいアクション「\(title)」の\(name.japanese)",
      en: "\(name.english) of the new action \"\(title)\"")
  }

  private mutating func checkNewMeasure(_ stated: StatedAction, _ measure: Requested<String>) {
    if stated.strategy == nil, context.plan.strategies.count > 1 {
      findings.append(.newMeasureWithoutStrategy(measure.value, at: measure.source))
      return
    }
    if !measure.value.isEmpty {
      findings.append(.newMeasure(LineBreaks.joined(measure.value), at: measure.source))
    }
    if let strategy = stated.strategy, !places.hasStrategy(strategy.value) {
      findings.append(.newStrategy(LineBreaks.joined(strategy.value), at: strategy.source))
    }
  }

  private mutating func request(_ action: NewAction, as stated: StatedAction) {
    let title = action.texts[.title]?.value ?? ""
    let key = NameText(action.measure.value).key + "\n" + folded(title)
    countRequest()
    guard let other = newActions.first(where: { $0.key == key })?.action else {
      newActions.append(
        NewActionRequest(action: action, key: key, isNewer: isNewer, stated: stated))
      return
    }
    let isSame =
      other.texts.mapValues(\.value) == action.texts.mapValues(\.value)
      && other.schedule == action.schedule && other.baseline?.value == action.baseline?.value
      && other.name?.value == action.name?.value
    if isSame { return }
    if isNewer, let index = newActions.firstIndex(where: { $0.key == key && !$0.isNewer }) {
      let merged = corrected(newActions[index], by: action, stated)
      newActions[index] = NewActionRequest(
        action: merged, key: key, isNewer: true, stated: stated)
      return
    }
    findings.append(
      .newActionConflict(LineBreaks.joined(title), at: action.source, and: other.source))
  }

  /// A new action with what a newer return says of it; what that leaves blank stays.
  private mutating func corrected(
    _ request: NewActionRequest, by new: NewAction, _ stated: StatedAction
  ) -> NewAction {
    let old = request.action
    let title = new.texts[.title]?.value ?? ""
    var merged = old
    merged.source = new.source
    merged.strategy = new.strategy ?? old.strategy
    merged.name = new.name ?? old.name
    for cell in stated.texts {
      guard let text = new.texts[cell.column] else { continue }
      let label = Self.newLabel(title, cell.column)
      if let before = old.texts[cell.column] { replace(before, by: text, label) }
      merged.texts[cell.column] = text
    }
    if let status = new.texts[.status] {
      let label = Self.newLabel(title, .status)
      if let before = old.texts[.status] { replace(before, by: status, label) }
      merged.texts[.status] = status
    }
    if let baseline = new.baseline {
      let label = Self.newLabel(title, .baseline)
      if let before = old.baseline { replace(before, by: baseline, label) }
      merged.baseline = baseline
    }
    if let schedule = stated.schedule {
      merged.schedule = correctedSchedule(of: request, by: schedule, context.scheduleLabel(stated))
    }
    return merged
  }

  private mutating func replace(
    _ old: Requested<String>, by new: Requested<String>, _ label: LocalizedText
  ) {
    if UpdateText.isSame(old.value, new.value) { return }
    account.replace(old.source)
    replace(label, old.value, by: new.value, new.source, where: old.source.place)
  }

  private mutating func correctedSchedule(
    of request: NewActionRequest, by stated: StatedSchedule, _ label: LocalizedText
  ) -> [RequestedSpan] {
    let old = request.action.schedule
    var merge = ScheduleMerge(book: old.sorted { $0.isBefore($1) }, base: nil)
    let before = merge.text
    if merge.add(stated) != nil { return old }
    guard let new = merge.request?.value else { return old }
    if old.isEmpty { return new }
    replace(label, before, by: merge.text, stated.source, where: request.action.source.place)
    for cell in request.stated.scheduleCells {
      let isKept = cell.years.map { years in
        years.allSatisfy { ScheduleMerge.labels(old, $0) == ScheduleMerge.labels(new, $0) }
      }
      if isKept != true { account.replace(cell.source) }
    }
    return new
  }
}
