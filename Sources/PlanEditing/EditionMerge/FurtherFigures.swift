import PlanReading
import PlanText

extension PlanReading {
  /// Gives actions the texts asked for, and indicators inside their rows the figures these are.
  mutating func setTexts(_ updates: [ActionUpdate]) {
    plan.setTexts(updates)
    let changed = Set(updates.filter { $0.texts.keys.contains(where: \.isFurther) }.map(\.number))
    if changed.isEmpty { return }
    var headings: [PlanColumn: [String]] = [:]
    for column in layouts.flatMap(\.columns) { headings[column.column] = column.headings }
    plan.changeActions { action in
      guard changed.contains(action.number.value) else { return }
      for index in action.further.indices {
        let further = action.further[index]
        action.further[index].figure = ActionReading.figure(
          further.text.value, under: headings[further.column] ?? [])
      }
    }
    readIndicators(of: changed)
  }

  /// Reads the indicators inside the rows of actions anew; they stand in the order of the rows.
  mutating func readIndicators(of changed: Set<Int>) {
    let known = Dictionary(grouping: plan.kpis) { $0.actionNumber }
    let actions = Dictionary(plan.actions.map { ($0.number.value, $0) }) { first, _ in first }
    var kpis = known[nil] ?? []
    for layout in layouts {
      let reading = IndicatorReading(layout)
      for row in layout.actionRows {
        if changed.contains(row.number), let action = actions[row.number] {
          kpis += reading.indicators(of: action).map(\.kpi)
        } else {
          kpis += known[row.number] ?? []
        }
      }
    }
    plan.kpis = kpis
    plan.nameIndicators()
  }
}
