import Diagnostics
import PlanReading
import PlanText

/// What tables say of the end of indicators.
///
/// The book keeps it in place of the targets that are still open: the first of them says it, dashes
/// stand in the others.
extension UpdateMerge {
  /// Takes what a cell of the column 状態 says of an indicator that the edition has.
  mutating func add(
    _ status: Requested<String>, of kpi: KPI, beside stated: StatedKPI, _ update: KPIUpdate
  ) {
    let book = kpi.status?.text(successor: successorName(of: kpi)) ?? ""
    if ActionStatus(status.value)?.isActive == true {
      // 継続 says what is so; for 見直し and the like the tables of indicators have no place.
      let goesOn = ActionStatus(status.value)?.kind == .continued && kpi.status == nil
      takeStatus(status, goesOn ? .same : .skipped, goesOn ? nil : .notKept, old: book)
      return
    }
    guard let end = KPIEnds(context.plan.kpis).end(saidBy: status.value, of: kpi) else {
      findings.append(.kpiStatusUnknown(kpi.indicator, status.value, at: status.source))
      return
    }
    if let known = kpi.status, known.kind == end.status.kind, kpi.replacedBy == end.successor {
      takeStatus(status, .same, old: book)
      return
    }
    let successor = end.successor.flatMap { code in
      context.plan.kpis.first { $0.code == code }?.indicator
    }
    let years = Set(
      stated.figures.filter { $0.kind == .target && $0.content != nil }.map(\.fiscalYear))
    let isWritten = close(
      kpi, end.status.text(successor: successor), from: status.source, after: end.status.fiscalYear,
      keeping: years, update)
    if isWritten {
      takeStatus(status, .written, old: book)
    } else {
      findings.append(.kpiStatusWithoutPlace(kpi.indicator, at: status.source))
    }
  }

  /// Asks for a text in the first open target of an indicator and for dashes in the others; false where
  /// no target is open.
  @discardableResult
  mutating func close(
    _ kpi: KPI, _ text: String, from source: UpdateSource, after year: FiscalYear? = nil,
    keeping years: Set<FiscalYear>, _ update: KPIUpdate? = nil
  ) -> Bool {
    let open = kpi.values.filter { value in
      value.kind == .target && value.number == nil && !years.contains(value.fiscalYear)
        && (year.map { value.fiscalYear > $0 } ?? true)
    }.map(\.fiscalYear).sorted()
    guard let first = open.first else { return false }
    countRequest()
    let entry =
      update
      ?? KPIUpdate(
        code: kpi.code, indicator: Requested(kpi.indicator, from: source), values: [])
    _ = kpis.index(kpi.code, entry)
    for year in open {
      let key = KPIRequests.FigureKey(indicator: kpi.code, kind: .target, fiscalYear: year)
      _ = kpis.figures.add(
        Requested(.text(year == first ? text : "―"), from: source), for: key, isNewer: isNewer)
    }
    return true
  }

  private func successorName(of kpi: KPI) -> String? {
    kpi.replacedBy.flatMap { code in context.plan.kpis.first { $0.code == code }?.indicator }
  }

  private mutating func takeStatus(
    _ status: Requested<String>, _ fate: UpdateCell.Fate, _ reason: UpdateCell.Reason? = nil,
    old: String
  ) {
    account.take(
      status.source, UpdateCell.Entry(fate, reason, field: .column(.status), old: old))
  }
}
