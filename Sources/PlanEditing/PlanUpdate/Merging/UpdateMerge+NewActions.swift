import Diagnostics
import PlanReading
import PlanText

/// A new action that tables ask for, with what tells it from others.
struct NewActionRequest {
  var action: NewAction
  /// Of measure and title, folded.
  var key: String
}

extension UpdateMerge {
  /// A row without a number: an action of the edition with its title and measure, else a new one.
  mutating func addUnnumbered(_ stated: StatedAction) {
    guard let title = stated.text(.title) else { return }
    guard let typed = stated.measure else {
      findings.append(.newActionWithoutMeasure(title.value, at: stated.source))
      return
    }
    let known = places.measure(typed.value, strategy: stated.strategy?.value)
    let twin = known?.actions.first { folded($0.title.value) == folded(title.value) }
    if let twin {
      findings.append(.newActionKnown(twin.number.value, at: stated.source))
      add(stated, to: twin)
      return
    }
    if let status = stated.status, !UpdateText.isBlank(status.value),
      ActionStatus(status.value.trimmingWhitespace)?.isActive != true
    {
      findings.append(.newActionStatus(status.value, at: status.source))
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
    for cell in stated.texts
    where !UpdateText.isBlank(cell.text.value) && !UpdateText.isClearing(cell.text.value) {
      texts[cell.column] = cell.text
    }
    takeNewAction(stated)
    request(
      NewAction(
        strategy: strategy, measure: measure, texts: texts,
        baseline: stated.baseline.flatMap { UpdateText.isBlank($0.value) ? nil : $0 },
        schedule: schedule, source: stated.source))
  }

  private mutating func checkNewMeasure(_ stated: StatedAction, _ measure: Requested<String>) {
    if stated.strategy == nil, context.plan.strategies.count > 1 {
      findings.append(.newMeasureWithoutStrategy(measure.value, at: measure.source))
      return
    }
    findings.append(.newMeasure(LineBreaks.joined(measure.value), at: measure.source))
    if let strategy = stated.strategy, !places.hasStrategy(strategy.value) {
      findings.append(.newStrategy(LineBreaks.joined(strategy.value), at: strategy.source))
    }
  }

  private mutating func request(_ action: NewAction) {
    let title = action.texts[.title]?.value ?? ""
    let key = NameText(action.measure.value).key + "\n" + folded(title)
    countRequest()
    guard let other = newActions.first(where: { $0.key == key })?.action else {
      newActions.append(NewActionRequest(action: action, key: key))
      return
    }
    let isSame =
      other.texts.mapValues(\.value) == action.texts.mapValues(\.value)
      && other.schedule == action.schedule && other.baseline?.value == action.baseline?.value
    if !isSame {
      findings.append(
        .newActionConflict(LineBreaks.joined(title), at: action.source, and: other.source))
    }
  }
}
