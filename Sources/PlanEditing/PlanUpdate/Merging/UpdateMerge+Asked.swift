import PlanReading

extension UpdateMerge {
  /// All changes that were asked for.
  var update: PlanUpdate {
    var actions: [Int: ActionUpdate] = [:]
    for (key, request) in texts.requests where !isWithdrawn(request.value, key) {
      actions[key.number, default: ActionUpdate(number: key.number)].texts[key.column] = request
    }
    for (number, request) in statuses.requests where !context.isUnkept(request.value, of: number) {
      actions[number, default: ActionUpdate(number: number)].status = request
    }
    for (number, merge) in schedules {
      guard let request = merge.request else { continue }
      actions[number, default: ActionUpdate(number: number)].schedule = request
    }
    return PlanUpdate(
      actions: actions.values.sorted { $0.number < $1.number },
      newActions: newActions.map(\.action), kpis: kpis.kpis.map(kpiUpdate),
      replacements: replacements)
  }

  /// Whether a newer return has cleared what an earlier one asked for, and nothing stands there.
  private func isWithdrawn(_ text: String, _ key: TextKey) -> Bool {
    text.isEmpty && UpdateText.isBlank(context.actions[key.number]?.text(key.column)?.value ?? "")
  }

  /// The same of a figure.
  private func isWithdrawn(_ content: KPIUpdate.Content, _ key: KPIRequests.FigureKey) -> Bool {
    guard content == .cleared,
      let kpi = context.plan.kpis.first(where: { $0.code == key.indicator })
    else { return false }
    let value = kpi.values.first { $0.kind == key.kind && $0.fiscalYear == key.fiscalYear }
    return (value?.content ?? .cleared) == .cleared
  }

  private func kpiUpdate(_ entry: (key: String, update: KPIUpdate)) -> KPIUpdate {
    var update = entry.update
    update.unit = kpis.units.requests[entry.key] ?? update.unit
    let figures = kpis.figures.requests.filter { key, request in
      key.indicator == entry.key && !isWithdrawn(request.value, key)
    }
    update.values = figures.map { key, content in
      KPIUpdate.Value(kind: key.kind, fiscalYear: key.fiscalYear, content: content)
    }.sorted {
      ($0.rank, $0.fiscalYear, $0.kind.rawValue) < ($1.rank, $1.fiscalYear, $1.kind.rawValue)
    }
    return update
  }
}

extension KPIUpdate.Value {
  /// The baseline comes first.
  fileprivate var rank: Int { kind == .baseline ? 0 : 1 }
}
