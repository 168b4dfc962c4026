package import Diagnostics
import PlanReading
import SpreadsheetML

/// Writes the figures of indicators, and gives new indicators and actual figures their rows.
package enum KPIPass: MergePass {
  package static func run(
    _ update: PlanUpdate, _ options: MergeOptions, _ session: inout EditSession
  ) throws(Failure) {
    if update.kpis.isEmpty { return }
    try KPIUpdateCheck(session, options).run(update.kpis)
    var known: [(code: String, kpi: KPIUpdate)] = []
    for kpi in update.kpis {
      if let code = kpi.code {
        known.append((code, kpi))
      } else {
        known.append((try NewKPIRow(kpi).insert(into: &session), kpi))
      }
    }
    for (code, kpi) in known {
      guard let site = KPISite(code, in: session.reading) else { continue }
      let homeless = kpi.values.first { value in
        value.kind == .actual && site.cell(.actual, value.fiscalYear) == nil
      }
      if homeless == nil { continue }
      let row = KPIActualRow(site)
      // A row that a sum would count goes to a block of its own.
      if try row.totals(in: session.workbook).isEmpty {
        try row.insert(into: &session)
      } else {
        try KPIActualBlock(site.sheet, session.reading).write(into: &session)
      }
    }
    try session.refresh()
    var figures: [KPIFigureChange] = []
    for (code, kpi) in known {
      guard let site = KPISite(code, in: session.reading) else { continue }
      if let unit = kpi.unit, kpi.code != nil { try KPIUnit.change(of: site, to: unit, &session) }
      figures += kpi.values.compactMap { value in
        site.cell(value.kind, value.fiscalYear).map {
          KPIFigureChange(
            cell: SourceCell(sheet: site.sheet, cell: $0),
            field: .figure(code, value.kind, value.fiscalYear),
            unit: kpi.unit?.value ?? site.kpi.unit, content: value.content)
        }
      }
    }
    try KPIFigureChange.write(figures, into: &session)
    session.reading.setFigures(known)
  }
}
