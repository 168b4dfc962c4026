import PlanReading
import PlanText

extension PlanMatching {
  /// The strategies of both editions with all that changed below them.
  func comparedStrategies() -> [ComparedStrategy] {
    strategies.pairs(old: Array(old.strategies.indices), new: Array(new.strategies.indices))
      .map { strategy(old: $0.old, new: $0.new) }
  }

  private func strategy(old oldIndex: Int?, new newIndex: Int?) -> ComparedStrategy {
    let (before, after) = (oldIndex.map { old.strategies[$0] }, newIndex.map { new.strategies[$0] })
    let measures = measures.pairs(
      old: oldIndex.map { Array(old.measuresOfStrategy[$0]) } ?? [],
      new: newIndex.map { Array(new.measuresOfStrategy[$0]) } ?? [])
    return ComparedStrategy(
      name: (after ?? before)?.printedName.value ?? "",
      presence: EditionPresence(old: oldIndex, new: newIndex),
      changes: Self.changes(.strategyName, before?.printedName, after?.printedName),
      measures: measures.map { measure(old: $0.old, new: $0.new) })
  }

  private func measure(old oldIndex: Int?, new newIndex: Int?) -> ComparedMeasure {
    let (before, after) = (oldIndex.map { old.measures[$0] }, newIndex.map { new.measures[$0] })
    var changes = Self.changes(
      .measureName, before?.measure.printedName, after?.measure.printedName)
    if let before, let after, strategies.newOfOld[before.strategy] != after.strategy {
      changes += Self.changes(
        .measureStrategy, old.strategies[before.strategy].printedName,
        new.strategies[after.strategy].printedName)
    }
    changes += levelChanges(old: oldIndex, new: newIndex)
    let actions = actions.pairs(
      old: before.map { Array($0.actions) } ?? [], new: after.map { Array($0.actions) } ?? [])
    return ComparedMeasure(
      name: (after ?? before)?.measure.printedName.value ?? "",
      presence: EditionPresence(old: oldIndex, new: newIndex), changes: changes,
      actions: actions.map { action(old: $0.old, new: $0.new) })
  }

  /// What became of the levels below a measure.
  private func levelChanges(old oldIndex: Int?, new newIndex: Int?) -> [PlanChange] {
    let pairs = levels.pairs(
      old: oldIndex.map { old.levelsOfMeasure[$0] } ?? [],
      new: newIndex.map { new.levelsOfMeasure[$0] } ?? [])
    return pairs.flatMap { pair -> [PlanChange] in
      let (before, after) = (pair.old.map { old.levels[$0] }, pair.new.map { new.levels[$0] })
      guard let kind = (after ?? before)?.kind else { return [] }
      return Self.changes(
        .levelName(kind), before?.level.printedName, after?.level.printedName)
    }
  }

  private func action(old oldIndex: Int?, new newIndex: Int?) -> ComparedAction {
    let (before, after) = (oldIndex.map { old.actions[$0] }, newIndex.map { new.actions[$0] })
    var changes = ActionChanges.changes(old: before, new: after, years: years)
    if let oldIndex, let newIndex {
      changes =
        measureChange(old: oldIndex, new: newIndex) + numberChange(old: oldIndex, new: newIndex)
        + changes
    }
    let number = (after ?? before)?.number.value ?? 0
    let name = newIndex.map { new.names[$0] } ?? oldIndex.map { old.names[$0] } ?? String(number)
    let hasNumber = newIndex == nil ? old.hasNumbers : new.hasNumbers
    return ComparedAction(
      number: number, name: hasNumber ? name : nil, oldIndex: oldIndex, newIndex: newIndex,
      presence: EditionPresence(old: oldIndex, new: newIndex),
      oldTitle: before?.title.value, newTitle: after?.title.value,
      changes: changes.map { $0.of(action: number, called: name) })
  }

  /// Nothing where a book has no numbers.
  private func numberChange(old oldIndex: Int, new newIndex: Int) -> [PlanChange] {
    guard old.hasNumbers, new.hasNumbers else { return [] }
    return Self.changes(
      .actionNumber, Sourced(old.names[oldIndex], at: old.actions[oldIndex].number.source),
      Sourced(new.names[newIndex], at: new.actions[newIndex].number.source))
  }

  /// Nothing where the action stays in its measure, however that is called now.
  private func measureChange(old oldIndex: Int, new newIndex: Int) -> [PlanChange] {
    let (before, after) = (old.measureOfAction[oldIndex], new.measureOfAction[newIndex])
    if measures.newOfOld[before] == after {
      return levelChange(
        old: old.levelsOfAction[oldIndex].last, new: new.levelsOfAction[newIndex].last)
    }
    return Self.changes(
      .actionMeasure, old.measures[before].measure.printedName,
      new.measures[after].measure.printedName)
  }

  /// Nothing where an action stays in its level below the measure.
  private func levelChange(old oldIndex: Int?, new newIndex: Int?) -> [PlanChange] {
    let (before, after) = (oldIndex.map { old.levels[$0] }, newIndex.map { new.levels[$0] })
    guard let kind = (after ?? before)?.kind,
      oldIndex == nil || newIndex == nil || oldIndex.flatMap({ levels.newOfOld[$0] }) != newIndex
    else { return [] }
    return [
      PlanChange(
        .actionLevel(kind), old: before?.level.printedName, new: after?.level.printedName)
    ].compactMap(\.self)
  }

  private static func changes(
    _ field: ChangedField, _ old: Sourced<String>?, _ new: Sourced<String>?
  ) -> [PlanChange] {
    switch (old, new) {
    case (nil, nil): []
    // A book without such a level has one that says nothing.
    case (let only?, nil) where only.value.isEmpty: []
    case (nil, let only?) where only.value.isEmpty: []
    case (nil, let new?): [PlanChange(newlyCreated: field, new)]
    case (let old?, nil): [PlanChange(deleted: field, old)]
    case (let old?, let new?): [PlanChange(field, old: old, new: new)].compactMap(\.self)
    }
  }
}

extension Strategy {
  /// Mark, name and words in brackets on one line.
  fileprivate var printedName: Sourced<String> {
    let words = nameInEnglish.map { "（\(LineBreaks.joined($0))）" } ?? ""
    return Sourced([mark, name + words].filter { !$0.isEmpty }.joined(separator: " "), at: source)
  }
}

extension PlanLevel {
  /// Mark, name and page on one line.
  fileprivate var printedName: Sourced<String> {
    let page = planPage.map { "（\($0)）" } ?? ""
    return Sourced([mark, name + page].filter { !$0.isEmpty }.joined(separator: " "), at: source)
  }
}

extension Measure {
  /// Mark, name and page on one line.
  fileprivate var printedName: Sourced<String> {
    let page = planPage.map { "（\($0)）" } ?? ""
    return Sourced([mark, name + page].filter { !$0.isEmpty }.joined(separator: " "), at: source)
  }
}
