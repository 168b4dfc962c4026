import PlanReading
import PlanText

extension PlanReading {
  /// Gives actions the texts asked for, and indicators inside their rows the figures these are.
  mutating func setTexts(_ updates: [ActionUpdate]) {
    plan.setTexts(updates)
    let changed = Set(updates.filter { $0.texts.keys.contains(where: \.isFurther) }.map(\.number))
    if changed.isEmpty { return }
    var headings: [PlanColumn: String] = [:]
    for column in layouts.flatMap(\.columns) { headings[column.column] = column.text }
    plan.changeActions { action in
      guard changed.contains(action.number.value) else { return }
      for index in action.further.indices {
        let further = action.further[index]
        action.further[index].figure = ActionReading.figure(
          further.text.value, under: headings[further.column] ?? "")
      }
    }
    let actions = Dictionary(plan.actions.map { ($0.number.value, $0) }) { first, _ in first }
    for index in plan.kpis.indices {
      guard let number = plan.kpis[index].actionNumber, changed.contains(number),
        let action = actions[number], plan.kpis[index].code.hasSuffix("K1")
      else { continue }
      // What is reached stands behind what was wanted.
      plan.kpis[index].values.removeAll { $0.kind == .actual }
      for actual in action.further where actual.column.kind == .actual {
        plan.kpis[index].add(actual, .actual, actual.column.fiscalYear)
      }
    }
  }
}
