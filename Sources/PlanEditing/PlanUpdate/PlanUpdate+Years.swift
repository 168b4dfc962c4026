import PlanReading
import PlanText

/// What tables ask of an edition whose year goes on: first what it has a place for as it is, then what
/// only the new year brings, its results and the targets whose cells it frees.
extension PlanUpdate {
  /// What is written before the year goes on to `year`.
  ///
  /// New indicators come with the new year: their first targets are its own. `named` are columns of kinds
  /// without a year that are for it by their headings: 令和7年度の課題.
  func known(before year: FiscalYear, named: Set<PlanColumn> = []) -> PlanUpdate {
    let comes = { (column: PlanColumn) in named.contains(column) || column.comes(with: year) }
    var known = self
    for index in known.actions.indices {
      known.actions[index].texts = known.actions[index].texts.filter { !comes($0.key) }
    }
    known.actions.removeAll { $0.texts.isEmpty && $0.schedule == nil && $0.status == nil }
    for index in known.newActions.indices {
      let texts = known.newActions[index].texts
      known.newActions[index].texts = texts.filter { !comes($0.key) }
    }
    known.kpis = kpis.filter { $0.code != nil }.compactMap { kpi in
      var known = kpi
      known.values.removeAll { $0.fiscalYear >= year }
      return known.values.isEmpty && known.unit == nil ? nil : known
    }
    return known
  }

  /// What is written when the year has gone on to `year`; `added` are the numbers that the new actions
  /// have got, in their order.
  func coming(
    in year: FiscalYear, named: Set<PlanColumn> = [], added: [Int]
  ) -> PlanUpdate {
    let comes = { (column: PlanColumn) in named.contains(column) || column.comes(with: year) }
    let texts =
      actions.map { ($0.number, $0.texts) } + zip(added, newActions).map { ($0, $1.texts) }
    let coming = texts.compactMap { number, texts -> ActionUpdate? in
      let texts = texts.filter { comes($0.key) }
      return texts.isEmpty ? nil : ActionUpdate(number: number, texts: texts)
    }
    let figures = kpis.compactMap { kpi -> KPIUpdate? in
      if kpi.code == nil { return kpi }
      var coming = kpi
      coming.unit = nil
      coming.values.removeAll { $0.fiscalYear < year }
      return coming.values.isEmpty ? nil : coming
    }
    return PlanUpdate(actions: coming.sorted { $0.number < $1.number }, kpis: figures)
  }

  /// Whether it says something of the year itself, its results or a figure.
  func speaks(of year: FiscalYear) -> Bool {
    (actions.map(\.texts) + newActions.map(\.texts)).contains { texts in
      texts.keys.contains { $0.fiscalYear == year && $0.comes(with: year) }
    }
      || kpis.contains { kpi in kpi.values.contains { $0.fiscalYear == year } }
  }

  var isEmpty: Bool { actions.isEmpty && newActions.isEmpty && kpis.isEmpty }
}

extension PlanColumn {
  /// Whether it is the new year that brings a place for it; a schedule's years stand there already.
  fileprivate func comes(with year: FiscalYear) -> Bool {
    // What is planned for the year after is blank when a year begins.
    kind == .nextWork || fiscalYear == year && kind != .schedule
  }
}
