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
  ///   `kpi-baseline-fixed`, `kpi-year-missing` or `kpi-actual-without-place`.
  func run(_ updates: [KPIUpdate]) throws(Failure) {
    var found: [Diagnostic] = []
    for update in updates { found += try diagnostics(update) }
    if !found.isEmpty { throw Failure(found) }
  }

  private func diagnostics(_ kpi: KPIUpdate) throws(Failure) -> [Diagnostic] {
    guard let code = kpi.code else {
      guard let site = NewKPIRow(kpi).site(in: reading) else {
        return [Diagnostic.kpiBlockMissing(kpi.indicator, kpi.strategy)]
      }
      return try figures(of: kpi, site, isNew: true)
    }
    guard let site = KPISite(code, in: reading) else {
      return [Diagnostic.unknownKPI(kpi.indicator)]
    }
    return try figures(of: kpi, site, isNew: false)
  }

  private func figures(
    of kpi: KPIUpdate, _ site: KPISite, isNew: Bool
  ) throws(Failure) -> [Diagnostic] {
    var totals: [Referrer] = []
    if !options.addsKPIActuals, kpi.values.contains(where: { $0.kind == .actual }) {
      totals = try KPIActualRow(site).totals(in: workbook)
    }
    return kpi.values.compactMap { value in
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
          ? nil : Diagnostic.kpiActualWithoutPlace(kpi.indicator.value, value, site, totals)
      }
    }
  }
}
