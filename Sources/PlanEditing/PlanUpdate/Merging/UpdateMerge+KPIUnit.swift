import Diagnostics
import PlanReading
import PlanText

/// What a unit in a table's row means where the edition counts the indicator in another one.
extension UpdateMerge {
  enum UnitMeant {
    /// The edition's.
    case same
    /// The row's figures are counted in it; the edition's stays.
    case ofTheRow
    /// It takes the place of the edition's.
    case new
    /// It is new beside figures that are as they were.
    case unclear
  }

  /// A unit is changed by a row that says all figures of the indicator, either as they are or each anew.
  ///
  /// Where some are as they were and others new, who wrote it may have meant either unit.
  func unitMeant(by stated: StatedKPI, of kpi: KPI, _ old: KPI?) -> UnitMeant {
    let unit = CountedUnit.key(stated.unit)
    guard !unit.isEmpty, unit != CountedUnit.key(kpi.unit) else { return .same }
    if let old, unit == CountedUnit.key(old.unit) { return .ofTheRow }
    let isConvertible =
      CountedUnit(kpi.unit).number(1, of: CountedUnit(stated.unit)) != nil
    var (kept, new) = (0, 0)
    var said: [KPIRequests.FigureKey] = []
    for figure in stated.figures {
      guard figure.unit == nil, case .number(let number) = figure.content else { continue }
      said.append(figure.key(of: kpi.code))
      if number == 0 { continue }
      let before = [kpi, old].compactMap { $0?.number(in: figure) }
      if before.contains(number) { kept += 1 } else { new += 1 }
    }
    let isWhole = kpi.values.allSatisfy { value in
      value.number == nil
        || said.contains { $0.kind == value.kind && $0.fiscalYear == value.fiscalYear }
    }
    // Where the edition names no unit, figures that are the same say that it counts in this one.
    if kpi.unit.isEmpty, kept > 0 { return .new }
    if kept > 0, isConvertible || new > 0 || !isWhole { return .unclear }
    return isWhole && !isConvertible ? .new : .ofTheRow
  }

  /// Takes the unit of a row whose figures have been taken.
  mutating func add(
    _ unit: UnitMeant, of kpi: KPI, _ stated: StatedKPI, _ old: KPI?, _ update: KPIUpdate
  ) {
    if let cell = stated.unitCell {
      let fate: UpdateCell.Fate =
        switch unit {
        case .new: .written
        case .same: .same
        case .ofTheRow, .unclear: .key
        }
      take(cell, .unit, fate, old: kpi.unit)
    }
    if unit == .ofTheRow, CountedUnit.key(old?.unit ?? "") != CountedUnit.key(stated.unit) {
      findings.append(.updateUnitDiffers(stated, book: kpi.unit))
    }
    guard unit == .new else { return }
    countRequest()
    _ = kpis.index(kpi.code, update)
    let request = Requested(stated.unit, from: stated.indicator.source)
    let label = LocalizedText(
      ja: "「\(kpi.indicator)」の単位", en: "the unit of \"\(kpi.indicator)\"")
    let outcome = kpis.units.add(request, for: kpi.code, isNewer: isNewer)
    settle(outcome, label, wanted: stated.unit, at: request.source) { $0 }
  }
}

extension KPI {
  /// The number in the place of a table's figure.
  fileprivate func number(in figure: StatedKPI.Figure) -> Double? {
    values.first { $0.kind == figure.kind && $0.fiscalYear == figure.fiscalYear }?.number
  }
}
