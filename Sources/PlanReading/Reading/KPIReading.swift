package import Diagnostics

/// Reads all KPI tables of a book.
package struct KPIReading: Sendable {
  package private(set) var kpis: [KPI] = []
  package private(set) var layouts: [KPITableLayout] = []
  package private(set) var findings: [Diagnostic] = []

  package init(_ sheets: [SheetTables], strategies: [Strategy]) {
    let match = StrategyMatch(strategies)
    for sheet in sheets {
      for block in sheet.kpi {
        let table = KPITableReading(block, on: sheet.grid.cells, strategies: match)
        kpis += table.kpis
        layouts.append(table.layout)
        findings += table.findings
      }
    }
    if kpis.isEmpty { findings.append(.noKPITable()) }
    numberWithinStrategies()
  }

  private mutating func numberWithinStrategies() {
    var counts: [String: Int] = [:]
    for index in kpis.indices {
      let strategy = kpis[index].strategyCode
      counts[strategy, default: 0] += 1
      kpis[index].code = "\(strategy)K\(counts[strategy, default: 0])"
    }
  }
}
