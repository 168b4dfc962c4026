import Diagnostics
import PlanReading
import SpreadsheetML

/// Tells what of an update the KPI tables have no place for, before anything is changed.
struct KPIUpdateCheck {
  private let reading: PlanReading
  private let workbook: Workbook
  private let options: MergeOptions

  init(_ session: EditSession, _ options: MergeOptions) {
    reading = session.reading
    workbook = session.workbook
    self.options = options
  }

  /// - Throws: `Failure` with one diagnostic a figure: code `unknown-kpi`, `kpi-block-missing`,
  ///   `kpi-baseline-fixed`, `kpi-year-missing` or `kpi-actual-without-place`, and one of code
  ///   `kpi-actuals-in-total` for each formula that would count new rows of actual figures.
  func run(_ updates: [KPIUpdate]) throws(Failure) {
    let found = try updates.flatMap(diagnostics) + totals(updates)
    if !found.isEmpty { throw Failure(found) }
  }

  /// The formulas that would count the rows of actual figures these need, whether or not such rows
  /// are asked for: a person is told at once all there is to do.
  private func totals(_ updates: [KPIUpdate]) throws(Failure) -> [Diagnostic] {
    var indicators: [Referrer: [String]] = [:]
    var order: [Referrer] = []
    for update in updates {
      guard let code = update.code, let site = KPISite(code, in: reading),
        update.values.contains(where: { lacksActuals($0, site) })
      else { continue }
      for referrer in try KPIActualRow(site).totals(in: workbook) {
        if indicators[referrer] == nil { order.append(referrer) }
        indicators[referrer, default: []].append(site.kpi.indicator)
      }
    }
    return order.map { Diagnostic.kpiActualsInTotal($0, indicators[$0] ?? []) }
  }

  private func lacksActuals(_ value: KPIUpdate.Value, _ site: KPISite) -> Bool {
    value.kind == .actual && site.cell(.actual, value.fiscalYear) == nil
      && site.hasColumn(of: value.fiscalYear)
  }

  private func diagnostics(_ kpi: KPIUpdate) -> [Diagnostic] {
    guard let code = kpi.code else {
      guard let site = NewKPIRow(kpi).site(in: reading) else {
        return [Diagnostic.kpiBlockMissing(kpi.indicator, kpi.strategy)]
      }
      return figures(of: kpi, site, isNew: true)
    }
    guard let site = KPISite(code, in: reading) else {
      return [Diagnostic.unknownKPI(kpi.indicator)]
    }
    return figures(of: kpi, site, isNew: false)
  }

  private func figures(of kpi: KPIUpdate, _ site: KPISite, isNew: Bool) -> [Diagnostic] {
    kpi.values.compactMap { value in
      switch value.kind {
      case .baseline:
        if !isNew { return Diagnostic.kpiBaselineFixed(kpi.indicator.value, value) }
        return site.cell(.baseline, value.fiscalYear) == nil
          ? Diagnostic.kpiYearMissing(kpi.indicator.value, value, site) : nil
      case .target:
        return site.cell(.target, value.fiscalYear) == nil
          ? Diagnostic.kpiYearMissing(kpi.indicator.value, value, site) : nil
      case .actual:
        if site.cell(.actual, value.fiscalYear) != nil { return nil }
        guard site.hasColumn(of: value.fiscalYear) else {
          return Diagnostic.kpiYearMissing(kpi.indicator.value, value, site)
        }
        return options.addsKPIActuals
          ? nil : Diagnostic.kpiActualWithoutPlace(kpi.indicator.value, value, site)
      }
    }
  }
}
