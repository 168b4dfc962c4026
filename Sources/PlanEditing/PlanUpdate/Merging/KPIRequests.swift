import PlanReading
import PlanText

/// Changes of indicators that tables ask for.
struct KPIRequests {
  struct FigureKey: Hashable {
    var indicator: String
    var kind: KPIValue.Kind
    var fiscalYear: FiscalYear
  }

  /// In the order of the tables, without figures and units.
  var kpis: [(key: String, update: KPIUpdate)] = []
  var figures = CellRequests<FigureKey, KPIUpdate.Content>()
  var units = CellRequests<String, String>()

  /// The index of an indicator's entry, made where there is none.
  mutating func index(_ key: String, _ update: KPIUpdate) -> Int {
    if let index = kpis.firstIndex(where: { $0.key == key }) { return index }
    kpis.append((key, update))
    return kpis.count - 1
  }
}

extension StatedKPI.Figure {
  /// Its place among the figures that tables ask for.
  func key(of indicator: String) -> KPIRequests.FigureKey {
    KPIRequests.FigureKey(indicator: indicator, kind: kind, fiscalYear: fiscalYear)
  }
}

extension KPIValue {
  /// The figure as an update would ask for it.
  var content: KPIUpdate.Content {
    if let number { return .number(number) }
    if isDash { return .text("―") }
    return note.map(KPIUpdate.Content.text) ?? .cleared
  }
}

extension KPIUpdate.Content {
  /// As printed.
  var text: String {
    switch self {
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    case .text(let text): text
    case .cleared: ""
    }
  }
}
